package yiwang.server.storage;

import java.util.Optional;

/**
 * The mark of a store that is being restored: a table of one row, there from the transaction that brings the rows until all
 * of them, and the files beside them, are proved and in their place. It is made and dropped within transactions and by no
 * migration, so that a backup of any version can be restored under it.
 */
final class Restoring {
    static final String TABLE = "store_restoring";

    private Restoring() {}

    /** Which restore marked the store; empty for a store that is whole. */
    static Optional<String> of(Tx tx) {
        return tx.query(tx.engineWords().tables(), row -> row.text(1)).contains(TABLE)
                ? tx.first("SELECT id FROM store_restoring", row -> row.text(1))
                : Optional.empty();
    }

    static void mark(Tx tx, String id) {
        tx.update("CREATE TABLE store_restoring (id TEXT NOT NULL PRIMARY KEY)");
        tx.update("INSERT INTO store_restoring (id) VALUES (?)", id);
    }

    /** Throws {@link StorageFault} when the mark is another's. */
    static void clear(Tx tx, String id, String name) {
        require(tx, id, name);
        tx.update("DROP TABLE store_restoring");
    }

    static void require(Tx tx, String id, String name) {
        if (!of(tx).equals(Optional.of(id))) {
            throw new StorageFault("another restore has worked on " + name + " meanwhile");
        }
    }

    static void requireNone(Tx tx, String name) {
        if (of(tx).isPresent()) {
            throw unfinished(name);
        }
    }

    static StorageFault unfinished(String name) {
        return new StorageFault(name
                + " is being restored, or a restore was broken off and not all is there: run yiwang restore again, or"
                + " empty the store");
    }
}
