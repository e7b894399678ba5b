package yiwang.domain.access;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;

class TriesTest {
    private static final Instant AT = Instant.parse("2026-02-14T01:00:00Z");
    private static final Waits WAITS =
            new Waits(5, Duration.ofSeconds(600), Duration.ofHours(1), Duration.ofMinutes(30));

    @Test
    void fiveAreFreeThenTheWaitDoublesUpToAnHour() {
        Tries tries = Tries.NONE;
        long[] waits = {0, 0, 0, 0, 600, 1_200, 2_400, 3_600, 3_600};
        for (long wait : waits) {
            tries = tries.failed(WAITS, AT);
            assertEquals(Duration.ofSeconds(wait), tries.wait(WAITS, AT));
        }
    }

    @Test
    void theyAreForgottenByHalves() {
        Tries tries = Tries.NONE;
        for (int i = 0; i < 8; i++) {
            tries = tries.failed(WAITS, AT);
        }
        Instant later = AT.plus(Duration.ofMinutes(60));
        assertEquals(Duration.ZERO, tries.wait(WAITS, later));
        assertEquals(Duration.ZERO, tries.failed(WAITS, later).wait(WAITS, later), "two are left, and one more");
    }

    @Test
    void oneThatWasNoneIsTakenBack() {
        Tries tries = Tries.NONE;
        for (int i = 0; i < 20; i++) {
            tries = tries.failed(WAITS, AT).takenBack(WAITS, AT);
        }
        assertEquals(Duration.ZERO, tries.wait(WAITS, AT));
        assertEquals(0, tries.failures(), 1e-9);
    }

    /** Whatever anybody tries, an owner gets their turn within the longest wait. */
    @Property
    void nobodyIsKeptOutForGood(@ForAll @IntRange(max = 2_000) int wrong, @ForAll @LongRange(max = 900) long apart) {
        Tries tries = Tries.NONE;
        Instant now = AT;
        for (int i = 0; i < wrong; i++) {
            now = now.plusSeconds(apart);
            if (tries.wait(WAITS, now).isZero()) {
                tries = tries.failed(WAITS, now);
            }
        }
        assertTrue(tries.wait(WAITS, now).compareTo(WAITS.longest()) <= 0);
        assertTrue(tries.wait(WAITS, now.plus(WAITS.longest())).isZero());
        assertTrue(
                tries.wait(WAITS, AT.minus(Duration.ofDays(400))).compareTo(WAITS.longest()) <= 0, "a clock set back");
    }

    /** However the tries are spread, a day has room for few of them. */
    @Property(tries = 50)
    void aDayOfGuessingIsShort(@ForAll @LongRange(min = 1, max = 600) long apart) {
        Tries tries = Tries.NONE;
        int looked = 0;
        for (Instant now = AT; now.isBefore(AT.plus(Duration.ofDays(1))); now = now.plusSeconds(apart)) {
            if (tries.wait(WAITS, now).isZero()) {
                tries = tries.failed(WAITS, now);
                looked++;
            }
        }
        assertTrue(looked <= 180, looked + " tries a day");
    }
}
