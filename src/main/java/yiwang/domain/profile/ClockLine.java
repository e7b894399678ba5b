package yiwang.domain.profile;

import java.util.Set;
import yiwang.domain.ticket.TicketState;

/**
 * One clock of a loop: what starts it, where it runs and where it stands still. In every other state it stops.
 *
 * @param kind stable name, for example {@code dispose}; for a task's clock the kind of the task
 * @param starts for {@link Begin#STATE} the states that start it when they are entered and it does not run yet
 * @param runs states in which it runs on
 * @param paused states in which it stands still, and from which it goes on
 */
public record ClockLine(
        String kind,
        String zh,
        String en,
        Begin begin,
        Set<TicketState> starts,
        Set<TicketState> runs,
        Set<TicketState> paused,
        ClockLimit limit) {
    /** What makes a clock start. */
    public enum Begin {
        /** A state is entered. */
        STATE,
        /** A card is given; the answer stops the clock. */
        CARD,
        /** A task of this kind is given; its end stops the clock. */
        TASK
    }

    /** The clock that says when the unit must have answered; every loop in which a unit handles has it. */
    public static final String DISPOSE = "dispose";

    /** Kind of the clock that runs until the unit signs. */
    public static final String SIGN = "sign";

    /** Kind of the clock that runs from the signature until the unit has spoken with the reporter; once for each unit. */
    public static final String CONTACT = "contact";

    /** The line by which every stage of an item has a clock. */
    public static final String STAGE = "stage";

    /** The clock that a card starts. */
    public static final String SUPERVISION = "supervision";

    public ClockLine {
        starts = Set.copyOf(starts);
        runs = Set.copyOf(runs);
        paused = Set.copyOf(paused);
    }

    /** Whether it is alive in a state, running or not. */
    public boolean holds(TicketState state) {
        return runs.contains(state) || paused.contains(state);
    }
}
