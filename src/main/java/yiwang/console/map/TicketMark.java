package yiwang.console.map;

import java.time.Instant;
import yiwang.domain.ticket.Ladder;
import yiwang.domain.ticket.Urgency;
import yiwang.wire.TicketView;

/**
 * An open ticket as the map sees it.
 *
 * @param x Mercator units; -1 with {@code y} when only its area is known
 * @param code grid or division it belongs to
 * @param level 1 (worst) to 4, or 0 while there is nothing to say
 * @param urgent triaged A: drawn by itself, never within a cluster
 * @param climbsAt epoch milliseconds at which its level changes by itself, or {@link Long#MAX_VALUE}
 */
record TicketMark(String id, int x, int y, String code, int level, boolean urgent, long climbsAt) {

    static TicketMark of(TicketView ticket, Instant now) {
        Ladder.Standing standing = Ladder.standing(ticket.clock(), ticket.card(), now);
        Instant next = standing.nextAt();
        Double lon = ticket.lon();
        Double lat = ticket.lat();
        String grid = ticket.grid();
        return new TicketMark(
                ticket.id(),
                lon == null || lat == null ? -1 : Mercator.x(lon),
                lon == null || lat == null ? -1 : Mercator.y(lat),
                grid == null ? ticket.division() : grid,
                level(standing.rung()),
                ticket.urgency() == Urgency.A,
                next == null ? Long.MAX_VALUE : next.toEpochMilli());
    }

    /** The ladder has four rungs that ask somebody to act, and there are four levels to show them by. */
    static int level(Ladder.Rung rung) {
        return switch (rung) {
            case NONE, HINT -> 0;
            case REMIND -> 4;
            case SUPERVISED -> 3;
            case YELLOW -> 2;
            case RED -> 1;
        };
    }

    boolean hasPoint() {
        return x >= 0;
    }

    /** Whether a limit is missed or a card was given. */
    boolean isOver() {
        return level >= 1 && level <= 3;
    }
}
