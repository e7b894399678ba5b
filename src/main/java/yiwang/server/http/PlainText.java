package yiwang.server.http;

import yiwang.domain.ticket.Refusal;

/** Limits on texts that come from outside. Lengths count code points, so that a rare ideograph is one character. */
public final class PlainText {
    private static final int SHOWN = 40;
    private static final int NONE = -1;

    private PlainText() {}

    /** Throws {@link NotDone} for a text that is too long or holds characters that nobody can see. */
    public static void require(String name, String text, int limit) {
        int length = text.codePointCount(0, text.length());
        if (length > limit) {
            throw new NotDone(Reason.of(Refusal.Code.TOO_LONG, name, limit, length));
        }
        int at = firstForbidden(text, 0);
        if (at != NONE) {
            String point = "U+%04X".formatted(text.codePointAt(at));
            throw new NotDone(Reason.of(Refusal.Code.DETAIL_INVALID, name, point));
        }
    }

    /** A text short enough to be said back, without what cannot be shown. */
    public static String shorten(String text) {
        StringBuilder visible = new StringBuilder(text);
        for (int at = firstForbidden(text, 0); at != NONE; at = firstForbidden(text, at + 1)) {
            visible.setCharAt(at, '?');
        }
        String shown = visible.toString();
        return shown.codePointCount(0, shown.length()) <= SHOWN
                ? shown
                : shown.substring(0, shown.offsetByCodePoints(0, SHOWN)) + "…";
    }

    /** A text without the characters that nobody can see. */
    public static String visible(String text) {
        StringBuilder visible = new StringBuilder(text);
        for (int at = firstForbidden(visible.toString(), 0); at != NONE; at = firstForbidden(visible.toString(), at)) {
            visible.deleteCharAt(at);
        }
        return visible.toString();
    }

    /** The text on one line: a single space for every run of spaces, tabs and line ends, and nothing white around it. */
    public static String oneLine(String text) {
        StringBuilder line = new StringBuilder(text.length());
        boolean between = false;
        for (int i = 0; i < text.length(); i++) {
            char letter = text.charAt(i);
            boolean gap = letter == ' ' || letter == '\t' || letter == '\n' || letter == '\r';
            if (!gap) {
                line.append(letter);
            } else if (!between) {
                line.append(' ');
            }
            between = gap;
        }
        return line.toString().strip();
    }

    private static int firstForbidden(String text, int from) {
        for (int i = from; i < text.length(); i++) {
            char letter = text.charAt(i);
            if (!Character.isSurrogate(letter)) {
                if (isForbidden(letter)) {
                    return i;
                }
            } else if (Character.isSupplementaryCodePoint(text.codePointAt(i))) {
                i++;
            } else {
                return i;
            }
        }
        return NONE;
    }

    /** Control characters except tab and line ends, and marks that turn the writing direction or are no characters. */
    private static boolean isForbidden(char letter) {
        if (letter < '\u00a0') {
            return letter < ' ' ? letter != '\t' && letter != '\n' && letter != '\r' : letter >= '\u007f';
        }
        return letter >= '\u200e' && letter <= '\u2069'
                ? letter <= '\u200f' || letter >= '\u202a' && letter <= '\u202e' || letter >= '\u2066'
                : letter == '\ufeff' || letter >= '\ufffe';
    }
}
