package yiwang.domain.ticket;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LadderTest {
    private static final Instant START = Instant.parse("2026-02-14T00:00:00Z");
    private static final Countdown TEN_HOURS = Countdown.starting(START, Duration.ofHours(10));

    @ParameterizedTest
    @CsvSource({
        "0, NONE, 300",
        "299, NONE, 300",
        "300, HINT, 480",
        "479, HINT, 480",
        "480, REMIND, 600",
        "600, SUPERVISED, 900",
        "899, SUPERVISED, 900",
        "900, YELLOW, 1800",
        "1800, RED,"
    })
    void theRungFollowsTheShareOfTheLimit(int minutes, Ladder.Rung rung, @Nullable Integer next) {
        Ladder.Standing standing = Ladder.standing(TEN_HOURS, 0, START.plus(Duration.ofMinutes(minutes)));
        assertEquals(rung, standing.rung());
        assertEquals(next == null ? null : START.plus(Duration.ofMinutes(next)), standing.nextAt());
    }

    @Test
    void longLimitsClimbByDaysOver() {
        Countdown month = Countdown.starting(START, Duration.ofDays(30));
        assertEquals(
                Ladder.Rung.YELLOW,
                Ladder.standing(month, 0, START.plus(Duration.ofDays(31))).rung());
        assertEquals(
                Ladder.Rung.RED,
                Ladder.standing(month, 0, START.plus(Duration.ofDays(35))).rung());
    }

    @ParameterizedTest
    @CsvSource({"1, SUPERVISED", "2, YELLOW", "3, RED", "9, RED"})
    void aCardHoldsATicketOnItsRungAtLeast(int card, Ladder.Rung rung) {
        assertEquals(rung, Ladder.standing(TEN_HOURS, card, START).rung());
        assertEquals(
                Ladder.Rung.RED,
                Ladder.standing(TEN_HOURS, card, START.plus(Duration.ofDays(9))).rung());
    }

    @Test
    void aStoppedClockAndNoClockStandStill() {
        Countdown stopped = new Countdown(START, START.plusSeconds(60), START.plusSeconds(30));
        Instant later = START.plus(Duration.ofDays(9));
        assertEquals(Ladder.Rung.NONE, Ladder.standing(stopped, 0, later).rung());
        assertEquals(Ladder.Rung.YELLOW, Ladder.standing(stopped, 2, later).rung());
        assertNull(Ladder.standing(stopped, 2, later).nextAt());
        assertEquals(Ladder.Rung.NONE, Ladder.standing(null, 0, later).rung());
    }

    @Property
    void timeNeverLowersARungAndTheNextRungComesExactlyWhenForetold(
            @ForAll @LongRange(min = 1, max = 90L * 86_400) long limit,
            @ForAll @LongRange(min = 0, max = 400L * 86_400) long after,
            @ForAll @IntRange(min = 0, max = 3) int card) {
        Countdown clock = Countdown.starting(START, Duration.ofSeconds(limit));
        Instant now = START.plusSeconds(after);
        Ladder.Standing standing = Ladder.standing(clock, card, now);
        Instant next = standing.nextAt();
        if (next != null) {
            assertTrue(next.isAfter(now));
            assertEquals(
                    standing.rung(),
                    Ladder.standing(clock, card, next.minusMillis(1)).rung());
            assertTrue(Ladder.standing(clock, card, next).rung().compareTo(standing.rung()) > 0);
        } else {
            assertEquals(Ladder.Rung.RED, standing.rung());
        }
    }
}
