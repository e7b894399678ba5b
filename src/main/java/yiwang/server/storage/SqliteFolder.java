package yiwang.server.storage;

import java.nio.file.Path;
import java.util.Optional;
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
        return SqliteDatabase.inspect(folder, tx -> {
            Restoring.requireNone(tx, toString());
            return work.run(tx);
        });
    }

    @Override
    public void fill(int version, String mark, Consumer<Load> work) {
        SqliteDatabase.fill(folder, version, mark, work);
    }

    @Override
    public <T> T prove(String mark, Work<T> work) {
        return SqliteDatabase.inspect(folder, tx -> {
            Restoring.require(tx, mark, toString());
            return work.run(tx);
        });
    }

    @Override
    public void clear(String mark) {
        SqliteDatabase.clear(folder, mark);
    }

    @Override
    public Optional<String> mark() {
        return SqliteDatabase.mark(folder);
    }

    @Override
    public String toString() {
        return folder.toString();
    }
}
