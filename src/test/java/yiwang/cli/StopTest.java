package yiwang.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;

/** The word to end arrives in every order; what is put away afterwards must not be interrupted by it. */
class StopTest {
    private static final Duration LIMIT = Duration.ofSeconds(10);
    private static final int ROUNDS = 2_000;

    private final List<String> told = new CopyOnWriteArrayList<>();

    /** Puts away as a backend does: by waiting for others, which an interruption would cut short. */
    private void putAway() {
        boolean interrupted = Thread.currentThread().isInterrupted();
        LockSupport.parkNanos(TimeUnit.MICROSECONDS.toNanos(200));
        told.add(interrupted || Thread.currentThread().isInterrupted() ? "interrupted" : "in order");
    }

    @Test
    void whoWaitsIsWokenOnceAndPutsAwayUndisturbed() throws InterruptedException {
        for (int round = 0; round < ROUNDS; round++) {
            Stop[] stop = new Stop[1];
            CountDownLatch listening = new CountDownLatch(1);
            Thread worker = Thread.ofPlatform().start(() -> {
                try (Stop mine = new Stop(Thread.currentThread())) {
                    stop[0] = mine;
                    listening.countDown();
                    mine.await();
                    putAway();
                }
            });
            listening.await();
            stop[0].end();
            assertTrue(worker.join(LIMIT), "it ends");
        }
        assertEquals(ROUNDS, told.size());
        assertFalse(told.contains("interrupted"));
    }

    @Test
    void theProcessStaysUntilEverythingIsPutAway() throws InterruptedException {
        List<String> order = new CopyOnWriteArrayList<>();
        CountDownLatch awake = new CountDownLatch(1);
        CountDownLatch go = new CountDownLatch(1);
        Stop[] stop = new Stop[1];
        CountDownLatch listening = new CountDownLatch(1);
        Thread worker = Thread.ofPlatform().start(() -> {
            try (Stop mine = new Stop(Thread.currentThread())) {
                stop[0] = mine;
                listening.countDown();
                mine.await();
                awake.countDown();
                go.await();
                order.add("put away");
            } catch (InterruptedException e) {
                order.add("interrupted");
            }
        });
        listening.await();
        Thread end = Thread.ofPlatform().start(() -> {
            stop[0].end();
            order.add("ended");
        });
        assertTrue(awake.await(LIMIT.toSeconds(), TimeUnit.SECONDS));
        assertTrue(end.isAlive(), "waits for what is put away");
        go.countDown();
        assertTrue(end.join(LIMIT));
        assertTrue(worker.join(LIMIT));
        assertEquals(List.of("put away", "ended"), order);
    }

    @Test
    void theWordThatComesBeforeTheWaitingIsHeardToo() throws InterruptedException {
        Thread worker = Thread.ofPlatform().start(() -> {
            try (Stop mine = new Stop(Thread.currentThread())) {
                Thread end = Thread.ofPlatform().start(mine::end);
                while (end.getState() != Thread.State.TIMED_WAITING) {
                    Thread.onSpinWait();
                }
                mine.await();
                putAway();
            }
        });
        assertTrue(worker.join(LIMIT), "does not wait for a word it has had");
        assertEquals(List.of("in order"), told);
    }

    @Test
    void aWindowThatWasInterruptedPutsAwayUndisturbed() throws InterruptedException {
        Thread worker = Thread.ofPlatform().start(() -> {
            try (Stop mine = new Stop(Thread.currentThread())) {
                Thread end = Thread.ofPlatform().start(mine::end);
                while (end.getState() != Thread.State.TIMED_WAITING) {
                    Thread.onSpinWait();
                }
                mine.heard();
                putAway();
            }
        });
        assertTrue(worker.join(LIMIT));
        assertEquals(List.of("in order"), told);
    }
}
