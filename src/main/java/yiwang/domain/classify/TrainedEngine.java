package yiwang.domain.classify;

import java.util.ArrayList;
import java.util.List;
import yiwang.domain.category.DangerWords;
import yiwang.domain.ticket.Urgency;

/**
 * Linear planes on hashed letter pairs, first the groups, then the items of the likeliest groups, blended with what the
 * taxonomy's own words say. Immutable; any thread.
 */
public final class TrainedEngine implements ClassifierEngine {
    /** As it stands in answers. */
    public static final String NAME = "trained";

    /** What is less likely than this has hardly a word that spoke for it. */
    private static final double WORTH_EXPLAINING = 0.01;

    private final Taxonomy taxonomy;
    private final TrainedModel model;
    private final PlaceWords places;
    private final DangerWords danger;
    private final Lexicon lexicon;
    private final String version;

    /**
     * Puts a model to work.
     *
     * @param base the taxonomy the model was trained with; {@link IllegalArgumentException} for another one
     */
    public TrainedEngine(Taxonomy base, TrainedModel model, PlaceWords places, DangerWords danger) {
        this(base, model, places, danger, new Lexicon(base.with(model.furtherGroups())));
    }

    TrainedEngine(Taxonomy base, TrainedModel model, PlaceWords places, DangerWords danger, Lexicon lexicon) {
        if (!base.version().equals(model.taxonomyVersion())) {
            throw new IllegalArgumentException(
                    "the model is for taxonomy " + model.taxonomyVersion() + ", not " + base.version());
        }
        this.taxonomy = base.with(model.furtherGroups());
        this.model = model;
        this.places = places;
        this.danger = danger;
        this.lexicon = lexicon;
        version = base.version() + "-" + model.version();
    }

    /** Version of the taxonomy and of the model, as it stands in answers. */
    public String version() {
        return version;
    }

    @Override
    public Taxonomy taxonomy() {
        return taxonomy;
    }

    @Override
    public Classification classify(Matter matter) {
        Reading reading = Reading.of(matter, places, lexicon);
        String all = matter.title() + "\n" + matter.text();
        Urgency atLeast = danger.raise(Urgency.C, all);
        List<String> dangerous = atLeast == Urgency.C ? List.of() : danger.in(all);
        if (reading.grams().size() == 0) {
            return new Classification(List.of(), List.of(), NAME, version, dangerous, atLeast);
        }
        TermVector vector = model.learnt().terms().vector(reading.grams());
        Ranking groups = new Ranking(Classification.TOP);
        Ranking items = new Ranking(Classification.TOP);
        double[] likely = probabilities(model.groupBlend(), model.learnt().groups(reading, vector, 0));
        for (int group = 0; group < likely.length; group++) {
            groups.offer(group, likely[group]);
        }
        for (int place = 0; place < groups.size(); place++) {
            int group = groups.number(place);
            // no item is likelier than its group
            if (items.size() < Classification.TOP || likely[group] > items.value(Classification.TOP - 1)) {
                rankItems(reading, vector, group, likely[group], items);
            }
        }
        Spoken spoken = new Spoken(reading.grams(), reading.evidence().pairs().grams(), vector.grams());
        return new Classification(
                groupCandidates(reading, vector, spoken, groups, items.size() == 0),
                itemCandidates(reading, vector, spoken, items),
                NAME,
                version,
                dangerous,
                atLeast);
    }

    private void rankItems(Reading reading, TermVector vector, int group, double share, Ranking items) {
        int[] ofGroup = taxonomy.itemsOf(group);
        if (ofGroup.length == 0) {
            return;
        }
        Learnt learnt = model.learnt();
        double[] likely = probabilities(model.itemBlend(), learnt.items(reading, vector, ofGroup, group, 0));
        for (int place = 0; place < likely.length; place++) {
            int item = ofGroup[place];
            if (reading.evidence().items()[item] > 0 || learnt.itemCounts()[item] > 0) {
                items.offer(item, share * likely[place]);
            }
        }
    }

    private static double[] probabilities(Blend blend, Blend.Known known) {
        return blend.probabilities(known.margins(), known.shares(), known.priors());
    }

    private List<Candidate> groupCandidates(
            Reading reading, TermVector vector, Spoken spoken, Ranking ranking, boolean explained) {
        List<Candidate> candidates = new ArrayList<>(ranking.size());
        for (int place = 0; place < ranking.size(); place++) {
            int group = ranking.number(place);
            List<String> words = List.of();
            if (explained && ranking.value(place) >= WORTH_EXPLAINING) {
                float[] given = new float[reading.grams().size()];
                Blend blend = model.groupBlend();
                lexicon.explainGroup(
                        reading.evidence(),
                        group,
                        (float) blend.share() / sum(reading.evidence().groups()),
                        given);
                model.learnt().groups().explain(vector, group, (float) blend.margin(), given);
                words = spoken.words(given);
            }
            Taxonomy.Group named = taxonomy.groups().get(group);
            candidates.add(new Candidate(named.code(), named.name(), ranking.value(place), words));
        }
        return candidates;
    }

    private List<Candidate> itemCandidates(Reading reading, TermVector vector, Spoken spoken, Ranking ranking) {
        List<Candidate> candidates = new ArrayList<>(ranking.size());
        for (int place = 0; place < ranking.size(); place++) {
            int item = ranking.number(place);
            Taxonomy.Item named = taxonomy.items().get(item);
            List<String> words = Spoken.first(lexicon.keywords(item, reading.evidence()));
            if (words.isEmpty() && ranking.value(place) >= WORTH_EXPLAINING) {
                float[] given = new float[reading.grams().size()];
                LinearLayer layer = model.learnt().items().get(named.group());
                lexicon.explainItem(reading.evidence(), item, given);
                layer.explain(
                        vector,
                        taxonomy.placeInGroup(item),
                        (float) model.itemBlend().margin(),
                        given);
                words = spoken.words(given);
            }
            candidates.add(new Candidate(named.code(), named.name(), ranking.value(place), words));
        }
        return candidates;
    }

    private static float sum(float[] points) {
        float sum = 0;
        for (float point : points) {
            sum += point;
        }
        return Math.max(sum, Float.MIN_NORMAL);
    }
}
