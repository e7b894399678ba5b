package yiwang.server.storage;

/** More work waits than the store will queue. Nothing has been done; the asker may come again. */
public final class StorageBusy extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** Carries no stack: it is an answer, made often exactly when there is no time. */
    public StorageBusy() {
        super("the store has no room for more work now", null, false, false);
    }
}
