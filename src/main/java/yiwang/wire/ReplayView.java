package yiwang.wire;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The county as it was: {@code GET /api/v1/replay?at}.
 *
 * @param at the time that was asked for
 * @param seq number of the last entry of the journal until then; 0 for before the first
 * @param first when the journal begins, or null while nothing has happened
 * @param last when its last entry was made, or null
 * @param tickets those that were open, as they were, as far as the asker sees them
 * @param totals the figures of that day until then, of the whole county
 * @param dues when the running clocks of all open tickets were due, the earliest first
 */
public record ReplayView(
        Instant at,
        long seq,
        @Nullable Instant first,
        @Nullable Instant last,
        List<TicketView> tickets,
        Totals totals,
        List<Instant> dues) {}
