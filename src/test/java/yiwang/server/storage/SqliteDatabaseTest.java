package yiwang.server.storage;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.file.Path;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SqliteDatabaseTest extends DatabaseContract {
    private final ExecutorService threads = Executors.newCachedThreadPool();

    @TempDir
    Path folder;

    @Override
    Database open() {
        return SqliteDatabase.open(folder, new WriteLimits(CAPACITY, 256), threads, threads);
    }

    @AfterEach
    void endThreads() {
        threads.shutdown();
    }

    @Test
    void aSecondBackendIsKeptOutOfTheFolder() {
        assertThrows(DataInUse.class, this::open);
    }

    @Test
    void everyCommitIsSynchronisedAndWrittenAhead() {
        String pragmas = SqliteDatabase.inspect(
                folder,
                tx -> tx.first("PRAGMA journal_mode", row -> row.text(1)).orElse("") + " "
                        + tx.first("PRAGMA synchronous", row -> row.text(1)).orElse("") + " "
                        + tx.first("PRAGMA foreign_keys", row -> row.text(1)).orElse(""));
        assertEquals("wal 2 1", pragmas);
    }
}
