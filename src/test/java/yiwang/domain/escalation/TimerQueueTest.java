package yiwang.domain.escalation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class TimerQueueTest {
    private static final Instant START = Instant.EPOCH;

    /** Beside a map that is searched through. */
    @Property(tries = 200)
    void itGivesOutWhatIsDueInOrder(@ForAll long seed) {
        Random random = new Random(seed);
        TimerQueue<Integer> queue = new TimerQueue<>();
        Map<Integer, Instant> model = new HashMap<>();
        for (int i = 0; i < 300; i++) {
            int key = random.nextInt(40);
            Instant at = START.plusSeconds(random.nextInt(30));
            switch (random.nextInt(4)) {
                case 0 -> {
                    queue.cancel(key);
                    model.remove(key);
                }
                case 1 -> {
                    List<Integer> due = model.entrySet().stream()
                            .filter(e -> !e.getValue().isAfter(at))
                            .sorted(Map.Entry.<Integer, Instant>comparingByValue()
                                    .thenComparing(Map.Entry.comparingByKey()))
                            .map(Map.Entry::getKey)
                            .toList();
                    List<Integer> polled = new ArrayList<>();
                    for (Integer k = queue.poll(at); k != null; k = queue.poll(at)) {
                        polled.add(k);
                    }
                    assertEquals(due, polled);
                    due.forEach(model::remove);
                }
                default -> {
                    queue.put(key, at);
                    model.put(key, at);
                }
            }
            assertEquals(model.size(), queue.size());
            assertEquals(model.values().stream().min(Comparator.naturalOrder()).orElse(null), queue.firstAt());
        }
    }

    @Test
    void noInstantMeansNoTimer() {
        TimerQueue<String> queue = new TimerQueue<>();
        queue.put("a", START);
        queue.put("a", null);
        queue.cancel("b");
        assertEquals(0, queue.size());
        assertNull(queue.poll(Instant.MAX));
    }
}
