package yiwang.console.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class FreezeWatchTest {
    private final Deque<Runnable> door = new ArrayDeque<>();
    private final AtomicLong millis = new AtomicLong();
    private final AtomicInteger freezes = new AtomicInteger();
    private final FreezeWatch watch = new FreezeWatch(
            door::add, Duration.ofMillis(500), () -> millis.get() * 1_000_000, freezes::incrementAndGet);

    private void look(long at) {
        millis.set(at);
        watch.look();
    }

    @Test
    void oneReportPerFreeze() {
        look(0);
        look(400);
        assertEquals(0, freezes.get());
        look(501);
        look(900);
        look(5_000);
        assertEquals(1, freezes.get());
        assertEquals(1, door.size());
        door.removeFirst().run();
        look(5_100);
        look(5_500);
        assertEquals(1, freezes.get());
        look(5_700);
        assertEquals(2, freezes.get());
    }

    @Test
    void aThreadThatAnswersIsNeverReported() {
        for (int at = 0; at < 5_000; at += 100) {
            look(at);
            if (!door.isEmpty()) {
                door.removeFirst().run();
            }
        }
        assertEquals(0, freezes.get());
    }
}
