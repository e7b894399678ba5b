package yiwang.server.storage;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A place for one connection, which may be lost and replaced. Used by one thread at a time. */
final class Line {
    private static final Logger LOG = LoggerFactory.getLogger(Line.class);

    private volatile @Nullable Tx tx;

    @Nullable
    Tx tx() {
        return tx;
    }

    void put(Tx connected) {
        tx = connected;
    }

    /** Takes back what was begun, and lets go of a connection that has died; whether there still is one. */
    boolean rollback() {
        Tx open = tx;
        if (open == null) {
            return false;
        }
        if (open.rollback() || open.isAlive()) { // a store may have rolled back by itself, as on a full disk
            return true;
        }
        LOG.warn("a connection to the store is lost");
        close();
        return false;
    }

    void close() {
        Tx open = tx;
        tx = null;
        if (open != null) {
            open.close();
        }
    }
}
