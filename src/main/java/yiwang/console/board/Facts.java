package yiwang.console.board;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import yiwang.wire.TicketView;

/**
 * What the foot of the board says.
 *
 * @param returnedTwice open tickets sent back at least twice
 * @param stale open tickets on which nothing has happened for a day
 * @param worst units with the most tickets over their limit, at most five, the worst first
 */
record Facts(long returnedTwice, long stale, List<UnitLoad> worst) {
    private static final int TWICE = 2;
    private static final int WORST = 5;
    private static final Duration QUIET_TOO_LONG = Duration.ofHours(24);

    /** Tickets of a unit that are over their limit. */
    record UnitLoad(String unit, int over) {}

    static Facts of(Collection<TicketView> tickets, Instant now) {
        long returned = 0;
        long stale = 0;
        Map<String, Integer> over = new HashMap<>();
        for (TicketView ticket : tickets) {
            if (!ticket.state().isOpen()) {
                continue;
            }
            returned += ticket.returns() >= TWICE ? 1 : 0;
            stale += ticket.updatedAt().plus(QUIET_TOO_LONG).isBefore(now) ? 1 : 0;
            String unit = ticket.lead();
            if (unit != null && ticket.clockStopped() == null && !now.isBefore(ticket.clockDue())) {
                over.merge(unit, 1, Integer::sum);
            }
        }
        List<UnitLoad> worst = over.entrySet().stream()
                .map(e -> new UnitLoad(e.getKey(), e.getValue()))
                .sorted(Comparator.comparingInt(UnitLoad::over).reversed().thenComparing(UnitLoad::unit))
                .limit(WORST)
                .toList();
        return new Facts(returned, stale, worst);
    }
}
