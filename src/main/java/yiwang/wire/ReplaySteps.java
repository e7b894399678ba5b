package yiwang.wire;

import java.time.Instant;
import java.util.List;

/**
 * What happened after an entry of the journal: {@code GET /api/v1/replay/steps?after}.
 *
 * @param steps in their order
 * @param last number of the last entry that is in them, or was passed over; ask for what comes after it
 * @param more whether there is something after it
 */
public record ReplaySteps(List<Step> steps, long last, boolean more) {
    /**
     * A ticket after an event.
     *
     * @param ticket one that has ended is in it once, with the state it ended in
     */
    public record Step(long seq, Instant at, TicketView ticket) {}
}
