package yiwang.demo.field;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import yiwang.wire.WorkerPosition;
import yiwang.wire.WorkerView;

class WalkTest {
    private static final double REACH_METRES = 1_000;
    private static final Instant NOW = Fixtures.NOON;

    private static List<WorkerView> workers(int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> new WorkerView("w" + i, "网格员", "town-100", "g", 119 + i * 0.05, 34, NOW))
                .toList();
    }

    @Test
    void threeInFiveAreOnDuty() {
        int onDuty = new Walk(workers(1_000), new SplittableRandom(1)).onDuty();
        assertTrue(onDuty > 540 && onDuty < 660, "on duty: " + onDuty);
    }

    @Test
    void everybodyOnDutyHasTheirTurnBeforeAnybodyHasTwo() {
        Walk walk = new Walk(workers(50), new SplittableRandom(2));
        List<String> round =
                walk.step(walk.onDuty(), NOW).stream().map(WorkerPosition::id).toList();
        assertEquals(walk.onDuty(), round.stream().distinct().count());
        List<String> three = IntStream.range(0, 3)
                .mapToObj(i -> walk.step(7, NOW))
                .flatMap(List::stream)
                .map(WorkerPosition::id)
                .toList();
        List<String> expected = IntStream.range(0, 21)
                .mapToObj(i -> round.get(i % round.size()))
                .toList();
        assertEquals(expected, three);
    }

    @Test
    void nobodySpeaksTwiceAtOnce() {
        Walk walk = new Walk(workers(5), new SplittableRandom(3));
        assertEquals(walk.onDuty(), walk.step(60, NOW).size());
    }

    @Test
    void aCountyWithoutWorkersIsSilent() {
        assertEquals(List.of(), new Walk(List.of(), new SplittableRandom(4)).step(60, NOW));
    }

    @Test
    void everybodyMovesAtWalkingPaceAndStaysWithinReachOfHome() {
        Walk walk = new Walk(workers(10), new SplittableRandom(5));
        Map<String, WorkerPosition> before = new HashMap<>();
        int moved = 0;
        for (int i = 0; i < 20_000; i++) {
            WorkerPosition at = walk.step(1, NOW).getFirst();
            double home = 119 + Integer.parseInt(at.id().substring(1)) * 0.05;
            assertTrue(Math.abs(at.lon() - home) * 91_700 < REACH_METRES, at.toString());
            assertTrue(Math.abs(at.lat() - 34) * 111_200 < REACH_METRES, at.toString());
            WorkerPosition last = before.put(at.id(), at);
            if (last != null) {
                double step = Math.hypot((at.lon() - last.lon()) * 91_700, (at.lat() - last.lat()) * 111_200);
                assertTrue(step < 15, "metres: " + step);
                moved += step > 1 ? 1 : 0;
            }
        }
        assertTrue(moved > 18_000, "steps that moved: " + moved);
        assertEquals(walk.onDuty(), Objects.requireNonNull(before).size());
    }
}
