package yiwang.server.storage;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The one line in which all writes stand. Its thread takes whatever waits, up to {@link WriteLimits#together} items, and commits
 * them together: one wait for the disk serves them all. Handing in never waits; a full queue answers at once.
 */
final class WriteQueue {
    private static final Logger LOG = LoggerFactory.getLogger(WriteQueue.class);
    private static final long CLOSE_SECONDS = 20;

    private static final class Item<T> {
        final Work<T> work;
        final CompletableFuture<T> future = new CompletableFuture<>();

        @Nullable
        T result;

        @Nullable
        Throwable failure;

        Item(Work<T> work) {
            this.work = work;
        }

        void run(Tx tx) {
            result = work.run(tx);
        }

        void complete() {
            if (failure == null) {
                future.complete(result);
            } else {
                future.completeExceptionally(failure);
            }
        }
    }

    private final int together;
    private final BlockingQueue<Item<?>> queue;
    private final Item<Boolean> wake = new Item<>(tx -> true);
    private final CountDownLatch ended = new CountDownLatch(1);
    private final Tx tx;
    private volatile boolean closing;
    private volatile boolean stopped;
    private volatile boolean healthy = true;

    /** Starts at once on a thread of {@code threads}, which it keeps until closed. */
    WriteQueue(Tx tx, WriteLimits limits, Executor threads) {
        this.tx = tx;
        this.queue = new ArrayBlockingQueue<>(limits.waiting());
        this.together = limits.together();
        threads.execute(this::loop);
    }

    <T> CompletableFuture<T> offer(Work<T> work) {
        Item<T> item = new Item<>(work);
        if (closing || !queue.offer(item) || stopped) { // stopped meanwhile: nobody takes it any more
            item.future.completeExceptionally(new StorageBusy());
        }
        return item.future;
    }

    int size() {
        return queue.size();
    }

    boolean isHealthy() {
        return healthy;
    }

    /** Refuses new work, finishes what waits, ends the thread. */
    void close() {
        closing = true;
        try {
            queue.offer(wake); // a full queue needs no waking
            if (!ended.await(CLOSE_SECONDS, TimeUnit.SECONDS)) {
                LOG.warn("the writer did not finish in {} s; {} items are lost", CLOSE_SECONDS, queue.size());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void loop() {
        List<Item<?>> group = new ArrayList<>(together);
        try {
            while (!closing || !queue.isEmpty()) {
                group.clear();
                group.add(queue.take());
                queue.drainTo(group, together - 1);
                commit(group);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            closing = true;
            healthy = false;
            group.forEach(item -> item.future.completeExceptionally(new StorageFault("the writer has ended")));
            stopped = true;
            for (Item<?> item = queue.poll(); item != null; item = queue.poll()) {
                item.future.completeExceptionally(new StorageBusy());
            }
            ended.countDown();
        }
    }

    private void commit(List<Item<?>> group) {
        List<Runnable> news;
        try {
            tx.execute("BEGIN");
            for (Item<?> item : group) {
                one(item);
            }
            tx.execute("COMMIT");
            news = tx.takeAfterCommit();
            healthy = true;
        } catch (SQLException e) {
            abandon(group, e);
            return;
        }
        news.forEach(WriteQueue::tell);
        group.forEach(Item::complete);
    }

    /** A work that fails takes back what it did and nothing else. Anything may be thrown here: it is others' code. */
    private void one(Item<?> item) throws SQLException {
        int mark = tx.mark();
        tx.execute("SAVEPOINT item");
        try {
            item.run(tx);
        } catch (RuntimeException | Error e) {
            item.failure = e;
            tx.forgetSince(mark);
            tx.execute("ROLLBACK TO SAVEPOINT item");
        }
        tx.execute("RELEASE SAVEPOINT item");
    }

    private void abandon(List<Item<?>> group, SQLException cause) {
        healthy = false;
        LOG.error("{} writes were not committed", group.size(), cause);
        tx.forgetSince(0);
        try {
            tx.execute("ROLLBACK");
        } catch (SQLException e) {
            // the store has usually rolled back by itself (disk full): then there is nothing to roll back
            LOG.debug("rollback", e);
        }
        StorageFault fault = new StorageFault("the store could not commit", cause);
        group.forEach(item -> item.future.completeExceptionally(fault));
    }

    private static void tell(Runnable news) {
        try {
            news.run();
        } catch (RuntimeException | Error e) { // what is committed must still be answered
            LOG.error("after a commit", e);
        }
    }
}
