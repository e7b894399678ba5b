package yiwang.server.storage;

/** The store could not do what it was asked: full disk, broken file, lost connection, or a mistake in our SQL. */
public final class StorageFault extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** What could not be done. */
    public StorageFault(String what) {
        super(what);
    }

    /** What could not be done, and what the driver said. */
    public StorageFault(String what, Throwable cause) {
        super(what, cause);
    }
}
