package yiwang.domain.classify;

import java.util.Arrays;

/**
 * The single letters and pairs of letters of a matter, each distinct one once with how often it stands in title and text.
 * A gram's key is its one or two letters and never 0.
 */
final class Grams {
    /** Where no pair begins. */
    static final int NONE = -1;

    private static final int SLOTS_PER_GRAM = 2;
    private static final int GRAMS_PER_LETTER = 2;
    private static final int SPREAD = 0x9E3779B1;

    private final Letters letters;
    private final int shift;
    private final int[] slots;
    private final int[] keys;
    private final int[] inTitle;
    private final int[] inText;
    private final int[] titlePairs;
    private final int[] textPairs;
    private int size;

    Grams(Letters letters) {
        this.letters = letters;
        int most = GRAMS_PER_LETTER * (letters.title().length + letters.text().length) + 1;
        int bits = Integer.SIZE - Integer.numberOfLeadingZeros(most * SLOTS_PER_GRAM);
        shift = Integer.SIZE - bits;
        slots = new int[1 << bits];
        Arrays.fill(slots, NONE);
        keys = new int[most];
        inTitle = new int[most];
        inText = new int[most];
        titlePairs = count(letters.title(), inTitle);
        textPairs = count(letters.text(), inText);
    }

    private int[] count(char[] part, int[] counts) {
        int[] pairs = new int[part.length];
        char before = PlaceWords.GAP;
        for (int i = 0; i < part.length; i++) {
            char letter = part[i];
            pairs[i] = NONE;
            if (letter != PlaceWords.GAP) {
                counts[numberOf(letter)]++;
                if (before != PlaceWords.GAP) {
                    pairs[i - 1] = numberOf(pair(before, letter));
                    counts[pairs[i - 1]]++;
                }
            }
            before = letter;
        }
        return pairs;
    }

    private int numberOf(int key) {
        int slot = (key * SPREAD) >>> shift;
        while (slots[slot] != NONE) {
            if (keys[slots[slot]] == key) {
                return slots[slot];
            }
            slot = (slot + 1) & (slots.length - 1);
        }
        slots[slot] = size;
        keys[size] = key;
        return size++;
    }

    static int pair(char first, char second) {
        return first << Character.SIZE | second;
    }

    static boolean isPair(int key) {
        return key >>> Character.SIZE != 0;
    }

    int size() {
        return size;
    }

    int key(int gram) {
        return keys[gram];
    }

    int inTitle(int gram) {
        return inTitle[gram];
    }

    int inText(int gram) {
        return inText[gram];
    }

    /** For each letter of the title the number of the pair that begins there. */
    int[] titlePairs() {
        return titlePairs;
    }

    /** The same for the text. */
    int[] textPairs() {
        return textPairs;
    }

    Letters letters() {
        return letters;
    }
}
