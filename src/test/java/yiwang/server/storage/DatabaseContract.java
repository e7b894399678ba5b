package yiwang.server.storage;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;

/** What every store promises. */
abstract class DatabaseContract extends StoreContract {
    private static final int CAPACITY = 64;

    DatabaseContract() {
        super(new WriteLimits(CAPACITY, 256));
    }

    @Test
    void writesAreDoneInTheOrderHandedInAndToldInThatOrder() {
        List<Integer> told = Collections.synchronizedList(new ArrayList<>());
        List<CompletableFuture<Integer>> futures = new ArrayList<>();
        for (int i = 0; i < CAPACITY / 2; i++) {
            int number = i;
            futures.add(database.write(tx -> {
                tx.afterCommit(() -> told.add(number));
                return add(tx, "day-" + number);
            }));
        }
        for (int i = 0; i < futures.size(); i++) {
            assertEquals(i + 1, futures.get(i).join());
        }
        assertEquals(futures.size(), told.size());
        assertEquals(told.stream().sorted().toList(), told);
    }

    @Test
    void aWorkThatFailsTakesBackItsOwnWritesAndNoOthers() {
        List<String> told = Collections.synchronizedList(new ArrayList<>());
        CountDownLatch gate = new CountDownLatch(1);
        CompletableFuture<Boolean> hold = database.write(tx -> waited(gate));
        CompletableFuture<Integer> before = database.write(tx -> add(tx, "before"));
        CompletableFuture<Integer> bad = database.write(tx -> {
            add(tx, "bad");
            tx.afterCommit(() -> told.add("bad"));
            throw new IllegalStateException("on purpose");
        });
        CompletableFuture<Integer> wrongSql = database.write(tx -> tx.update("INSERT INTO nowhere VALUES (1)"));
        CompletableFuture<Integer> after = database.write(tx -> {
            tx.afterCommit(() -> told.add("after"));
            return add(tx, "after");
        });
        gate.countDown();
        assertTrue(hold.join());
        assertEquals(1, before.join());
        assertInstanceOf(IllegalStateException.class, cause(bad));
        assertInstanceOf(StorageFault.class, cause(wrongSql));
        assertEquals(2, after.join());
        assertEquals(List.of("after"), told);
        assertEquals(List.of("after", "before"), days());
    }

    @Test
    void aReadSeesEveryWriteThatWasAnswered() {
        for (int i = 0; i < 20; i++) {
            database.write(tx -> add(tx, "x" + System.nanoTime())).join();
            assertEquals(i + 1, days().size());
        }
    }

    @Test
    void aReadSeesOneStateHoweverMuchIsWrittenMeanwhile() {
        database.write(tx -> add(tx, "before")).join();
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch written = new CountDownLatch(1);
        CompletableFuture<List<Integer>> read = database.read(tx -> {
            begun.countDown();
            int first = count(tx);
            waited(written);
            return List.of(first, count(tx));
        });
        waited(begun);
        database.write(tx -> add(tx, "meanwhile")).join();
        written.countDown();
        assertEquals(read.join().getFirst(), read.join().getLast());
        assertEquals(2, database.read(DatabaseContract::count).join());
    }

    @Test
    void aReadCannotWrite() {
        CompletableFuture<Integer> read = database.read(tx -> add(tx, "x"));
        assertInstanceOf(StorageFault.class, cause(read));
        assertEquals(List.of(), days());
    }

    @Test
    void aFullQueueAnswersBusyAtOnceAndTheRestIsStillDone() {
        CountDownLatch gate = new CountDownLatch(1);
        List<CompletableFuture<Integer>> futures = new ArrayList<>();
        CompletableFuture<Boolean> hold = database.write(tx -> waited(gate));
        for (int i = 0; i < 3 * CAPACITY; i++) {
            int number = i;
            futures.add(database.write(tx -> add(tx, "day-" + number)));
        }
        long busy = futures.stream().filter(f -> f.isCompletedExceptionally()).count();
        gate.countDown();
        assertTrue(hold.join());
        assertTrue(busy >= CAPACITY, busy + " were refused");
        long done = futures.stream().filter(f -> !isBusy(f)).count();
        assertEquals(3L * CAPACITY - busy, done);
        assertEquals(done, days().size());
    }

    @Test
    void whatWasAnsweredIsThereAfterOpeningAgainAndClosingFinishesTheQueue() {
        List<CompletableFuture<Integer>> futures = new ArrayList<>();
        for (int i = 0; i < CAPACITY / 2; i++) {
            int number = i;
            futures.add(database.write(tx -> add(tx, "day-" + number)));
        }
        database.close();
        futures.forEach(CompletableFuture::join);
        database = open();
        assertEquals(CAPACITY / 2, days().size());
    }

    @Test
    void aClosedStoreRefuses() {
        database.close();
        assertInstanceOf(StorageBusy.class, cause(database.write(tx -> 1)));
        assertInstanceOf(StorageBusy.class, cause(database.read(tx -> 1)));
        database = open();
    }

    private List<String> days() {
        return database.read(tx -> tx.query("SELECT day FROM ticket_number ORDER BY day", row -> row.text(1)))
                .join();
    }

    private static int add(Tx tx, String day) {
        tx.update("INSERT INTO ticket_number (region, day, last) VALUES (?, ?, ?)", "r", day, 1);
        return count(tx);
    }

    private static int count(Tx tx) {
        return tx.first("SELECT count(*) FROM ticket_number", row -> (int) row.number(1))
                .orElse(0);
    }

    private static boolean waited(CountDownLatch gate) {
        try {
            gate.await();
            return true;
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static boolean isBusy(CompletableFuture<?> future) {
        try {
            future.join();
            return false;
        } catch (CompletionException e) {
            return e.getCause() instanceof StorageBusy;
        }
    }

    private static Throwable cause(CompletableFuture<?> future) {
        CompletionException failure = assertThrows(CompletionException.class, future::join);
        return failure.getCause() == null ? failure : failure.getCause();
    }
}
