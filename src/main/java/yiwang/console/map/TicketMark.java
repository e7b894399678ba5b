package yiwang.console.map;

import java.time.Instant;
import yiwang.console.kit.ticket.TicketLevel;
import yiwang.domain.ticket.Ladder;
import yiwang.domain.ticket.Urgency;
import yiwang.wire.TicketView;

/**
 * An open ticket as the map sees it.
 *
 * @param x Mercator units; -1 with {@code y} when only its area is known
 * @param code grid or division it belongs to
 * @param level 1 (worst) to 4, or 0 while there is nothing to say
 * @param urgent an urgent matter that is over its limit: drawn by itself, never within a cluster
 * @param climbsAt epoch milliseconds at which its level changes by itself, or {@link Long#MAX_VALUE}
 */
record TicketMark(String id, int x, int y, String code, int level, boolean urgent, long climbsAt) {

    static TicketMark of(TicketView ticket, Instant now) {
        Ladder.Standing standing = Ladder.standing(ticket.clock(), ticket.card(), now);
        int level = TicketLevel.of(ticket.urgency(), standing.rung());
        Instant next = standing.nextAt();
        Double lon = ticket.lon();
        Double lat = ticket.lat();
        String grid = ticket.grid();
        return new TicketMark(
                ticket.id(),
                lon == null || lat == null ? -1 : Mercator.x(lon),
                lon == null || lat == null ? -1 : Mercator.y(lat),
                grid == null ? ticket.division() : grid,
                level,
                level == 1 && ticket.urgency() == Urgency.A,
                next == null ? Long.MAX_VALUE : next.toEpochMilli());
    }

    boolean hasPoint() {
        return x >= 0;
    }
}
