package yiwang.server.storage;

import java.sql.SQLException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.function.Consumer;

/** A store of any kind: one line of writes, a few connections that read, and what its engine does in its own way. */
abstract class QueuedDatabase implements Database {
    private static final int READERS = 4;

    private final Engine engine;
    private final WriteQueue writes;
    private final ReadPool reads;

    /** Takes over an engine and its first connection that writes. */
    QueuedDatabase(Engine engine, Tx first, WriteLimits limits, Executor writer, Executor readers) {
        this.engine = engine;
        this.reads = new ReadPool(engine, READERS, readers);
        this.writes = new WriteQueue(new Writer(engine, first), limits, writer);
    }

    /** Fills and marks a store without work of its own, as {@link #once} does things. */
    static void fill(Tx tx, String mark, Consumer<Load> work, String name) throws SQLException {
        once(tx, () -> {
            if (tx.first("SELECT 1 FROM store_identity", row -> row.number(1)).isPresent()) {
                throw new StorageFault("there is work in " + name + " already; fill an empty one");
            }
            work.accept(new Load(tx));
            Restoring.mark(tx, mark);
        });
    }

    /** Does one thing in a transaction of its own, then closes {@code tx}; without a trace when it fails. */
    static void once(Tx tx, Runnable work) throws SQLException {
        try {
            tx.begin();
            work.run();
            tx.execute("COMMIT");
        } catch (SQLException | RuntimeException e) {
            tx.rollback();
            throw e;
        } finally {
            tx.close();
        }
    }

    @Override
    public final <T> CompletableFuture<T> write(Work<T> work) {
        return writes.offer(work);
    }

    @Override
    public final <T> CompletableFuture<T> read(Work<T> work) {
        return reads.run(work);
    }

    @Override
    public final int queued() {
        return writes.size();
    }

    @Override
    public final boolean isHealthy() {
        return writes.isHealthy();
    }

    @Override
    public final void close() {
        writes.close();
        reads.close();
        engine.close();
    }
}
