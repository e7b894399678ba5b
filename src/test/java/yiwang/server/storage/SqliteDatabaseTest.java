package yiwang.server.storage;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SqliteDatabaseTest extends DatabaseContract {
    @TempDir
    Path folder;

    @Override
    protected StoreAddress address() {
        return new SqliteFolder(folder);
    }

    @Test
    void aSecondBackendIsKeptOutOfTheFolder() {
        assertThrows(DataInUse.class, this::open);
        assertThrows(DataInUse.class, this::open);
    }

    /** What another process finds; its exit code says it. */
    static final class AnotherProcess {
        private static final int LET_IN = 10;
        private static final int KEPT_OUT = 11;

        private AnotherProcess() {}

        public static void main(String[] args) {
            try {
                FolderLock.take(Path.of(args[0])).close();
                System.exit(LET_IN);
            } catch (DataInUse e) {
                System.exit(KEPT_OUT);
            }
        }
    }

    private int anotherProcess() throws IOException, InterruptedException {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        AnotherProcess.class.getName(),
                        folder.toString())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        try {
            assertTrue(process.waitFor(60, TimeUnit.SECONDS));
            return process.exitValue();
        } finally {
            process.destroyForcibly();
        }
    }

    @Test
    void aSecondOneOfThisProcessDoesNotOpenTheFolderToOtherProcesses() throws Exception {
        assertEquals(AnotherProcess.KEPT_OUT, anotherProcess());
        assertThrows(DataInUse.class, this::open);
        assertEquals(AnotherProcess.KEPT_OUT, anotherProcess(), "after an attempt of this process");
        assertThrows(DataInUse.class, this::open);
        assertEquals(AnotherProcess.KEPT_OUT, anotherProcess(), "after another one");
    }

    @Test
    void aClosedStoreLetsOthersIn() throws Exception {
        try (FolderLock other = FolderLock.take(folder.resolve("other"))) {
            assertThrows(DataInUse.class, () -> FolderLock.take(folder.resolve("other")));
        }
        FolderLock.take(folder.resolve("other")).close();
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
