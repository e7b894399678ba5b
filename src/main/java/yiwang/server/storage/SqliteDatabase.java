package yiwang.server.storage;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.concurrent.Executor;
import org.sqlite.SQLiteDataSource;

/**
 * The embedded store: one file {@code yiwang.db} in a data folder, written ahead, synchronised fully at every commit.
 * A lock keeps a second backend out. Any thread.
 */
public final class SqliteDatabase extends QueuedDatabase {
    /** Name of the database file within a data folder. */
    public static final String FILE = "yiwang.db";

    private SqliteDatabase(Engine engine, Tx first, WriteLimits limits, Executor writer, Executor readers) {
        super(engine, first, limits, writer, readers);
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
        Path file = folder.resolve(FILE);
        Engine engine = new SqliteEngine(FolderLock.take(folder), file);
        try {
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

    /** Runs {@code work} on one consistent state of a store that may be in use; changes nothing. */
    public static <T> T inspect(Path folder, Work<T> work) {
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
