package yiwang.domain.classify;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.IntStream;

/**
 * Learns a {@link TrainedModel} from labelled texts. Takes processor time, about a second for a thousand texts, and waits
 * for nothing, so it may run in the background, where interrupting its thread ends it with a
 * {@link java.util.concurrent.CancellationException}; deterministic for a seed. Immutable; any thread.
 */
public final class Trainer {
    private static final int FOLDS = 5;
    private static final int LEAST_TO_FIT = 30;

    private final Taxonomy base;
    private final PlaceWords places;
    private final long seed;

    /** Trains for this taxonomy. */
    public Trainer(Taxonomy base, PlaceWords places, long seed) {
        this.base = base;
        this.places = places;
        this.seed = seed;
    }

    /**
     * Learns from these. First-level labels the taxonomy does not know become groups of their own; an item it does not know
     * counts as its group only. Throws {@link IllegalArgumentException} when there are not two classes.
     */
    public TrainedModel train(List<LabelledText> labelled) {
        Prepared prepared = prepare(labelled);
        return train(prepared, prepared.examples);
    }

    /** Texts read once for however many trainings. */
    record Prepared(Taxonomy taxonomy, List<String> furtherGroups, Lexicon lexicon, List<Learnt.Example> examples) {}

    Prepared prepare(List<LabelledText> labelled) {
        LinkedHashSet<String> unknown = new LinkedHashSet<>();
        for (LabelledText text : labelled) {
            if (base.group(text.group()).isEmpty()) {
                unknown.add(text.group());
            }
        }
        List<String> furtherGroups = unknown.stream().sorted().toList();
        Taxonomy taxonomy = base.with(furtherGroups);
        Lexicon lexicon = new Lexicon(taxonomy);
        List<Learnt.Example> examples = new ArrayList<>(labelled.size());
        for (LabelledText text : labelled) {
            examples.add(example(text, taxonomy, lexicon));
        }
        return new Prepared(taxonomy, furtherGroups, lexicon, examples);
    }

    private Learnt.Example example(LabelledText text, Taxonomy taxonomy, Lexicon lexicon) {
        Reading reading = Reading.of(text.matter(), places, lexicon);
        int group = taxonomy.group(text.group()).orElseThrow();
        String code = text.item();
        OptionalInt item = code == null ? OptionalInt.empty() : taxonomy.item(code);
        boolean fits = item.isPresent() && taxonomy.items().get(item.getAsInt()).group() == group;
        return new Learnt.Example(reading, group, fits ? item.getAsInt() : -1);
    }

    TrainedModel train(Prepared prepared, List<Learnt.Example> examples) {
        if (!isEnough(examples)) {
            throw new IllegalArgumentException("training needs texts of two classes at least");
        }
        List<Blend.Known> groups = new ArrayList<>();
        List<Blend.Known> items = new ArrayList<>();
        int[] groupOf = examples.stream().mapToInt(Learnt.Example::group).toArray();
        Folds folds = new Folds(groupOf, FOLDS, seed);
        for (int fold = 0; fold < FOLDS; fold++) {
            holdOut(prepared.taxonomy, examples, folds, fold, groups, items);
        }
        return new TrainedModel(
                base.version(),
                prepared.furtherGroups,
                Learnt.from(examples, prepared.taxonomy, seed),
                groups.size() < LEAST_TO_FIT ? Blend.UNFITTED : Blend.fit(groups),
                items.size() < LEAST_TO_FIT ? Blend.UNFITTED : Blend.fit(items));
    }

    /** Whether there is anything to tell apart. */
    static boolean isEnough(List<Learnt.Example> examples) {
        return examples.stream().mapToInt(Learnt.Example::group).distinct().count() > 1;
    }

    private void holdOut(
            Taxonomy taxonomy,
            List<Learnt.Example> examples,
            Folds folds,
            int fold,
            List<Blend.Known> groups,
            List<Blend.Known> items) {
        List<Learnt.Example> rest = chosen(examples, folds, fold, false);
        if (rest.isEmpty()) {
            return;
        }
        Learnt learnt = Learnt.from(rest, taxonomy, seed);
        for (Learnt.Example held : chosen(examples, folds, fold, true)) {
            TermVector vector = learnt.terms().vector(held.reading().grams());
            groups.add(learnt.groups(held.reading(), vector, held.group()));
            if (held.item() >= 0) {
                int[] ofGroup = taxonomy.itemsOf(held.group());
                int truth = taxonomy.placeInGroup(held.item());
                items.add(learnt.items(held.reading(), vector, ofGroup, held.group(), truth));
            }
        }
    }

    static List<Learnt.Example> chosen(List<Learnt.Example> examples, Folds folds, int fold, boolean inside) {
        return IntStream.range(0, examples.size())
                .filter(i -> folds.isIn(i, fold) == inside)
                .mapToObj(examples::get)
                .toList();
    }

    Taxonomy base() {
        return base;
    }

    PlaceWords places() {
        return places;
    }
}
