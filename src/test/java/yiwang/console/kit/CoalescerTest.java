package yiwang.console.kit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import yiwang.Await;

class CoalescerTest {
    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor();

    @AfterEach
    void close() {
        timer.shutdownNow();
    }

    @Test
    void tenThousandMarksAreOneTaskWhileTheDoorIsShut() {
        Deque<Runnable> door = new ArrayDeque<>();
        Set<Integer> flushed = new HashSet<>();
        AtomicInteger flushes = new AtomicInteger();
        Coalescer<Integer> coalescer = new Coalescer<>(
                task -> {
                    synchronized (door) {
                        door.add(task);
                    }
                },
                timer,
                Duration.ofMillis(1),
                keys -> {
                    flushes.incrementAndGet();
                    flushed.addAll(keys);
                });
        for (int i = 0; i < 10_000; i++) {
            coalescer.mark(i);
        }
        Await.until("the task", () -> size(door) > 0);
        for (int i = 10_000; i < 20_000; i++) {
            coalescer.mark(i);
        }
        assertEquals(1, size(door));
        door.removeFirst().run();
        assertEquals(1, flushes.get());
        assertEquals(20_000, flushed.size());
        coalescer.mark(1);
        Await.until("the next task", () -> size(door) > 0);
        door.removeFirst().run();
        assertEquals(2, flushes.get());
    }

    @Test
    void marksOfManyThreadsAreFlushedEachAndRarely() {
        Set<Integer> flushed = new HashSet<>();
        AtomicInteger flushes = new AtomicInteger();
        Coalescer<Integer> coalescer = new Coalescer<>(Runnable::run, timer, Duration.ofMillis(50), keys -> {
            flushes.incrementAndGet();
            synchronized (flushed) {
                flushed.addAll(keys);
            }
        });
        long began = System.nanoTime();
        try (var writers = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int t = 0; t < 10; t++) {
                int base = t * 1_000;
                writers.execute(() -> {
                    for (int i = 0; i < 1_000; i++) {
                        coalescer.mark(base + i);
                    }
                });
            }
        }
        Await.until("all", () -> {
            synchronized (flushed) {
                return flushed.size() == 10_000;
            }
        });
        long most = (System.nanoTime() - began) / 50_000_000 + 1;
        assertTrue(flushes.get() <= most, () -> flushes.get() + " flushes, at most " + most + " in this time");
    }

    private static int size(Deque<Runnable> door) {
        synchronized (door) {
            return door.size();
        }
    }
}
