package yiwang.console.kit;

import java.time.Instant;
import java.util.Collection;
import yiwang.domain.ticket.Ladder;
import yiwang.wire.TicketView;

/**
 * The four levels of the screen, from the rungs of the escalation ladder: red card 1, yellow card 2, supervised 3,
 * reminded 4; 0 is nothing to say. One rule for every room, so that a ticket has one colour everywhere. Any thread.
 */
public final class Levels {
    private Levels() {}

    /** The level of a rung, 0 to 4. */
    public static int of(Ladder.Rung rung) {
        return switch (rung) {
            case RED -> 1;
            case YELLOW -> 2;
            case SUPERVISED -> 3;
            case REMIND -> 4;
            case HINT, NONE -> 0;
        };
    }

    /** The level of a ticket at {@code now}, 0 to 4; a ticket that has ended has none. */
    public static int of(TicketView ticket, Instant now) {
        if (!ticket.state().isOpen()) {
            return 0;
        }
        return of(Ladder.standing(ticket.clock(), ticket.card(), now).rung());
    }

    /** How many tickets stand at each level: index 1 to 4, and at 0 those that stand at none. */
    public static int[] count(Collection<TicketView> tickets, Instant now) {
        int[] counts = new int[5];
        for (TicketView ticket : tickets) {
            if (ticket.state().isOpen()) {
                counts[of(ticket, now)]++;
            }
        }
        return counts;
    }
}
