package yiwang.server.storage;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import yiwang.Await;

/** A store that goes away and comes back: what is answered, what is told, and that nobody has to do anything about it. */
class LostConnectionTest {
    private static final long LIMIT_SECONDS = 20;

    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final FakeEngine engine = new FakeEngine();
    private final List<String> told = Collections.synchronizedList(new ArrayList<>());
    private WriteQueue queue;

    @BeforeEach
    void start() throws SQLException {
        queue = new WriteQueue(new Writer(engine, engine.writer()), new WriteLimits(64, 4), threads);
    }

    @AfterEach
    void stop() {
        queue.close();
        threads.shutdownNow();
    }

    private CompletableFuture<String> write(String what) {
        return queue.offer(tx -> {
            tx.afterCommit(() -> told.add(what));
            return what;
        });
    }

    private static void fails(CompletableFuture<?> future) {
        ExecutionException e =
                assertThrows(ExecutionException.class, () -> future.get(LIMIT_SECONDS, TimeUnit.SECONDS));
        assertInstanceOf(StorageFault.class, e.getCause());
    }

    @Test
    void aStoreThatIsAwayIsToldAtOnceAndIsHealthyAgainWithoutBeingAsked() throws Exception {
        assertEquals("a", write("a").get(LIMIT_SECONDS, TimeUnit.SECONDS));
        engine.goDown();
        fails(write("b"));
        assertFalse(queue.isHealthy());
        fails(write("c"));
        engine.comeBack();
        Await.until("healthy again", queue::isHealthy);
        assertEquals("d", write("d").get(LIMIT_SECONDS, TimeUnit.SECONDS));
        assertEquals(List.of("a", "d"), told);
    }

    @Test
    void attemptsBecomeRarerHoweverManyAskMeanwhile() {
        engine.goDown();
        fails(write("a"));
        long start = System.nanoTime();
        int before = engine.attempts.get();
        Await.until("three more attempts", () -> engine.attempts.get() >= before + 3);
        for (int i = 0; i < 200; i++) {
            fails(write("b" + i));
        }
        long millis = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start);
        int most = 2;
        for (long delay = 50, sum = 0; sum <= millis; delay = Math.min(2 * delay, 2_000)) {
            sum += delay;
            most++;
        }
        assertTrue(engine.attempts.get() - before <= most, engine.attempts.get() - before + " attempts in " + millis);
        engine.comeBack();
    }

    @Test
    void aConnectionThatDiedWhileNothingWasDoneCostsNobodyAnAnswer() throws Exception {
        assertEquals("a", write("a").get(LIMIT_SECONDS, TimeUnit.SECONDS));
        engine.goDown();
        engine.comeBack();
        assertEquals("b", write("b").get(LIMIT_SECONDS, TimeUnit.SECONDS));
        assertEquals(List.of("a", "b"), told);
        assertTrue(queue.isHealthy());
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void newsOfACommitThatBrokeAreToldIfItWasDoneAndBeforeAllLaterNews(boolean done) throws Exception {
        engine.breakAtCommit(done);
        fails(write("a"));
        assertEquals(List.of(), told, "nobody knows yet");
        engine.comeBack();
        Await.until("healthy again", queue::isHealthy);
        assertEquals("b", write("b").get(LIMIT_SECONDS, TimeUnit.SECONDS));
        assertEquals(done ? List.of("a", "b") : List.of("b"), told);
    }

    @Test
    void newsOfACommitAreToldAlsoWhenItsConnectionSpeaksAgain() throws Exception {
        engine.stallAtCommit();
        fails(write("a"));
        assertEquals("b", write("b").get(LIMIT_SECONDS, TimeUnit.SECONDS));
        assertEquals(List.of("a", "b"), told);
    }

    @Test
    void closingWhileTheStoreIsAwayEnds() throws Exception {
        engine.goDown();
        fails(write("a"));
        queue.close();
        threads.shutdown();
        assertTrue(threads.awaitTermination(LIMIT_SECONDS, TimeUnit.SECONDS));
    }
}
