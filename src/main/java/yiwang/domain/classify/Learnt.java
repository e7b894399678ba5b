package yiwang.domain.classify;

import java.util.List;
import java.util.stream.IntStream;

/**
 * What was learnt from labelled texts: a layer of planes for the groups, and for each group one for its items.
 *
 * @param groupCounts labelled texts of each group
 * @param itemCounts labelled texts of each item
 * @param groupPriors logarithm of how common each group is
 * @param itemPriors for each group the same of its items
 */
record Learnt(
        Terms terms,
        LinearLayer groups,
        List<LinearLayer> items,
        int[] groupCounts,
        int[] itemCounts,
        float[] groupPriors,
        List<float[]> itemPriors) {
    /** Weights kept of each item: there may be more than a thousand items. */
    private static final int ITEM_WEIGHTS = 4_000;

    /** A reading and its right answer; the item is -1 where only the group is known. */
    record Example(Reading reading, int group, int item) {}

    static Learnt from(List<Example> examples, Taxonomy taxonomy, long seed) {
        Terms terms = Terms.of(examples.stream().map(e -> e.reading().grams()).toList());
        int[] groupOf = examples.stream().mapToInt(Example::group).toArray();
        List<TermVector> vectors =
                examples.stream().map(e -> terms.vector(e.reading().grams())).toList();
        int groups = taxonomy.groups().size();
        LinearLayer groupLayer = LinearLayer.learn(vectors, groupOf, groups, terms.size(), Integer.MAX_VALUE, seed);
        List<LinearLayer> items = IntStream.range(0, groups)
                .mapToObj(group -> itemLayer(group, examples, vectors, terms, taxonomy, seed))
                .toList();
        int[] itemOf = examples.stream()
                .mapToInt(Example::item)
                .filter(item -> item >= 0)
                .toArray();
        int[] itemCounts = counts(itemOf, taxonomy.items().size());
        return of(terms, groupLayer, items, counts(groupOf, groups), itemCounts, taxonomy);
    }

    static Learnt of(
            Terms terms,
            LinearLayer groups,
            List<LinearLayer> items,
            int[] groupCounts,
            int[] itemCounts,
            Taxonomy taxonomy) {
        List<float[]> itemPriors = IntStream.range(0, groupCounts.length)
                .mapToObj(group -> priors(IntStream.of(taxonomy.itemsOf(group))
                        .map(item -> itemCounts[item])
                        .toArray()))
                .toList();
        return new Learnt(terms, groups, items, groupCounts, itemCounts, priors(groupCounts), itemPriors);
    }

    private static LinearLayer itemLayer(
            int group, List<Example> examples, List<TermVector> vectors, Terms terms, Taxonomy taxonomy, long seed) {
        int[] chosen = IntStream.range(0, examples.size())
                .filter(i -> examples.get(i).group() == group && examples.get(i).item() >= 0)
                .toArray();
        int[] items = taxonomy.itemsOf(group);
        int[] placeOf = IntStream.of(chosen)
                .map(i -> taxonomy.placeInGroup(examples.get(i).item()))
                .toArray();
        List<TermVector> texts = IntStream.of(chosen).mapToObj(vectors::get).toList();
        return LinearLayer.learn(texts, placeOf, items.length, terms.size(), ITEM_WEIGHTS, seed);
    }

    private static int[] counts(int[] labels, int classes) {
        int[] counts = new int[classes];
        IntStream.of(labels).forEach(label -> counts[label]++);
        return counts;
    }

    Blend.Known groups(Reading reading, TermVector vector, int truth) {
        return new Blend.Known(groups.margins(vector), shares(reading.evidence().groups()), groupPriors, truth);
    }

    /** Classes are the group's items in order; {@code truth} is a place among them. */
    Blend.Known items(Reading reading, TermVector vector, int[] itemsOfGroup, int group, int truth) {
        float[] points = new float[itemsOfGroup.length];
        for (int place = 0; place < points.length; place++) {
            points[place] = reading.evidence().items()[itemsOfGroup[place]];
        }
        return new Blend.Known(items.get(group).margins(vector), shares(points), itemPriors.get(group), truth);
    }

    private static float[] shares(float[] points) {
        float sum = 0;
        for (float point : points) {
            sum += point;
        }
        float[] shares = new float[points.length];
        for (int c = 0; c < shares.length && sum > 0; c++) {
            shares[c] = points[c] / sum;
        }
        return shares;
    }

    private static float[] priors(int[] counts) {
        float all = counts.length;
        for (int count : counts) {
            all += count;
        }
        float[] priors = new float[counts.length];
        for (int c = 0; c < priors.length; c++) {
            priors[c] = (float) StrictMath.log((counts[c] + 1) / all);
        }
        return priors;
    }
}
