package yiwang.server.storage;

import java.util.concurrent.Executor;
import java.util.function.Consumer;

/** Where a store is, of whatever kind. Its text says it to people and holds no secret. */
public sealed interface StoreAddress permits SqliteFolder, PostgresAddress {
    /**
     * Opens the store, makes what is not there and brings an older one up to date.
     *
     * @param limits on writing
     * @param writer gives one thread, kept until closed
     * @param readers runs each read on a thread that may wait
     * @throws DataInUse when another backend works there
     * @throws StorageFault when the store cannot be used; the message is one line
     */
    Database open(WriteLimits limits, Executor writer, Executor readers);

    /**
     * Runs {@code work} on one consistent state of a store that may be in use; changes nothing.
     *
     * @throws StorageFault when there is no store to be read
     */
    <T> T inspect(Work<T> work);

    /**
     * Makes a store whose tables are at {@code version}, fills it in one transaction, and brings it up to date.
     *
     * @throws DataInUse when a backend works there
     * @throws StorageFault when there is work in it already, or it cannot be used; nothing was changed then
     */
    void fill(int version, Consumer<Load> work);
}
