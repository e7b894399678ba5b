package yiwang.domain.classify;

import java.util.ArrayList;
import java.util.List;
import yiwang.domain.category.DangerWords;
import yiwang.domain.ticket.Urgency;

/**
 * Keywords and BM25 over the taxonomy's own words. It has learnt nothing and needs nothing else, so it works on the first
 * day of a new county and when a site edits its list. Immutable; any thread.
 */
public final class UntrainedEngine implements ClassifierEngine {
    /** As it stands in answers. */
    public static final String NAME = "untrained";

    /** Doubt that a single weak word cannot overcome. */
    private static final double DOUBT = 0.6;
    /** What is less likely than this has hardly a word that spoke for it. */
    private static final double WORTH_EXPLAINING = 0.01;
    /** How much the group's words count for its items. */
    private static final float FROM_GROUP = 0.25f;

    private final Taxonomy taxonomy;
    private final PlaceWords places;
    private final DangerWords danger;
    private final Lexicon lexicon;

    /** An engine for this taxonomy. */
    public UntrainedEngine(Taxonomy taxonomy, PlaceWords places, DangerWords danger) {
        this.taxonomy = taxonomy;
        this.places = places;
        this.danger = danger;
        lexicon = new Lexicon(taxonomy);
    }

    @Override
    public Taxonomy taxonomy() {
        return taxonomy;
    }

    @Override
    public Classification classify(Matter matter) {
        Reading reading = Reading.of(matter, places, lexicon);
        float[] byGroup = reading.evidence().groups();
        float[] byItem = reading.evidence().items().clone();
        for (int item = 0; item < byItem.length; item++) {
            byItem[item] += byItem[item] > 0
                    ? FROM_GROUP * byGroup[taxonomy.items().get(item).group()]
                    : 0;
        }
        Spoken spoken = new Spoken(reading.grams(), reading.evidence().pairs().grams());
        List<Candidate> groups = new ArrayList<>();
        Ranking groupRanking = ranking(byGroup);
        double allGroups = doubtful(byGroup);
        Ranking itemRanking = ranking(byItem);
        for (int place = 0; place < groupRanking.size(); place++) {
            int number = groupRanking.number(place);
            double confidence = groupRanking.value(place) / allGroups;
            groups.add(group(reading, spoken, number, confidence, itemRanking.size() == 0));
        }
        List<Candidate> items = new ArrayList<>();
        double allItems = doubtful(byItem);
        for (int place = 0; place < itemRanking.size(); place++) {
            items.add(item(reading, spoken, itemRanking.number(place), itemRanking.value(place) / allItems));
        }
        String all = matter.title() + "\n" + matter.text();
        Urgency atLeast = danger.raise(Urgency.C, all);
        List<String> dangerous = atLeast == Urgency.C ? List.of() : danger.in(all);
        return new Classification(groups, items, NAME, taxonomy.version(), dangerous, atLeast);
    }

    /** Squares let the better of two clearly different ones stand out, and leave two equal ones equally doubtful. */
    private static Ranking ranking(float[] points) {
        Ranking ranking = new Ranking(Classification.TOP);
        for (int number = 0; number < points.length; number++) {
            if (points[number] > 0) {
                ranking.offer(number, points[number] * (double) points[number]);
            }
        }
        return ranking;
    }

    private static double doubtful(float[] points) {
        double sum = DOUBT;
        for (float point : points) {
            sum += point * (double) point;
        }
        return sum;
    }

    private Candidate group(Reading reading, Spoken spoken, int group, double confidence, boolean explained) {
        Taxonomy.Group named = taxonomy.groups().get(group);
        List<String> words = List.of();
        if (explained && confidence >= WORTH_EXPLAINING) {
            float[] given = new float[reading.grams().size()];
            lexicon.explainGroup(reading.evidence(), group, 1, given);
            words = spoken.words(given);
        }
        return new Candidate(named.code(), named.name(), confidence, words);
    }

    private Candidate item(Reading reading, Spoken spoken, int item, double confidence) {
        Taxonomy.Item named = taxonomy.items().get(item);
        List<String> words = Spoken.first(lexicon.keywords(item, reading.evidence()));
        if (words.isEmpty() && confidence >= WORTH_EXPLAINING) {
            float[] given = new float[reading.grams().size()];
            lexicon.explainItem(reading.evidence(), item, given);
            words = spoken.words(given);
        }
        return new Candidate(named.code(), named.name(), confidence, words);
    }
}
