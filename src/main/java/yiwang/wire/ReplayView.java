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
 * @param tickets those that were open, as they were
 */
public record ReplayView(
        Instant at,
        long seq,
        @Nullable Instant first,
        @Nullable Instant last,
        List<TicketView> tickets) {}
