package yiwang.server.storage;

import java.nio.file.Path;
import java.sql.SQLException;
import org.sqlite.SQLiteConfig;

/** Connections to one file of SQLite, in a folder held by a lock of its own. */
final class SqliteEngine implements Engine {
    private final FolderLock lock;
    private final Path file;

    SqliteEngine(FolderLock lock, Path file) {
        this.lock = lock;
        this.file = file;
    }

    @Override
    public Tx writer() throws SQLException {
        return new Tx(config().createConnection(url(file)));
    }

    @Override
    public Tx reader() throws SQLException {
        return reader(file);
    }

    @Override
    public void beginWrite(Tx tx, long number) throws SQLException {
        tx.begin();
    }

    @Override
    public void prove(Tx tx, long number) throws SQLException {
        tx.execute("PRAGMA user_version = " + (number & Integer.MAX_VALUE));
    }

    @Override
    public void beginRead(Tx tx) throws SQLException {
        tx.begin();
    }

    /** A file cannot go away between the commit and its answer: one that failed was not done. */
    @Override
    public boolean hasCommitted(Tx tx, long number) {
        return false;
    }

    @Override
    public void close() {
        lock.close();
    }

    static Tx reader(Path file) throws SQLException {
        Tx tx = new Tx(config().createConnection(url(file)));
        try {
            tx.execute("PRAGMA query_only = 1");
            return tx;
        } catch (SQLException e) {
            tx.close();
            throw e;
        }
    }

    static String url(Path file) {
        return "jdbc:sqlite:" + file;
    }

    static SQLiteConfig config() {
        SQLiteConfig config = new SQLiteConfig();
        config.setJournalMode(SQLiteConfig.JournalMode.WAL);
        config.setSynchronous(SQLiteConfig.SynchronousMode.FULL);
        config.enforceForeignKeys(true);
        config.setBusyTimeout(10_000);
        config.setCacheSize(-16_000);
        config.setPragma(SQLiteConfig.Pragma.SECURE_DELETE, "FAST"); // what is erased is overwritten in its page
        return config;
    }
}
