package yiwang.domain.place;

/**
 * A bit for each letter that can be typed for a character of a name, and one of 38 for each character itself: a name that lacks a
 * bit of a word does not hold the word. Pure.
 */
final class Signature {
    private static final int LETTERS = 26;
    private static final int OTHERS = Long.SIZE - LETTERS;

    private Signature() {}

    static long ofName(char[] text, int from, int to, Initials initials) {
        long bits = 0;
        for (int i = from; i < to; i++) {
            bits |= initials.letters(text[i]) | ofCharacter(text[i]);
        }
        return bits;
    }

    /** A letter may stand for itself or for a character, so only its own bit is asked for. */
    static long ofWord(String word) {
        long bits = 0;
        for (int i = 0; i < word.length(); i++) {
            char c = word.charAt(i);
            bits |= c >= 'a' && c <= 'z' ? 1L << (c - 'a') : ofCharacter(c);
        }
        return bits;
    }

    private static long ofCharacter(char c) {
        return 1L << (LETTERS + ((c * 0x9E3779B1) >>> 8) % OTHERS);
    }
}
