package yiwang.server.storage;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The writer's end, however it comes: whoever handed something in hears what became of it. */
class WriteQueueTest {
    private static final long LIMIT_SECONDS = 20;

    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final FakeEngine engine = new FakeEngine();

    @AfterEach
    void endThreads() {
        threads.shutdownNow();
    }

    private WriteQueue queue(int waiting, int together) {
        try {
            return new WriteQueue(new Writer(engine, engine.writer()), new WriteLimits(waiting, together), threads);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static CompletableFuture<Boolean> hold(WriteQueue queue, CountDownLatch gate, CountDownLatch held) {
        return queue.offer(tx -> {
            held.countDown();
            try {
                gate.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            return true;
        });
    }

    private static Throwable failure(CompletableFuture<?> future) {
        return Objects.requireNonNull(
                assertThrows(ExecutionException.class, () -> future.get(LIMIT_SECONDS, TimeUnit.SECONDS))
                        .getCause());
    }

    @Test
    void closingFinishesWhatWaitsInAFullQueueAndRefusesTheRest() throws Exception {
        WriteQueue queue = queue(3, 2);
        CountDownLatch gate = new CountDownLatch(1);
        CountDownLatch held = new CountDownLatch(1);
        CompletableFuture<Boolean> first = hold(queue, gate, held);
        held.await();
        List<CompletableFuture<Integer>> waiting = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            int number = i;
            waiting.add(queue.offer(tx -> number));
        }
        Thread closing = Thread.ofPlatform().start(queue::close);
        while (closing.getState() != Thread.State.TIMED_WAITING) {
            Thread.onSpinWait();
        }
        gate.countDown();
        assertTrue(closing.join(Duration.ofSeconds(LIMIT_SECONDS)));
        assertTrue(first.get());
        for (int i = 0; i < 3; i++) {
            assertEquals(i, waiting.get(i).get(0, TimeUnit.SECONDS), "done before the store is closed");
        }
        assertInstanceOf(StorageBusy.class, failure(queue.offer(tx -> 1)));
        assertEquals(0, queue.size());
    }

    @Test
    void closingTwiceOrWithNothingToDoReturnsAtOnce() throws Exception {
        WriteQueue queue = queue(4, 4);
        queue.close();
        queue.close();
        assertInstanceOf(StorageBusy.class, failure(queue.offer(tx -> 1)));
        threads.shutdown();
        assertTrue(threads.awaitTermination(LIMIT_SECONDS, TimeUnit.SECONDS), "its thread is given back");
    }

    @Test
    void nobodyWhoHandsInWhileItClosesWaitsForEver() throws Exception {
        for (int round = 0; round < 300; round++) {
            WriteQueue queue = queue(64, 4);
            CountDownLatch go = new CountDownLatch(1);
            List<CompletableFuture<List<CompletableFuture<Integer>>>> askers = new ArrayList<>();
            for (int asker = 0; asker < 3; asker++) {
                askers.add(CompletableFuture.supplyAsync(() -> askUntilRefused(queue, go), threads));
            }
            go.countDown();
            queue.close();
            for (CompletableFuture<List<CompletableFuture<Integer>>> asker : askers) {
                for (CompletableFuture<Integer> asked : asker.get(LIMIT_SECONDS, TimeUnit.SECONDS)) {
                    asked.handle((done, failure) -> failure == null || failure instanceof StorageBusy)
                            .thenAccept(known -> assertTrue(known))
                            .get(LIMIT_SECONDS, TimeUnit.SECONDS);
                }
            }
        }
    }

    private static List<CompletableFuture<Integer>> askUntilRefused(WriteQueue queue, CountDownLatch go) {
        List<CompletableFuture<Integer>> asked = new ArrayList<>();
        try {
            go.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
        do {
            asked.add(queue.offer(tx -> 1));
        } while (!asked.getLast().isCompletedExceptionally());
        return asked;
    }

    @Test
    void aWriterThatIsInterruptedFailsWhatWaits() throws Exception {
        WriteQueue queue = queue(8, 1);
        CountDownLatch gate = new CountDownLatch(1);
        CountDownLatch held = new CountDownLatch(1);
        CompletableFuture<Boolean> first = hold(queue, gate, held);
        held.await();
        CompletableFuture<Integer> waiting = queue.offer(tx -> 1);
        threads.shutdownNow();
        assertTrue(first.get(LIMIT_SECONDS, TimeUnit.SECONDS), "what was under way is done");
        assertInstanceOf(StorageBusy.class, failure(waiting));
        assertInstanceOf(StorageBusy.class, failure(queue.offer(tx -> 1)));
        queue.close();
        assertFalse(queue.isHealthy());
    }

    @Test
    void aDriverThatThrowsWhatItMustNotEndsTheWriterAndEverybodyHears() throws Exception {
        WriteQueue queue = queue(8, 4);
        CountDownLatch gate = new CountDownLatch(1);
        CountDownLatch held = new CountDownLatch(1);
        CompletableFuture<Boolean> first = hold(queue, gate, held);
        held.await();
        engine.atCommit.set(new IllegalStateException("a fault of the driver"));
        CompletableFuture<Integer> waiting = queue.offer(tx -> 1);
        gate.countDown();
        assertInstanceOf(
                StorageFault.class, failure(first), "nobody knows whether it is kept, and nobody is told it is");
        assertInstanceOf(StorageBusy.class, failure(waiting));
        assertInstanceOf(StorageBusy.class, failure(queue.offer(tx -> 1)));
        queue.close();
        assertFalse(queue.isHealthy());
        assertEquals(1, engine.commits.get());
    }

    @Test
    void aCommitThatFailsIsToldAndTheNextOneIsTried() {
        WriteQueue queue = queue(8, 4);
        engine.atCommit.set(new SQLException("disk full"));
        assertInstanceOf(StorageFault.class, failure(queue.offer(tx -> 1)));
        assertFalse(queue.isHealthy());
        engine.atCommit.set(null);
        assertEquals(2, queue.offer(tx -> 2).join());
        assertTrue(queue.isHealthy());
        queue.close();
    }

    @Test
    void newsThatFailInAnyWayDoNotKeepTheAnswerBack() throws Exception {
        WriteQueue queue = queue(8, 4);
        CompletableFuture<Integer> done = queue.offer(tx -> {
            tx.afterCommit(() -> {
                throw new AssertionError("a fault of a listener");
            });
            return 1;
        });
        assertEquals(1, done.get(LIMIT_SECONDS, TimeUnit.SECONDS));
        assertEquals(2, queue.offer(tx -> 2).get(LIMIT_SECONDS, TimeUnit.SECONDS));
        queue.close();
    }
}
