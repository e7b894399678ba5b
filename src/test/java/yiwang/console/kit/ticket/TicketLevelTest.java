package yiwang.console.kit.ticket;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import yiwang.domain.ticket.Ladder.Rung;
import yiwang.domain.ticket.Urgency;

/** One mark means one thing on every screen. */
class TicketLevelTest {
    @ParameterizedTest
    @CsvSource({
        "C, NONE, 0",
        "C, HINT, 0",
        "C, REMIND, 4",
        "C, SUPERVISED, 3",
        "C, YELLOW, 2",
        "C, RED, 1",
        "B, NONE, 4",
        "B, SUPERVISED, 3",
        "B, YELLOW, 2",
        "B, RED, 1",
        "A, NONE, 2",
        "A, REMIND, 2",
        "A, SUPERVISED, 1",
        "A, RED, 1"
    })
    void levelFollowsUrgencyAndRung(Urgency urgency, Rung rung, int level) {
        assertEquals(level, TicketLevel.of(urgency, rung));
    }

    @ParameterizedTest
    @EnumSource(Urgency.class)
    void climbingNeverLowersTheMark(Urgency urgency) {
        int before = TicketLevel.of(urgency, Rung.NONE);
        for (Rung rung : Rung.values()) {
            int now = TicketLevel.of(urgency, rung);
            assertTrue(before == 0 || (now > 0 && now <= before), urgency + " " + rung);
            before = now;
        }
    }
}
