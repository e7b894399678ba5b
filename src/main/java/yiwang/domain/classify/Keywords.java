package yiwang.domain.classify;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import yiwang.domain.category.KeywordTrie;

/**
 * The rules: every keyword found gives its items points, more for a long one, fewer when several items share it, more in
 * the title than in the text. Immutable; any thread.
 */
final class Keywords {
    private static final float TITLE = 1.6f;
    private static final float REPEATED = 0.25f;
    private static final double[] BY_LENGTH = {0, 0.5, 1, 1.7, 2.4};

    private final List<String> words;
    private final KeywordTrie trie;
    private final Postings itemsOfWord;
    private final int items;

    Keywords(Taxonomy taxonomy) {
        items = taxonomy.items().size();
        Map<String, List<Integer>> itemsByWord = new LinkedHashMap<>();
        for (int item = 0; item < items; item++) {
            for (String keyword : taxonomy.items().get(item).keywords()) {
                itemsByWord.computeIfAbsent(keyword, word -> new ArrayList<>()).add(item);
            }
        }
        words = List.copyOf(itemsByWord.keySet());
        trie = new KeywordTrie(words);
        Postings.Builder built = new Postings.Builder(words.size());
        for (int word = 0; word < words.size(); word++) {
            List<Integer> sharing = itemsByWord.getOrDefault(words.get(word), List.of());
            double byLength = BY_LENGTH[Math.min(words.get(word).length(), BY_LENGTH.length - 1)];
            for (int item : sharing) {
                built.put(word, item, (float) (byLength / Math.sqrt(sharing.size())));
            }
        }
        itemsOfWord = built.build();
    }

    /**
     * What was found.
     *
     * @param words numbers of the keywords, each once, in the order of the text
     * @param points of every item
     */
    record Hits(List<Integer> words, float[] points) {}

    Hits in(Matter matter) {
        Hits hits = new Hits(new ArrayList<>(), new float[items]);
        BitSet seen = new BitSet(words.size());
        trie.scan(matter.title(), (word, start) -> give(hits, seen, word, TITLE));
        trie.scan(matter.text(), (word, start) -> give(hits, seen, word, 1));
        return hits;
    }

    private void give(Hits hits, BitSet seen, int word, float factor) {
        itemsOfWord.add(word, seen.get(word) ? REPEATED : factor, hits.points);
        if (!seen.get(word)) {
            seen.set(word);
            hits.words.add(word);
        }
    }

    /** The keywords of this item among those found. */
    List<String> of(int item, Hits hits) {
        List<String> found = new ArrayList<>();
        for (int word : hits.words) {
            if (itemsOfWord.weight(word, item) > 0) {
                found.add(words.get(word));
            }
        }
        return found;
    }
}
