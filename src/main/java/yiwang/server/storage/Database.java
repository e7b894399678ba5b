package yiwang.server.storage;

import java.util.concurrent.CompletableFuture;

/**
 * A transactional store of one or more regions. All methods may be called from any thread and none of them waits.
 *
 * <p>Futures complete on a thread of the store, writes in the order in which they were handed in. They fail with
 * {@link StorageBusy} (nothing was done), {@link StorageFault} (not committed, or nobody knows yet because the connection
 * broke at the commit: ask for the same again, so that it is done once), or what the work threw.
 */
public interface Database extends AutoCloseable {
    /** Does {@code work} in order with all other writes; the future completes when it is durable. */
    <T> CompletableFuture<T> write(Work<T> work);

    /** Reads one consistent state, at least as new as every write whose future has completed. */
    <T> CompletableFuture<T> read(Work<T> work);

    /** Writes that wait. */
    int queued();

    /** Whether the last commit succeeded; a store that goes away while nothing is written is noticed within seconds. */
    boolean isHealthy();

    /** Finishes what is queued, then closes. */
    @Override
    void close();
}
