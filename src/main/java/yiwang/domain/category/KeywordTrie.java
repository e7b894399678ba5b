package yiwang.domain.category;

import java.util.Arrays;
import java.util.List;

/**
 * Finds which of a fixed set of words stand in a text, in one pass and without making objects.
 *
 * <p>At each place the longest word counts, and a word that lies wholly inside one already found does not: 路灯不亮 is not
 * also 路灯. Latin letters match in either case and in full width too. Immutable; any thread.
 */
public final class KeywordTrie {

    /** Told of each word found; {@code word} is its place in the list the trie was made from. */
    public interface Found {
        /** The word with this number begins at this letter. */
        void at(int word, int start);
    }

    private static final int NONE = -1;
    private static final int ROOT = 0;
    private static final int PAIR_BITS = 16;
    private static final int TARGET_BITS = 24;
    private static final int SPREAD = 0x9E3779B1;
    private static final long SPREAD_FAR = 0x9E3779B97F4A7C15L;

    /**
     * By a hash of its first two letters, whether a word may begin so: nearly every letter of a text begins none, and is
     * done with after a look into tables that stay in the nearest cache.
     */
    private final long[] beginnings = new long[(1 << PAIR_BITS) / Long.SIZE];

    /** The words of one letter, a bit for each letter there may be. */
    private final long[] alone = new long[(1 << Character.SIZE) / Long.SIZE];

    /** Hashed by node and letter: both, and the node the letter leads to. Nothing is 0. */
    private final long[] edges;

    private final int shift;
    private final int[] wordOfNode;
    private final int[] lengths;

    /** A trie of these. Of words equal but for case the last one counts; no word may be empty. */
    public KeywordTrie(List<String> words) {
        lengths = words.stream().mapToInt(String::length).toArray();
        int nodes = Arrays.stream(lengths).sum() + 1;
        if (nodes >= 1 << TARGET_BITS) {
            throw new IllegalArgumentException(nodes + " letters are too many for one trie");
        }
        int bits = Integer.SIZE - Integer.numberOfLeadingZeros(2 * nodes);
        edges = new long[1 << bits];
        shift = Long.SIZE - bits;
        wordOfNode = new int[nodes];
        Arrays.fill(wordOfNode, NONE);
        int size = 1;
        for (int word = 0; word < lengths.length; word++) {
            begin(words.get(word));
            size = insert(words.get(word), word, size);
        }
    }

    /** Tells {@code found} of every word in the order of the text. */
    public void scan(String text, Found found) {
        int covered = 0;
        int length = text.length();
        char next = length == 0 ? 0 : folded(text.charAt(0));
        for (int start = 0; start < length; start++) {
            char letter = next;
            next = start + 1 < length ? folded(text.charAt(start + 1)) : 0;
            if (mayBegin(letter, next)) {
                int word = longestAt(text, start);
                if (word != NONE && start + lengths[word] > covered) {
                    covered = start + lengths[word];
                    found.at(word, start);
                }
            }
        }
    }

    private int longestAt(String text, int start) {
        int longest = NONE;
        int node = ROOT;
        for (int i = start; i < text.length(); i++) {
            long edge = edges[slot(node, folded(text.charAt(i)))];
            if (edge == 0) {
                return longest;
            }
            node = target(edge);
            if (wordOfNode[node] != NONE) {
                longest = wordOfNode[node];
            }
        }
        return longest;
    }

    /** Answers how many nodes there are then. */
    private int insert(String word, int number, int nodes) {
        int size = nodes;
        int node = ROOT;
        for (int i = 0; i < word.length(); i++) {
            char letter = folded(word.charAt(i));
            int slot = slot(node, letter);
            if (edges[slot] == 0) {
                edges[slot] = key(node, letter) << TARGET_BITS | size++;
            }
            node = target(edges[slot]);
        }
        wordOfNode[node] = number;
        return size;
    }

    /** Where this edge stands, or would. */
    private int slot(int node, char letter) {
        long key = key(node, letter);
        int slot = (int) (key * SPREAD_FAR >>> shift);
        while (edges[slot] != 0 && edges[slot] >>> TARGET_BITS != key) {
            slot = slot + 1 & edges.length - 1;
        }
        return slot;
    }

    private static long key(int node, char letter) {
        return (long) node << Character.SIZE | letter;
    }

    private static int target(long edge) {
        return (int) edge & (1 << TARGET_BITS) - 1;
    }

    private void begin(String word) {
        char letter = folded(word.charAt(0));
        if (word.length() == 1) {
            alone[letter / Long.SIZE] |= 1L << letter;
        } else {
            int pair = hash(letter, folded(word.charAt(1)));
            beginnings[pair / Long.SIZE] |= 1L << pair;
        }
    }

    private boolean mayBegin(char letter, char next) {
        int pair = hash(letter, next);
        return ((beginnings[pair / Long.SIZE] >>> pair | alone[letter / Long.SIZE] >>> letter) & 1) != 0;
    }

    private static int hash(char letter, char next) {
        return (letter << Character.SIZE | next) * SPREAD >>> Integer.SIZE - PAIR_BITS;
    }

    private static char folded(char letter) {
        char half = letter >= '！' && letter <= '～' ? (char) (letter - '！' + '!') : letter;
        return half >= 'A' && half <= 'Z' ? (char) (half + 'a' - 'A') : half;
    }
}
