package yiwang.server.storage;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;

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
