package yiwang.console.kit.ticket;

import yiwang.domain.ticket.Ladder.Rung;
import yiwang.domain.ticket.Urgency;

/**
 * The level a ticket is marked with, 1 (worst) to 4, or 0 for an ordinary matter in time. One rule for all rooms, so
 * that an orange diamond means the same on the map, in the queue and on the wall.
 */
public final class TicketLevel {
    private static final int LOWEST = 4;
    private static final int ORDINARY = 5;

    private TicketLevel() {}

    /** The level of a matter of this urgency that stands on this rung of the ladder. Pure. */
    public static int of(Urgency urgency, Rung rung) {
        int level = Math.min(byUrgency(urgency, rung), byRung(rung));
        return level > LOWEST ? 0 : level;
    }

    private static int byUrgency(Urgency urgency, Rung rung) {
        return switch (urgency) {
            case A -> rung.compareTo(Rung.SUPERVISED) >= 0 ? 1 : 2;
            case B -> rung.compareTo(Rung.YELLOW) >= 0 ? 2 : LOWEST;
            case C -> ORDINARY;
        };
    }

    private static int byRung(Rung rung) {
        return switch (rung) {
            case NONE, HINT -> ORDINARY;
            case REMIND -> LOWEST;
            case SUPERVISED -> 3;
            case YELLOW -> 2;
            case RED -> 1;
        };
    }
}
