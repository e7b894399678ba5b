package yiwang.server.storage;

import java.sql.SQLException;

/**
 * What one kind of store does in its own way: how connections are made, and what a transaction begins with. Each
 * connection is used by one thread at a time; the methods may be called by several at once.
 */
interface Engine extends AutoCloseable {
    /**
     * A new connection that may write, once nobody else may.
     *
     * @throws DataInUse when another backend writes there
     * @throws StorageFault when this one never will again
     */
    Tx writer() throws SQLException;

    /** A new connection that only reads. */
    Tx reader() throws SQLException;

    /** Begins the writer's transaction with this number; they count from 1 for as long as the store is open. */
    void beginWrite(Tx tx, long number) throws SQLException;

    /** Writes something that means nothing: a transaction without a statement would succeed on a disk that is full. */
    void prove(Tx tx, long number) throws SQLException;

    /** Begins reading the state as it is now. */
    void beginRead(Tx tx) throws SQLException;

    /** Asked on a new connection after another was lost during a commit: whether that transaction is in the store. */
    boolean hasCommitted(Tx tx, long number) throws SQLException;

    @Override
    void close();
}
