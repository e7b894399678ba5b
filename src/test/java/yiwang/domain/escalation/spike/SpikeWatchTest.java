package yiwang.domain.escalation.spike;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import yiwang.domain.escalation.Cases;
import yiwang.domain.escalation.policy.Recipient;

class SpikeWatchTest {
    private static final Spot SPOT = new Spot("32072410000101", "0203");
    private static final Baseline BUSY = (spot, from, to) -> 100;
    private final SpikeWatch watch = new SpikeWatch(Cases.POLICY, BUSY, 1_000);

    private @Nullable Spike after(long seconds) {
        return watch.seen(SPOT, Cases.MONDAY.plusSeconds(seconds));
    }

    @Test
    void theFifthWithinAnHourIsASpikeOnceAnHour() {
        for (int i = 0; i < 4; i++) {
            assertNull(after(i * 600));
        }
        Spike spike = spike(after(3_599));
        assertEquals(5, spike.count());
        assertEquals(List.of(Recipient.ANALYST, Recipient.SHIFT_LEADER), spike.tell());
        assertEquals("spike", spike.why().code());
        for (int i = 0; i < 20; i++) {
            assertNull(after(3_600 + i * 100));
        }
        spike(after(7_199));
    }

    @Test
    void theFifthAfterAnHourIsNone() {
        for (int i = 0; i < 4; i++) {
            assertNull(after(i * 600));
        }
        assertNull(after(3_600));
    }

    @Test
    void otherSpotsAndLateTicketsOfAnotherHourDoNotCount() {
        for (int i = 0; i < 4; i++) {
            assertNull(after(i));
            assertNull(watch.seen(new Spot(SPOT.grid(), "0204"), Cases.MONDAY));
        }
        assertNull(after(-4_000));
        spike(after(-60));
    }

    @Test
    void threeTimesTheSeasonIsASpikeToo() {
        SpikeWatch quiet = new SpikeWatch(Cases.POLICY, (spot, from, to) -> 0.2, 1_000);
        assertNull(quiet.seen(SPOT, Cases.MONDAY));
        assertNull(quiet.seen(SPOT, Cases.MONDAY));
        assertEquals("baseline", spike(quiet.seen(SPOT, Cases.MONDAY)).why().code());
    }

    @Test
    void memoryIsBounded() {
        for (int i = 0; i < 5_000; i++) {
            watch.seen(new Spot("grid " + i, "0203"), Cases.MONDAY.plusSeconds(i / 10));
        }
        assertEquals(1_000, watch.spots());
        Instant later = Cases.MONDAY.plusSeconds(86_400);
        watch.seen(SPOT, later);
        assertEquals(1, watch.spots());
        for (int i = 0; i < 100_000; i++) {
            watch.seen(SPOT, later.plusNanos(i));
        }
        assertTrue(watch.spots() == 1);
    }

    private static Spike spike(@Nullable Spike spike) {
        return Objects.requireNonNull(spike);
    }
}
