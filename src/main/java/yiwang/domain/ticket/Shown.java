package yiwang.domain.ticket;

import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import yiwang.domain.profile.ClockLine;

/** Chooses the one clock of a ticket that a countdown shows. */
final class Shown {
    private Shown() {}

    /** That for handling once the ticket was dispatched, before that the one of the stage it is in. */
    static Clock of(TicketState state, List<Clock> clocks) {
        Predicate<Clock> isDispose = clock -> clock.kind().equals(ClockLine.DISPOSE);
        Clock dispose = last(clocks, isDispose);
        boolean before = state.phase() == TicketState.Phase.INTAKE || state.phase() == TicketState.Phase.ROUTING;
        if (dispose != null && (dispose.isOpen() || !before)) {
            return dispose;
        }
        Predicate<Clock> isOfStage = clock -> clock.task() == 0 && !clock.isStage() && !clock.isOfCard();
        Clock stage = last(clocks, isOfStage.and(Clock::isOpen));
        if (stage == null) {
            stage = dispose == null ? last(clocks, isOfStage) : dispose;
        }
        if (stage == null) {
            throw new IllegalStateException("a ticket has a clock from its first event on");
        }
        return stage;
    }

    private static @Nullable Clock last(List<Clock> clocks, Predicate<Clock> which) {
        for (int i = clocks.size() - 1; i >= 0; i--) {
            if (which.test(clocks.get(i))) {
                return clocks.get(i);
            }
        }
        return null;
    }
}
