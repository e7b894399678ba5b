package yiwang.server.journal;

import java.nio.file.Path;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.io.TempDir;
import yiwang.server.storage.Database;
import yiwang.server.storage.SqliteDatabase;
import yiwang.server.storage.WriteLimits;

class SqliteJournalTest extends JournalContract {
    private final ExecutorService threads = Executors.newCachedThreadPool();

    @TempDir
    Path folder;

    @Override
    Database open() {
        return SqliteDatabase.open(folder, new WriteLimits(100, 256), threads, threads);
    }

    @AfterEach
    void endThreads() {
        threads.shutdown();
    }
}
