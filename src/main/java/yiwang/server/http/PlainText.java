package yiwang.server.http;

import java.util.regex.Pattern;
import yiwang.domain.ticket.Refusal;

/** Limits on texts that come from outside. Lengths count code points, so that a rare ideograph is one character. */
public final class PlainText {
    /** Control characters except tab and line ends, halves of pairs, and marks that turn the writing direction. */
    private static final Pattern FORBIDDEN = Pattern.compile("[\\p{Cc}&&[^\\t\\n"
            + "\\r"
            + "]]|[\\x{D800}-\\x{DFFF}]|[\\u200E\\u200F\\u202A-\\u202E\\u2066-\\u2069\\uFEFF\\uFFFE\\uFFFF]");

    private static final int SHOWN = 40;

    private PlainText() {}

    /** Throws {@link NotDone} for a text that is too long or holds characters that nobody can see. */
    public static void require(String name, String text, int limit) {
        int length = text.codePointCount(0, text.length());
        if (length > limit) {
            throw new NotDone(Reason.of(Refusal.Code.TOO_LONG, name, limit, length));
        }
        var found = FORBIDDEN.matcher(text);
        if (found.find()) {
            String point = "U+%04X".formatted(text.codePointAt(found.start()));
            throw new NotDone(Reason.of(Refusal.Code.DETAIL_INVALID, name, point));
        }
    }

    /** A text short enough to be said back, without what cannot be shown. */
    public static String shorten(String text) {
        String shown = FORBIDDEN.matcher(text).replaceAll("?");
        return shown.codePointCount(0, shown.length()) <= SHOWN
                ? shown
                : shown.substring(0, shown.offsetByCodePoints(0, SHOWN)) + "…";
    }
}
