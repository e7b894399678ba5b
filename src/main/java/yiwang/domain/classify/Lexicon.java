package yiwang.domain.classify;

import java.util.ArrayList;
import java.util.List;

/**
 * What the taxonomy's own words say about a text, without any label: keywords, and BM25 over the items and over the groups
 * with everything below them. Immutable; any thread.
 */
final class Lexicon {
    /** What BM25 weighs beside a keyword of one point. */
    private static final float ITEM_PROSE = 0.08f;

    private static final float GROUP_PROSE = 0.08f;
    private static final int GROUP_NAME_COUNTS = 3;

    private final int[] groupOf;
    private final Keywords keywords;
    private final KeyRows rows = new KeyRows();
    private final Bm25 items;
    private final Bm25 groups;

    /**
     * What was found in a text.
     *
     * @param groups points of every group
     * @param items points of every item
     */
    record Evidence(float[] groups, float[] items, Keywords.Hits hits, KnownPairs pairs) {}

    Lexicon(Taxonomy taxonomy) {
        groupOf = taxonomy.items().stream().mapToInt(Taxonomy.Item::group).toArray();
        keywords = new Keywords(taxonomy);
        List<Grams> itemProse = new ArrayList<>();
        List<StringBuilder> groupProse = new ArrayList<>();
        taxonomy.groups()
                .forEach(group -> groupProse.add(
                        new StringBuilder(GROUP_NAME_COUNTS * group.name().length())
                                .repeat(group.name() + "。", GROUP_NAME_COUNTS)));
        for (Taxonomy.Item item : taxonomy.items()) {
            String prose = item.prose() + "。" + String.join("。", item.keywords());
            itemProse.add(grams(prose));
            groupProse.get(item.group()).append(prose).append("。");
        }
        List<Grams> wholeGroups =
                groupProse.stream().map(all -> grams(all.toString())).toList();
        itemProse.forEach(rows::addPairs);
        wholeGroups.forEach(rows::addPairs);
        items = new Bm25(rows, itemProse);
        groups = new Bm25(rows, wholeGroups);
    }

    private static Grams grams(String prose) {
        return new Grams(Letters.of(new Matter("", prose), PlaceWords.general()));
    }

    Evidence evidence(Matter matter, Grams grams) {
        KnownPairs pairs = rows.of(grams);
        Keywords.Hits hits = keywords.in(matter);
        float[] byItem = hits.points();
        float[] itemBm25 = items.points(grams, pairs);
        float[] byGroup = groups.points(grams, pairs);
        float[] best = new float[byGroup.length];
        for (int item = 0; item < byItem.length; item++) {
            if (byItem[item] > best[groupOf[item]]) {
                best[groupOf[item]] = byItem[item];
            }
        }
        for (int item = 0; item < byItem.length; item++) {
            byItem[item] += ITEM_PROSE * itemBm25[item];
        }
        for (int group = 0; group < byGroup.length; group++) {
            byGroup[group] = GROUP_PROSE * byGroup[group] + best[group];
        }
        return new Evidence(byGroup, byItem, hits, pairs);
    }

    /** The keywords of an item in the text. */
    List<String> keywords(int item, Evidence evidence) {
        return keywords.of(item, evidence.hits());
    }

    /** Adds to each gram's entry what it gave the group. */
    void explainGroup(Evidence evidence, int group, float factor, float[] given) {
        groups.explain(evidence.pairs(), group, factor, given);
    }

    /** Adds to each gram's entry what it gave the item. */
    void explainItem(Evidence evidence, int item, float[] given) {
        items.explain(evidence.pairs(), item, 1, given);
    }
}
