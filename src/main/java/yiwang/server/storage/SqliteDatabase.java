package yiwang.server.storage;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.sqlite.SQLiteDataSource;

/**
 * The embedded store: one file {@code yiwang.db} in a data folder, written ahead, synchronised fully at every commit.
 * A lock keeps a second backend out. Any thread.
 */
public final class SqliteDatabase extends QueuedDatabase {
    private static final Logger LOG = LoggerFactory.getLogger(SqliteDatabase.class);

    /** Name of the database file within a data folder. */
    public static final String FILE = "yiwang.db";

    private SqliteDatabase(Engine engine, Tx first, WriteLimits limits, Executor writer, Executor readers) {
        super(engine, first, limits, writer, readers);
    }

    /** As {@link StoreAddress#open}. */
    static SqliteDatabase open(Path folder, WriteLimits limits, Executor writer, Executor readers) {
        Path file = folder.resolve(FILE);
        Engine engine = new SqliteEngine(FolderLock.take(folder), file);
        try {
            if (mark(folder).isPresent()) {
                throw Restoring.unfinished(folder.toString());
            }
            SQLiteDataSource source = new SQLiteDataSource(SqliteEngine.config());
            source.setUrl(SqliteEngine.url(file));
            Migrations.run(source, "sqlite", file.toString());
            return new SqliteDatabase(engine, engine.writer(), limits, writer, readers);
        } catch (SQLException e) {
            engine.close();
            throw new StorageFault("cannot open " + file, e);
        } catch (RuntimeException e) {
            engine.close();
            throw e;
        }
    }

    /** As {@link StoreAddress#fill}. */
    static void fill(Path folder, int version, String mark, Consumer<Load> work) {
        Path file = folder.resolve(FILE);
        try (FolderLock lock = FolderLock.take(folder)) {
            LOG.debug("filling {} under {}", file, lock);
            if (mark(folder).isPresent()) {
                empty(file);
            }
            SQLiteDataSource source = new SQLiteDataSource(SqliteEngine.config());
            source.setUrl(SqliteEngine.url(file));
            Migrations.run(source, "sqlite", file.toString(), String.valueOf(version));
            fill(writer(file), mark, work, file.toString());
            Migrations.run(source, "sqlite", file.toString());
        } catch (SQLException e) {
            throw new StorageFault("cannot fill " + file, e);
        }
    }

    private static void empty(Path file) {
        try {
            for (String part : List.of("-wal", "-shm", "")) { // what would be replayed goes before what it would change
                Files.deleteIfExists(file.resolveSibling(FILE + part));
            }
        } catch (IOException e) {
            throw new StorageFault("cannot empty " + file, e);
        }
    }

    /** As {@link StoreAddress#clear}. */
    static void clear(Path folder, String mark) {
        Path file = folder.resolve(FILE);
        try (FolderLock lock = FolderLock.take(folder)) {
            LOG.debug("{} is whole, under {}", file, lock);
            Tx tx = writer(file);
            once(tx, () -> Restoring.clear(tx, mark, folder.toString()));
        } catch (SQLException e) {
            throw new StorageFault("cannot write " + file, e);
        }
    }

    /** As {@link StoreAddress#mark}. */
    static Optional<String> mark(Path folder) {
        return Files.isRegularFile(folder.resolve(FILE)) ? inspect(folder, Restoring::of) : Optional.empty();
    }

    private static Tx writer(Path file) throws SQLException {
        return new Tx(SqliteEngine.config().createConnection(SqliteEngine.url(file)));
    }

    /** As {@link StoreAddress#inspect}, marked or not. */
    static <T> T inspect(Path folder, Work<T> work) {
        Path file = folder.resolve(FILE);
        if (!Files.isRegularFile(file)) {
            throw new StorageFault("there is no " + FILE + " in " + folder);
        }
        Line line = new Line();
        try {
            Tx tx = SqliteEngine.reader(file);
            line.put(tx);
            tx.begin();
            return work.run(tx);
        } catch (SQLException e) {
            throw new StorageFault("cannot read " + file, e);
        } finally {
            line.close();
        }
    }
}
