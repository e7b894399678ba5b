package yiwang.server.storage;

import java.util.Optional;
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
     * @throws StorageFault when the store cannot be used or is being restored; the message is one line
     */
    Database open(WriteLimits limits, Executor writer, Executor readers);

    /**
     * Runs {@code work} on one consistent state of a store that may be in use; changes nothing.
     *
     * @throws StorageFault when there is no store to be read, or it is being restored
     */
    <T> T inspect(Work<T> work);

    /**
     * Makes a store whose tables are at {@code version}, fills it in one transaction, and brings it up to date. From that
     * transaction on it carries {@code mark}, and nobody opens it until the mark is cleared. A store that carries a mark
     * already is emptied first.
     *
     * @throws DataInUse when a backend works there
     * @throws StorageFault when there is work in it already, or it cannot be used; nothing was changed then
     */
    void fill(int version, String mark, Consumer<Load> work);

    /** As {@link #inspect}, of a store that carries this mark. */
    <T> T prove(String mark, Work<T> work);

    /**
     * Lets backends open the store that was filled under this mark.
     *
     * @throws StorageFault when the store does not carry it
     */
    void clear(String mark);

    /** The mark of a restore that goes on or was broken off; empty for a store that is whole and where there is none. */
    Optional<String> mark();
}
