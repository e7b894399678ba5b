package yiwang.console.desk;

import java.time.Instant;
import java.util.function.BiPredicate;
import yiwang.domain.ticket.TicketState;

/** The views on the left, in the order of their keys 1 to 9, 0 and Z. */
enum Queue {
    RECEIVED((row, now) -> row.isIn(TicketState.RECEIVED)),
    TO_DISPATCH((row, now) -> row.isIn(TicketState.TO_DISPATCH, TicketState.OWNERSHIP_UNDETERMINED)),
    DISPATCHED((row, now) -> row.isIn(TicketState.DISPATCHED)),
    IN_PROGRESS((row, now) -> row.isIn(TicketState.IN_PROGRESS, TicketState.SUSPENDED, TicketState.CONSULTING)),
    VERIFYING((row, now) -> row.isIn(TicketState.FEEDBACK, TicketState.VERIFYING)),
    REVISITING((row, now) -> row.isIn(TicketState.REVISITING, TicketState.EVALUATING)),
    NEARLY_OVER((row, now) -> row.isRunning() && row.isReminded() && !row.isOver(now)),
    OVER((row, now) -> row.isOver(now)),
    RETURNED((row, now) -> row.isOpen() && row.view().returns() > 0),
    ALL((row, now) -> row.isOpen()),
    /** Terminations drawn for a second look; the backend says which. */
    TO_CHECK((row, now) -> row.isToCheck());

    private final BiPredicate<TicketRow, Instant> test;

    Queue(BiPredicate<TicketRow, Instant> test) {
        this.test = test;
    }

    boolean holds(TicketRow row, Instant now) {
        return test.test(row, now);
    }

    /** The key that opens it: its digit, the tenth 0. */
    String key() {
        return this == TO_CHECK ? "Z" : String.valueOf((ordinal() + 1) % 10);
    }

    /** Whether its count is a matter of limits passed, which takes colour. */
    boolean isAlarming() {
        return this == OVER;
    }
}
