package yiwang.server.audit;

import org.jspecify.annotations.Nullable;
import yiwang.domain.reporter.LongNumber;
import yiwang.domain.ticket.Refusal;
import yiwang.server.http.NotDone;
import yiwang.server.http.PlainText;
import yiwang.server.http.Reason;

/** A purpose off a list and what was said of it in words, as the audit keeps both. Throws {@link NotDone}. */
public final class PurposeText {
    private static final int MAX_NOTE = 200;
    private static final String NOTE = "note";

    private PurposeText() {}

    /**
     * The key and the note, on one line.
     *
     * @param needsNote whether the key alone is not enough
     */
    public static String of(String key, boolean needsNote, @Nullable String note) {
        String said = note == null || note.isBlank() ? "" : note;
        if (needsNote && said.isEmpty()) {
            throw new NotDone(Reason.of(Refusal.Code.DETAIL_MISSING, NOTE));
        }
        PlainText.require(NOTE, said, MAX_NOTE);
        if (LongNumber.isIn(said)) { // the audit keeps the note for good and holds no telephone numbers
            throw new NotDone(Reason.of(Refusal.Code.DETAIL_INVALID, NOTE, "long-number"));
        }
        return said.isEmpty() ? key : key + ": " + PlainText.oneLine(said);
    }
}
