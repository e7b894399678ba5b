package yiwang.console.map;

import yiwang.console.kit.Levels;
import yiwang.domain.ticket.Urgency;
import yiwang.wire.TicketView;

/**
 * An open ticket as the map sees it.
 *
 * @param x Mercator units; -1 with {@code y} when only its area is known
 * @param code grid or division it belongs to
 * @param level 1 (worst) to 4, or 0 while there is nothing to say
 * @param urgent an urgent matter at the first level, unsigned or long over: drawn by itself, never within a cluster
 */
record TicketMark(String id, int x, int y, String code, int level, boolean urgent) {

    static TicketMark of(TicketView ticket) {
        int level = Levels.of(ticket);
        Double lon = ticket.lon();
        Double lat = ticket.lat();
        String grid = ticket.grid();
        return new TicketMark(
                ticket.id(),
                lon == null || lat == null ? -1 : Mercator.x(lon),
                lon == null || lat == null ? -1 : Mercator.y(lat),
                grid == null ? ticket.division() : grid,
                level,
                level == 1 && ticket.urgency() == Urgency.A);
    }

    boolean hasPoint() {
        return x >= 0;
    }
}
