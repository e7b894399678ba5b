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
    private static final int PAIR_BITS = 16;
    private static final int TARGET_BITS = 24;
    private static final int SPREAD = 0x9E3779B1;
    private static final long SPREAD_FAR = 0x9E3779B97F4A7C15L;

    /**
     * By a hash of its first two letters, whether a word may begin so: nearly every letter of a text begins none, and is
     * done with after a look into tables that stay in the nearest cache.
     */
    private final long[] mayBegin = new long[(1 << PAIR_BITS) / Long.SIZE];

    /** The words of one letter, a bit for each letter there may be. */
    private final long[] alone = new long[(1 << Character.SIZE) / Long.SIZE];

    /** By the two letters a word begins with, the node they lead to; a word of one letter is followed by 0. */
    private final Edges beginnings;

    /** By node and letter, the node the letter leads to. */
    private final Edges further;

    private final int[] wordOfNode;
    private final int[] lengths;

    /** A trie of these. Of words equal but for case the last one counts; no word may be empty. */
    public KeywordTrie(List<String> words) {
        lengths = words.stream().mapToInt(String::length).toArray();
        int nodes = Arrays.stream(lengths).sum() + 1;
        if (nodes >= 1 << TARGET_BITS) {
            throw new IllegalArgumentException(nodes + " letters are too many for one trie");
        }
        beginnings = new Edges(lengths.length);
        further = new Edges(nodes);
        wordOfNode = new int[nodes];
        Arrays.fill(wordOfNode, NONE);
        int size = 1;
        for (int word = 0; word < lengths.length; word++) {
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
                int word = longestAt(text, start, letter, next);
                if (word != NONE && start + lengths[word] > covered) {
                    covered = start + lengths[word];
                    found.at(word, start);
                }
            }
        }
    }

    private int longestAt(String text, int start, char letter, char next) {
        int longest = isAlone(letter) ? wordOfNode[beginnings.target(pair(letter, (char) 0))] : NONE;
        int node = beginnings.target(pair(letter, next));
        for (int i = start + 2; node != 0; i++) {
            if (wordOfNode[node] != NONE) {
                longest = wordOfNode[node];
            }
            node = i < text.length() ? further.target(edge(node, folded(text.charAt(i)))) : 0;
        }
        return longest;
    }

    /** Answers how many nodes there are then. */
    private int insert(String word, int number, int nodes) {
        char letter = folded(word.charAt(0));
        char next = word.length() == 1 ? 0 : folded(word.charAt(1));
        if (next == 0) {
            alone[letter / Long.SIZE] |= 1L << letter;
        } else {
            int hash = hash(letter, next);
            mayBegin[hash / Long.SIZE] |= 1L << hash;
        }
        int size = nodes;
        int node = beginnings.put(pair(letter, next), size);
        size = Math.max(size, node + 1);
        for (int i = 2; i < word.length(); i++) {
            node = further.put(edge(node, folded(word.charAt(i))), size);
            size = Math.max(size, node + 1);
        }
        wordOfNode[node] = number;
        return size;
    }

    private boolean isAlone(char letter) {
        return (alone[letter / Long.SIZE] >>> letter & 1) != 0;
    }

    private static long pair(char letter, char next) {
        return (long) letter << Character.SIZE | next;
    }

    private static long edge(int node, char letter) {
        return (long) node << Character.SIZE | letter;
    }

    private boolean mayBegin(char letter, char next) {
        int pair = hash(letter, next);
        return ((mayBegin[pair / Long.SIZE] >>> pair | alone[letter / Long.SIZE] >>> letter) & 1) != 0;
    }

    private static int hash(char letter, char next) {
        return (letter << Character.SIZE | next) * SPREAD >>> Integer.SIZE - PAIR_BITS;
    }

    private static char folded(char letter) {
        char half = letter >= '！' && letter <= '～' ? (char) (letter - '！' + '!') : letter;
        return half >= 'A' && half <= 'Z' ? (char) (half + 'a' - 'A') : half;
    }

    /** A hash table from keys of at most 40 bits, not 0, to nodes, of which 0 is none. */
    private static final class Edges {
        /** Key and node in one; nothing is 0. */
        private final long[] slots;

        private final int shift;

        Edges(int most) {
            int bits = Integer.SIZE - Integer.numberOfLeadingZeros(2 * most + 1);
            slots = new long[1 << bits];
            shift = Long.SIZE - bits;
        }

        int target(long key) {
            return (int) slots[slot(key)] & (1 << TARGET_BITS) - 1;
        }

        /** The node of the key, {@code fresh} if it had none. */
        int put(long key, int fresh) {
            int slot = slot(key);
            if (slots[slot] == 0) {
                slots[slot] = key << TARGET_BITS | fresh;
            }
            return target(key);
        }

        /** Where this key stands, or would. */
        private int slot(long key) {
            int slot = (int) (key * SPREAD_FAR >>> shift);
            while (slots[slot] != 0 && slots[slot] >>> TARGET_BITS != key) {
                slot = slot + 1 & slots.length - 1;
            }
            return slot;
        }
    }
}
