package yiwang.console.desk;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import yiwang.domain.ticket.TicketState;

/** Every state stands on exactly one of the seven steps, or behind the last. */
class StepProfileTest {
    @ParameterizedTest
    @EnumSource(TicketState.class)
    void aStateIsInOneStepWhileItIsOpen(TicketState state) {
        long steps = Arrays.stream(StepProfile.values())
                .filter(step -> step.holds(state))
                .count();
        assertEquals(state.isOpen() ? 1 : 0, steps);
    }

    @ParameterizedTest
    @CsvSource({
        "RECEIVED, 0",
        "TO_DISPATCH, 1",
        "DISPATCHED, 2",
        "IN_PROGRESS, 3",
        "FEEDBACK, 4",
        "VERIFYING, 5",
        "REVISITING, 6",
        "EVALUATING, 6",
        "CLOSED, 7"
    })
    void theMainLineGoesThroughThemInOrder(TicketState state, int index) {
        assertEquals(index, StepProfile.indexOf(state));
    }
}
