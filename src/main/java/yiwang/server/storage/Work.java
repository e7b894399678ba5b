package yiwang.server.storage;

/**
 * Something done inside one transaction. Runs on a thread of the store; must not wait for anything but the store. An
 * exception undoes this work alone.
 */
@FunctionalInterface
public interface Work<T> {
    /** Does it. */
    T run(Tx tx);
}
