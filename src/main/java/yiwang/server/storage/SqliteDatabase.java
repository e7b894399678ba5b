package yiwang.server.storage;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteDataSource;

/**
 * The embedded store: one file {@code yiwang.db} in a data folder, written ahead, synchronised fully at every commit.
 * A lock keeps a second backend out. Any thread.
 */
public final class SqliteDatabase implements Database {
    private static final Logger LOG = LoggerFactory.getLogger(SqliteDatabase.class);
    private static final int READERS = 4;

    /** Name of the database file within a data folder. */
    public static final String FILE = "yiwang.db";

    private final FolderLock lock;
    private final List<Connection> connections = new ArrayList<>();
    private final WriteQueue writes;
    private final ReadPool reads;

    private SqliteDatabase(FolderLock lock, Path file, WriteLimits limits, Executor writer, Executor readers) {
        this.lock = lock;
        try {
            this.writes = new WriteQueue(new Tx(connect(file, false)), limits, writer);
            List<Tx> pool = new ArrayList<>();
            for (int i = 0; i < READERS; i++) {
                pool.add(new Tx(connect(file, true)));
            }
            this.reads = new ReadPool(pool, readers);
        } catch (SQLException e) {
            closeQuietly();
            throw new StorageFault("cannot open " + file, e);
        }
    }

    /**
     * Opens the store in {@code folder}, makes it when it is not there and brings an older one up to date.
     *
     * @param limits on writing
     * @param writer gives one thread, kept until closed
     * @param readers runs each read on a thread that may wait
     * @throws DataInUse when another backend works there
     * @throws StorageFault when the folder or the file cannot be used; the message is one line
     */
    public static SqliteDatabase open(Path folder, WriteLimits limits, Executor writer, Executor readers) {
        FolderLock lock = FolderLock.take(folder);
        Path file = folder.resolve(FILE);
        try {
            migrate(file);
            return new SqliteDatabase(lock, file, limits, writer, readers);
        } catch (FlywayException e) {
            lock.close();
            throw new StorageFault(file + " cannot be used: " + firstLine(e), e);
        } catch (RuntimeException e) {
            lock.close();
            throw e;
        }
    }

    /** Runs {@code work} on one consistent state of a store that may be in use; changes nothing. */
    public static <T> T inspect(Path folder, Work<T> work) {
        Path file = folder.resolve(FILE);
        if (!Files.isRegularFile(file)) {
            throw new StorageFault("there is no " + FILE + " in " + folder);
        }
        try (Connection connection = open(file, true)) {
            Tx tx = new Tx(connection);
            tx.execute("BEGIN");
            T result = work.run(tx);
            tx.execute("COMMIT");
            return result;
        } catch (SQLException e) {
            throw new StorageFault("cannot read " + file, e);
        }
    }

    @Override
    public <T> CompletableFuture<T> write(Work<T> work) {
        return writes.offer(work);
    }

    @Override
    public <T> CompletableFuture<T> read(Work<T> work) {
        return reads.run(work);
    }

    @Override
    public int queued() {
        return writes.size();
    }

    @Override
    public boolean isHealthy() {
        return writes.isHealthy();
    }

    @Override
    public void close() {
        writes.close();
        reads.close();
        closeQuietly();
    }

    private void closeQuietly() {
        for (Connection connection : connections) {
            try {
                connection.close();
            } catch (SQLException e) {
                LOG.warn("a connection did not close", e);
            }
        }
        lock.close();
    }

    /** The driver's own reason stands at the end of the chain. */
    private static String firstLine(Throwable failure) {
        Throwable cause = failure;
        while (cause.getCause() != null) {
            cause = cause.getCause();
        }
        return String.valueOf(cause.getMessage()).lines().findFirst().orElse("");
    }

    private static void migrate(Path file) {
        SQLiteDataSource source = new SQLiteDataSource(config());
        source.setUrl("jdbc:sqlite:" + file);
        Flyway.configure()
                .dataSource(source)
                .locations(
                        "classpath:yiwang/server/storage/migrations/common",
                        "classpath:yiwang/server/storage/migrations/sqlite")
                .load()
                .migrate();
    }

    private Connection connect(Path file, boolean readOnly) throws SQLException {
        Connection connection = open(file, readOnly);
        connections.add(connection);
        return connection;
    }

    private static Connection open(Path file, boolean readOnly) throws SQLException {
        Connection connection = config().createConnection("jdbc:sqlite:" + file);
        if (readOnly) {
            try (Statement statement = connection.createStatement()) {
                statement.execute("PRAGMA query_only = 1");
            }
        }
        return connection;
    }

    private static SQLiteConfig config() {
        SQLiteConfig config = new SQLiteConfig();
        config.setJournalMode(SQLiteConfig.JournalMode.WAL);
        config.setSynchronous(SQLiteConfig.SynchronousMode.FULL);
        config.enforceForeignKeys(true);
        config.setBusyTimeout(10_000);
        config.setCacheSize(-16_000);
        return config;
    }
}
