package yiwang.console.kit;

import java.util.Collection;
import org.jspecify.annotations.Nullable;
import yiwang.domain.escalation.policy.Rung;
import yiwang.wire.LadderView;
import yiwang.wire.TicketView;

/**
 * The four levels of the screen, from the rungs of the escalation ladder: red card and above and the urgent lane 1, yellow
 * card 2, supervised 3, reminded 4; 0 is nothing to say. One rule for every room, so that a ticket has one colour
 * everywhere. Any thread.
 */
public final class Levels {
    private Levels() {}

    /** The level of a rung, 0 to 4; of none, 0. */
    public static int of(@Nullable Rung rung) {
        if (rung == null) {
            return 0;
        }
        return switch (rung) {
            case EA, E4, E5 -> 1;
            case E3 -> 2;
            case E2 -> 3;
            case E1 -> 4;
            case E0, EX -> 0;
        };
    }

    /** The level of a ticket, 0 to 4; a ticket that has ended has none. */
    public static int of(TicketView ticket) {
        LadderView ladder = ticket.ladder();
        return ticket.state().isOpen() ? of(ladder.urgent() ? Rung.EA : ladder.rung()) : 0;
    }

    /** How many tickets stand at each level: index 1 to 4, and at 0 those that stand at none. */
    public static int[] count(Collection<TicketView> tickets) {
        int[] counts = new int[5];
        for (TicketView ticket : tickets) {
            if (ticket.state().isOpen()) {
                counts[of(ticket)]++;
            }
        }
        return counts;
    }
}
