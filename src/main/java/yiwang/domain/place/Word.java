package yiwang.domain.place;

import yiwang.domain.place.PlaceIndex.Rank;

/**
 * A word somebody typed, as it is and with digits for the numbers in it. Pure.
 *
 * @param other the same as {@code plain} where there are no such numbers
 */
record Word(String plain, String other, long plainBits, long otherBits) {
    private static final Rank[] RANKS = Rank.values();

    static Word of(String plain) {
        String other = Folding.digits(plain);
        return new Word(plain, other, Signature.ofWord(plain), Signature.ofWord(other));
    }

    /** Whether a name of this signature can hold it. */
    boolean mayBeIn(long signature) {
        return (signature & plainBits) == plainBits || (signature & otherBits) == otherBits;
    }

    /** How well it fits the forms of a name that lie between two places of a text. */
    Rank rank(char[] text, int from, int to, Initials initials) {
        int best = rank(plain, text, from, to, initials);
        if (best > 0 && !other.equals(plain)) {
            best = Math.min(best, rank(other, text, from, to, initials));
        }
        return RANKS[best];
    }

    private static int rank(String word, char[] text, int from, int to, Initials initials) {
        int best = Rank.NONE.ordinal();
        int last = to - 1 - word.length(); // each form is closed by one character more
        for (int at = from; at <= last && best > 0; at++) {
            int fit = fit(word, text, at, initials);
            if (fit < 0) {
                continue;
            }
            boolean letters = fit > 0;
            boolean begins = at == from || text[at - 1] == PlaceIndex.END;
            boolean ends = text[at + word.length()] == PlaceIndex.END;
            Rank rank = begins && ends
                    ? letters ? Rank.INITIALS : Rank.EXACT
                    : begins
                            ? letters ? Rank.INITIALS_PREFIX : Rank.PREFIX
                            : letters ? Rank.INITIALS_CONTAIN : Rank.CONTAINS;
            best = Math.min(best, rank.ordinal());
        }
        return best;
    }

    /** 0 when the characters are the same, 1 when a letter stands for one of them, -1 when they differ. */
    private static int fit(String word, char[] text, int at, Initials initials) {
        int fit = 0;
        for (int i = 0; i < word.length(); i++) {
            char typed = word.charAt(i);
            char there = text[at + i];
            if (typed != there) {
                boolean stands = typed >= 'a' && typed <= 'z' && (initials.letters(there) & (1 << (typed - 'a'))) != 0;
                if (!stands) {
                    return -1;
                }
                fit = 1;
            }
        }
        return fit;
    }
}
