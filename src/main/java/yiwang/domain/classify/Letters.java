package yiwang.domain.classify;

import java.util.Arrays;

/**
 * A matter made ready for counting: half width and lower case, every run of digits and Latin letters one {@code 0},
 * white space gone, punctuation and places gaps.
 */
final class Letters {
    private static final char NUMBER = '0';
    private static final char DROPPED = 0;
    private static final char[] FOLDED = table();

    private final char[] title;
    private final char[] text;

    private Letters(char[] title, char[] text) {
        this.title = title;
        this.text = text;
    }

    static Letters of(Matter matter, PlaceWords places) {
        return new Letters(clean(matter.title(), places), clean(matter.text(), places));
    }

    char[] title() {
        return title;
    }

    char[] text() {
        return text;
    }

    private static char[] clean(String raw, PlaceWords places) {
        char[] letters = new char[raw.length()];
        int size = 0;
        char before = DROPPED;
        for (int i = 0; i < raw.length(); i++) {
            char letter = FOLDED[raw.charAt(i)];
            boolean merges = letter == before && (letter == NUMBER || letter == PlaceWords.GAP);
            if (letter != DROPPED && !merges) {
                letters[size++] = letter;
                before = letter;
            }
        }
        char[] cleaned = Arrays.copyOf(letters, size);
        places.blank(cleaned);
        return cleaned;
    }

    private static char[] table() {
        char[] table = new char[1 << Character.SIZE];
        for (int raw = 0; raw < table.length; raw++) {
            table[raw] = folded((char) raw);
        }
        return table;
    }

    private static char folded(char raw) {
        char half = raw >= '！' && raw <= '～' ? (char) (raw - '！' + '!') : raw;
        if (half >= '0' && half <= '9' || half >= 'a' && half <= 'z' || half >= 'A' && half <= 'Z') {
            return NUMBER;
        }
        if (Character.isLetter(half)) {
            return half;
        }
        return Character.isWhitespace(half) ? DROPPED : PlaceWords.GAP;
    }
}
