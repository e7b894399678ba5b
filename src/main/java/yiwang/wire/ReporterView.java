package yiwang.wire;

import org.jspecify.annotations.Nullable;

/**
 * What is shown of whoever reported a ticket, in its detail and nowhere else: masks.
 *
 * @param name surname and two stars
 * @param phone with four digits hidden
 * @param openTickets how many other tickets that are open come from the same number
 */
public record ReporterView(
        State state, @Nullable String name, @Nullable String phone, int openTickets) {
    /** What has become of it. */
    public enum State {
        KEPT,
        /** Taken away for good. */
        ERASED,
        /** Sealed with a key that the backend does not have. */
        UNREADABLE,
        /** A complaint or a report, and the asker's unit has it in hand: kept from those whom it may be about. */
        WITHHELD
    }
}
