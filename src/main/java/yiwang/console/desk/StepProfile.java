package yiwang.console.desk;

import java.util.EnumSet;
import java.util.Set;
import yiwang.domain.ticket.TicketState;
import yiwang.domain.ticket.Verb;

/**
 * The seven steps 受理 上报 流转 处置 反馈 核实 评价 as groups of canonical states (domain.md 4.3, profile table), and the verb
 * that ends each. Another county's loop is another list like this one.
 */
enum StepProfile {
    ACCEPT(
            Verb.ACCEPT,
            TicketState.DRAFT,
            TicketState.RECEIVED,
            TicketState.PRECHECK,
            TicketState.ACCEPTED,
            TicketState.FILED),
    REPORT(Verb.DISPATCH, TicketState.TO_DISPATCH),
    ROUTE(Verb.SIGN, TicketState.DISPATCHED, TicketState.OWNERSHIP_UNDETERMINED),
    HANDLE(Verb.FEED_BACK, TicketState.IN_PROGRESS, TicketState.SUSPENDED, TicketState.CONSULTING),
    FEEDBACK(Verb.SEND_TO_VERIFY, TicketState.FEEDBACK),
    VERIFY(Verb.VERIFY, TicketState.VERIFYING),
    EVALUATE(Verb.CLOSE, TicketState.REVISITING, TicketState.EVALUATING);

    private static final Set<TicketState> SIDE =
            EnumSet.of(TicketState.OWNERSHIP_UNDETERMINED, TicketState.SUSPENDED, TicketState.CONSULTING);

    private final Verb ends;
    private final Set<TicketState> states;

    StepProfile(Verb ends, TicketState... states) {
        this.ends = ends;
        this.states = Set.of(states);
    }

    /** The verb whose event ends this step. */
    Verb ends() {
        return ends;
    }

    boolean holds(TicketState state) {
        return states.contains(state);
    }

    /** The index of the step a state is in; behind the last one when the ticket has ended. */
    static int indexOf(TicketState state) {
        for (StepProfile step : values()) {
            if (step.holds(state)) {
                return step.ordinal();
            }
        }
        return values().length;
    }

    /** Whether a state is a side way off its step. */
    static boolean isSide(TicketState state) {
        return SIDE.contains(state);
    }
}
