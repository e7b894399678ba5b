package yiwang.server.storage;

import java.nio.file.Path;
import java.util.concurrent.Executor;
import java.util.function.Consumer;

/**
 * The embedded store of a data folder.
 *
 * @param folder made when it is not there
 */
public record SqliteFolder(Path folder) implements StoreAddress {
    @Override
    public Database open(WriteLimits limits, Executor writer, Executor readers) {
        return SqliteDatabase.open(folder, limits, writer, readers);
    }

    @Override
    public <T> T inspect(Work<T> work) {
        return SqliteDatabase.inspect(folder, work);
    }

    @Override
    public void fill(int version, Consumer<Load> work) {
        SqliteDatabase.fill(folder, version, work);
    }

    @Override
    public String toString() {
        return folder.toString();
    }
}
