package yiwang.wire;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What happened after an entry of the journal: {@code GET /api/v1/replay/steps?after}.
 *
 * @param steps in their order
 * @param last number of the last entry that is in them, or was passed over; ask for what comes after it
 * @param more whether there is something after it
 */
public record ReplaySteps(List<Step> steps, long last, boolean more) {
    /**
     * What an event did.
     *
     * @param ticket after it; one that has ended is in it once, with the state it ended in; null where the asker may not see it
     * @param left id of a ticket that the asker saw before and may not see after it, or null
     * @param count what it did to the figures of its day
     */
    public record Step(
            long seq,
            Instant at,
            @Nullable TicketView ticket,
            @Nullable String left,
            Count count) {}

    /**
     * What an event did to the figures of its day in Asia/Shanghai; each is -1, 0 or 1.
     *
     * @param wasDue when the ticket's running clock was due before, or null when none ran
     * @param due when it is due now, or null
     */
    public record Count(
            int received,
            int closed,
            int open,
            int graded,
            int satisfied,
            @Nullable Instant wasDue,
            @Nullable Instant due) {}
}
