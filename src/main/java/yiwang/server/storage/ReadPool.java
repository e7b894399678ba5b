package yiwang.server.storage;

import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

/**
 * A few connections for reading; each read has one for itself and waits for it a bounded time on its own thread. They are
 * made when they are needed, and again after they were lost.
 */
final class ReadPool {
    private static final long WAIT_SECONDS = 5;
    private static final int WAITING = 1_000;

    private final Engine engine;
    private final List<Line> lines;
    private final BlockingQueue<Line> free;
    private final Executor threads;
    private final AtomicInteger waiting = new AtomicInteger();
    private volatile boolean closed;

    ReadPool(Engine engine, int size, Executor threads) {
        this.engine = engine;
        this.lines = Stream.generate(Line::new).limit(size).toList();
        this.free = new ArrayBlockingQueue<>(size, true, lines);
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
        if (closed) {
            return;
        }
        closed = true;
        try {
            for (int i = 0; i < lines.size(); i++) {
                free.poll(WAIT_SECONDS, TimeUnit.SECONDS);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        lines.forEach(Line::close);
    }

    private <T> T read(Work<T> work) {
        Line line;
        try {
            line = free.poll(WAIT_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StorageBusy();
        }
        if (line == null) {
            throw new StorageBusy();
        }
        try {
            return work.run(begin(line));
        } catch (SQLException e) {
            throw new StorageFault("cannot read", e);
        } finally {
            line.rollback();
            free.add(line);
        }
    }

    private Tx begin(Line line) throws SQLException {
        Tx open = line.tx();
        if (open != null) {
            try {
                engine.beginRead(open);
                return open;
            } catch (SQLException e) {
                if (line.rollback()) {
                    throw e;
                }
            }
        }
        open = engine.reader();
        line.put(open);
        engine.beginRead(open);
        return open;
    }
}
