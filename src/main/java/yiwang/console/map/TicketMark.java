package yiwang.console.map;

import java.time.Instant;
import yiwang.console.kit.Levels;
import yiwang.domain.ticket.Urgency;
import yiwang.wire.TicketView;

/**
 * A ticket as the map sees it. Times are milliseconds since 1970.
 *
 * @param x Mercator units; -1 with {@code y} when only its area is known
 * @param code grid or division it belongs to
 * @param level 1 (worst) to 4, or 0 while there is nothing to say
 * @param urgent a matter of class A, at whatever level: drawn by itself, never within a cluster nor under another
 * @param category the two digits of its category
 * @param since when it came in
 * @param due when it is over, or {@link Long#MAX_VALUE} while its clock stands
 * @param heard when anybody last did anything about it
 */
record TicketMark(
        String id,
        int x,
        int y,
        String code,
        int level,
        boolean urgent,
        String category,
        long since,
        long due,
        long heard) {
    private static final int CATEGORY_DIGITS = 2;

    static TicketMark of(TicketView ticket) {
        Double lon = ticket.lon();
        Double lat = ticket.lat();
        String grid = ticket.grid();
        String item = ticket.category();
        return new TicketMark(
                ticket.id(),
                lon == null || lat == null ? -1 : Mercator.x(lon),
                lon == null || lat == null ? -1 : Mercator.y(lat),
                grid == null ? ticket.division() : grid,
                Levels.of(ticket),
                ticket.urgency() == Urgency.A,
                item.substring(0, Math.min(CATEGORY_DIGITS, item.length())),
                ticket.receivedAt().toEpochMilli(),
                ticket.clock().isRunning() ? ticket.clockDue().toEpochMilli() : Long.MAX_VALUE,
                ticket.updatedAt().toEpochMilli());
    }

    boolean hasPoint() {
        return x >= 0;
    }

    /** Whether its limit has passed. */
    boolean isOverdue(Instant at) {
        return due <= at.toEpochMilli();
    }
}
