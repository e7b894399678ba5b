package yiwang.domain.category;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

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

    private static final int NO_WORD = -1;

    private static final class Node {
        private char[] letters = {};
        private Node[] next = {};
        private int word = NO_WORD;
    }

    /** By first letter: nearly every letter of a text begins no word, and is done with after one look. */
    private final @Nullable Node[] first = new @Nullable Node[1 << Character.SIZE];

    private final int[] lengths;

    /** A trie of these. Of words equal but for case the last one counts; no word may be empty. */
    public KeywordTrie(List<String> words) {
        lengths = new int[words.size()];
        for (int i = 0; i < words.size(); i++) {
            lengths[i] = words.get(i).length();
            insert(words.get(i), i);
        }
    }

    /** Tells {@code found} of every word in the order of the text. */
    public void scan(String text, Found found) {
        int covered = 0;
        for (int start = 0; start < text.length(); start++) {
            int word = longestAt(text, start);
            if (word != NO_WORD && start + lengths[word] > covered) {
                covered = start + lengths[word];
                found.at(word, start);
            }
        }
    }

    private int longestAt(String text, int start) {
        Node node = first[folded(text.charAt(start))];
        int longest = NO_WORD;
        int i = start;
        while (node != null) {
            if (node.word != NO_WORD) {
                longest = node.word;
            }
            i++;
            int child = i < text.length() ? Arrays.binarySearch(node.letters, folded(text.charAt(i))) : -1;
            node = child < 0 ? null : node.next[child];
        }
        return longest;
    }

    private void insert(String word, int number) {
        char letter = folded(word.charAt(0));
        Node node = first[letter];
        if (node == null) {
            node = new Node();
            first[letter] = node;
        }
        for (int i = 1; i < word.length(); i++) {
            node = childOf(node, folded(word.charAt(i)));
        }
        node.word = number;
    }

    private static Node childOf(Node node, char letter) {
        int place = Arrays.binarySearch(node.letters, letter);
        if (place >= 0) {
            return node.next[place];
        }
        int at = -place - 1;
        int count = node.letters.length;
        char[] letters = Arrays.copyOf(node.letters, count + 1);
        Node[] next = Arrays.copyOf(node.next, count + 1);
        System.arraycopy(node.letters, at, letters, at + 1, count - at);
        System.arraycopy(node.next, at, next, at + 1, count - at);
        letters[at] = letter;
        next[at] = new Node();
        node.letters = letters;
        node.next = next;
        return next[at];
    }

    private static char folded(char letter) {
        char half = letter >= '！' && letter <= '～' ? (char) (letter - '！' + '!') : letter;
        return half >= 'A' && half <= 'Z' ? (char) (half + 'a' - 'A') : half;
    }
}
