package yiwang.server.live;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class GatherWindowTest {
    private static final Instant NOW = Instant.parse("2026-02-14T00:00:00Z");

    private final GatherWindow window = new GatherWindow();

    @Test
    void whoComesLateGathersLongerUntilItIsInTimeAgain() {
        assertEquals(20, window.open(NOW));
        window.ended(NOW.plusMillis(50));
        assertEquals(80, window.open(NOW));
        window.ended(NOW.plusMillis(10_000));
        assertEquals(250, window.open(NOW));
        window.ended(NOW.plusMillis(250));
        assertEquals(20, window.open(NOW));
    }

    @Test
    void aClockSetBackOrForthDoesNotStopIt() {
        window.open(NOW);
        window.ended(NOW.minusSeconds(3_600));
        assertEquals(20, window.open(NOW));
        window.ended(NOW.plusSeconds(3_600));
        assertEquals(250, window.open(NOW));
    }
}
