package yiwang.server.storage;

import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** A few connections for reading; each read has one for itself and waits for it a bounded time on its own thread. */
final class ReadPool {
    private static final long WAIT_SECONDS = 5;
    private static final int WAITING = 1_000;

    private final BlockingQueue<Tx> free;
    private final int size;
    private final Executor threads;
    private final AtomicInteger waiting = new AtomicInteger();
    private volatile boolean closed;

    ReadPool(List<Tx> connections, Executor threads) {
        this.free = new ArrayBlockingQueue<>(connections.size(), true, connections);
        this.size = connections.size();
        this.threads = threads;
    }

    <T> CompletableFuture<T> run(Work<T> work) {
        CompletableFuture<T> future = new CompletableFuture<>();
        if (waiting.incrementAndGet() > WAITING || closed) {
            waiting.decrementAndGet();
            future.completeExceptionally(new StorageBusy());
            return future;
        }
        threads.execute(() -> {
            try {
                future.complete(read(work));
            } catch (RuntimeException | Error e) {
                future.completeExceptionally(e);
            } finally {
                waiting.decrementAndGet();
            }
        });
        return future;
    }

    /** Waits for the reads under way. */
    void close() {
        closed = true;
        try {
            for (int i = 0; i < size; i++) {
                free.poll(WAIT_SECONDS, TimeUnit.SECONDS);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private <T> T read(Work<T> work) {
        Tx tx;
        try {
            tx = free.poll(WAIT_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StorageBusy();
        }
        if (tx == null) {
            throw new StorageBusy();
        }
        try {
            tx.execute("BEGIN");
            try {
                return work.run(tx);
            } finally {
                tx.execute("COMMIT");
            }
        } catch (SQLException e) {
            throw new StorageFault("cannot read", e);
        } finally {
            free.add(tx);
        }
    }
}
