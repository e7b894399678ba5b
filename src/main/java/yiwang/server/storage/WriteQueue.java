package yiwang.server.storage;

import static java.util.concurrent.TimeUnit.NANOSECONDS;

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
    /** Between two looks at a store that nobody writes to, so that its loss is known before somebody needs it. */
    private static final long PULSE = TimeUnit.SECONDS.toNanos(5);

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
    private final Writer writer;
    private volatile boolean closing;
    private volatile boolean stopped;
    private volatile boolean healthy = true;

    /** Starts at once on a thread of {@code threads}, which it keeps until closed. */
    WriteQueue(Writer writer, WriteLimits limits, Executor threads) {
        this.writer = writer;
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
                Item<?> first = queue.poll(writer.isConnected() ? PULSE : writer.waitsFor(), NANOSECONDS);
                if (first != null) {
                    group.add(first);
                    queue.drainTo(group, together - 1);
                }
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
            writer.close();
            ended.countDown();
        }
    }

    /** An empty group finds out whether the store is still there, or there again. */
    private void commit(List<Item<?>> group) {
        List<Runnable> news;
        try {
            Tx tx = writer.begin();
            if (group.isEmpty()) {
                writer.prove();
            }
            for (Item<?> item : group) {
                one(tx, item);
            }
            news = writer.commit();
            healthy = true;
        } catch (SQLException e) {
            abandon(group, e);
            return;
        }
        tell(news);
        group.forEach(Item::complete);
    }

    /** A work that fails takes back what it did and nothing else. Anything may be thrown here: it is others' code. */
    private static void one(Tx tx, Item<?> item) throws SQLException {
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
        if (healthy) {
            LOG.error("the store cannot be written; {} writes were not committed", group.size(), cause);
        } else {
            LOG.debug("{} more writes were not committed", group.size(), cause);
        }
        healthy = false;
        writer.rollback();
        StorageFault fault = new StorageFault("the store could not commit", cause);
        group.forEach(item -> item.future.completeExceptionally(fault));
    }

    /** What is committed must still be answered, however its news are taken. */
    static void tell(List<Runnable> news) {
        for (Runnable one : news) {
            try {
                one.run();
            } catch (RuntimeException | Error e) {
                LOG.error("after a commit", e);
            }
        }
    }
}
