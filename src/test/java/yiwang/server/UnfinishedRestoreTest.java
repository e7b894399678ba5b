package yiwang.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.Clock;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import yiwang.server.backup.Backup;
import yiwang.server.backup.BackupFault;
import yiwang.server.backup.Restore;
import yiwang.server.storage.Database;
import yiwang.server.storage.PostgresExtension;
import yiwang.server.storage.SqliteFolder;
import yiwang.server.storage.StorageFault;
import yiwang.server.storage.StoreAddress;
import yiwang.server.storage.WriteLimits;

/** A restore that did not come to its end: nobody works on what it left, and it can be begun anew. */
class UnfinishedRestoreTest {
    @RegisterExtension
    static final PostgresExtension POSTGRES = new PostgresExtension();

    private static final String JOURNAL = "tables/journal.jsonl";
    private static final String MARK = "0c5b54a2-of-a-restore";

    @TempDir
    Path folder;

    private Path backup = Path.of("");
    private Path data = Path.of("");

    @BeforeEach
    void backUp() throws IOException {
        backup = folder.resolve("county.backup");
        data = folder.resolve("two").resolve("data");
        try (TestBackend backend = TestBackend.start(folder.resolve("one"))) {
            for (int i = 0; i < 5; i++) {
                assertEquals(
                        201,
                        backend.post("/api/v1/intake", backend.intake(Map.of()), null)
                                .status());
            }
            Path attachments = folder.resolve("one/data/attachments/ab");
            Files.writeString(Files.createDirectories(attachments).resolve("abc"), "a photo");
            new Backup(new SqliteFolder(folder.resolve("one/data")), folder.resolve("one/data"), Clock.systemUTC())
                    .write(backup);
        }
    }

    @Test
    void aStoreWhoseProofFailedIsOpenedByNobodyUntilItIsRestoredAnew() throws Exception {
        StoreAddress store = POSTGRES.server().database();
        Path unsound = unsound();
        BackupFault failed = assertThrows(BackupFault.class, () -> Restore.into(unsound, data, store));
        assertTrue(String.valueOf(failed.getMessage()).contains("not sound"), failed.getMessage());
        assertFalse(Files.exists(data));
        assertTrue(store.mark().isPresent());
        refusedByAll(store);
        assertThrows(BackupFault.class, () -> Restore.into(unsound, data, store), "and again, over the mark");
        Restore.into(backup, data, store);
        worksOn(store);
    }

    @ParameterizedTest
    @ValueSource(strings = {"sqlite", "postgres"})
    void aRestoreKilledBeforeItsLastActIsBegunAnew(String kind) throws Exception {
        StoreAddress store = kind.equals("postgres") ? POSTGRES.server().database() : new SqliteFolder(data);
        StoreAddress named = kind.equals("postgres") ? store : null;
        Restore.into(backup, data, named);
        mark(store);
        Files.writeString(data.resolve("restoring"), MARK);
        Files.writeString(data.resolve("attachments/ab/half"), "of a photo");

        refusedByAll(store);
        Restore.Done done = Restore.into(backup, data, named);
        assertTrue(done.proof().isSound(), done.proof()::toString);
        assertFalse(Files.exists(data.resolve("attachments/ab/half")), "begun anew");
        assertFalse(Files.exists(data.resolve("restoring")));
        worksOn(store);
    }

    @ParameterizedTest
    @ValueSource(strings = {"sqlite", "postgres"})
    void onlyWhatCarriesTheSameMarkIsEmptied(String kind) throws Exception {
        StoreAddress store = kind.equals("postgres") ? POSTGRES.server().database() : new SqliteFolder(data);
        StoreAddress named = kind.equals("postgres") ? store : null;
        Restore.into(backup, data, named);
        Files.writeString(data.resolve("restoring"), MARK);
        assertThrows(BackupFault.class, () -> Restore.into(backup, data, named), "the store is whole");
        assertEquals("a photo", Files.readString(data.resolve("attachments/ab/abc")));
        mark(store);
        Files.writeString(data.resolve("restoring"), "another");
        assertThrows(BackupFault.class, () -> Restore.into(backup, data, named), "the folder is another's");
        Files.delete(data.resolve("restoring"));
        assertThrows(BackupFault.class, () -> Restore.into(backup, data, named), "the folder is whole");
        assertEquals("a photo", Files.readString(data.resolve("attachments/ab/abc")));
        assertThrows(StorageFault.class, () -> store.clear("another"), "nor is the mark of another cleared");
        assertEquals(Optional.of(MARK), store.mark());
    }

    @Test
    void aBackupThatBreaksOffLeavesTheStoreAsItWas() throws Exception {
        StoreAddress store = POSTGRES.server().database();
        byte[] whole = Files.readAllBytes(backup);
        Path half = Files.write(folder.resolve("half.backup"), Arrays.copyOf(whole, whole.length / 2));
        assertThrows(BackupFault.class, () -> Restore.into(half, data, store));
        assertEquals(Optional.empty(), store.mark());
        Path torn = rewritten(folder.resolve("torn.backup"), text -> text.substring(0, text.length() - 40));
        assertThrows(RuntimeException.class, () -> Restore.into(torn, data, store), "within the first transaction");
        assertEquals(Optional.empty(), store.mark());
        Restore.into(backup, data, store);
        worksOn(store);
    }

    @ParameterizedTest
    @ValueSource(strings = {"sqlite", "postgres"})
    void theMarkComesWithTheRowsAndGoesWithoutATrace(String kind) {
        StoreAddress store = kind.equals("postgres") ? POSTGRES.server().database() : new SqliteFolder(data);
        assertEquals(Optional.empty(), store.mark());
        assertThrows(
                IllegalStateException.class,
                () -> store.fill(14, MARK, load -> {
                    throw new IllegalStateException("broken off");
                }));
        assertEquals(Optional.empty(), store.mark());
        store.fill(14, MARK, load -> {});
        assertEquals(Optional.of(MARK), store.mark());
        assertEquals("read", store.prove(MARK, tx -> "read"));
        assertThrows(StorageFault.class, () -> store.prove("another", tx -> "read"));
        store.clear(MARK);
        assertEquals(Optional.empty(), store.mark());
        assertEquals("read", store.inspect(tx -> "read"));
    }

    private static void mark(StoreAddress store) throws Exception {
        ExecutorService threads = Executors.newCachedThreadPool();
        try (Database open = store.open(WriteLimits.USUAL, threads, threads)) {
            open.write(tx -> {
                        tx.update("CREATE TABLE store_restoring (id TEXT NOT NULL PRIMARY KEY)");
                        tx.update("INSERT INTO store_restoring (id) VALUES (?)", MARK);
                        return MARK;
                    })
                    .get();
        } finally {
            threads.shutdown();
        }
    }

    private void refusedByAll(StoreAddress store) {
        List<Runnable> uses = List.of(
                () -> TestBackend.start(folder.resolve("two"), store).close(),
                () -> DataVerifier.verify(store),
                () -> new Backup(store, data, Clock.systemUTC()).write(folder.resolve("of-a-half")));
        for (Runnable use : uses) {
            StorageFault refused = assertThrows(StorageFault.class, use::run);
            String told = String.valueOf(refused.getMessage());
            assertTrue(told.contains("run yiwang restore again, or empty"), told);
            assertEquals(1, told.lines().count(), told);
        }
        assertTrue(store.mark().isPresent(), "still");
    }

    private void worksOn(StoreAddress store) throws IOException {
        assertEquals(Optional.empty(), store.mark());
        assertTrue(DataVerifier.verify(store, data).isSound());
        assertEquals("a photo", Files.readString(data.resolve("attachments/ab/abc")));
        try (Stream<Path> beside = Files.list(data.getParent())) {
            assertEquals(
                    List.of(),
                    beside.filter(each -> each.toString().contains(".restoring-"))
                            .toList());
        }
        try (TestBackend again = TestBackend.start(folder.resolve("two"), store)) {
            String fresh = again.intake(Map.of("sourceNo", "\"after-the-restore\""));
            assertEquals(201, again.post("/api/v1/intake", fresh, null).status());
        }
    }

    /** Whole as a file, but an entry of its journal was changed before it was packed. */
    private Path unsound() throws Exception {
        return rewritten(
                folder.resolve("unsound.backup"),
                text -> text.replaceFirst("([0-9a-f]{63})[0-9a-f]\"\\]\\n$", "$1x\"]\n"));
    }

    /** The same backup with another journal, of which the manifest tells the truth. */
    private Path rewritten(Path made, UnaryOperator<String> change) throws Exception {
        Map<String, byte[]> parts = new TreeMap<>();
        try (ZipFile zip = new ZipFile(backup.toFile())) {
            for (ZipEntry each : zip.stream().map(ZipEntry.class::cast).toList()) {
                parts.put(each.getName(), zip.getInputStream(each).readAllBytes());
            }
        }
        byte[] before = Objects.requireNonNull(parts.get(JOURNAL));
        byte[] after = change.apply(new String(before, StandardCharsets.UTF_8)).getBytes(StandardCharsets.UTF_8);
        assertFalse(Arrays.equals(before, after), "changed");
        parts.put(JOURNAL, after);
        String manifest = new String(parts.get("manifest.json"), StandardCharsets.UTF_8)
                .replace(
                        "\"bytes\":" + before.length + ",\"sha256\":\"" + sha256(before),
                        "\"bytes\":" + after.length + ",\"sha256\":\"" + sha256(after));
        assertTrue(manifest.contains(sha256(after)), manifest);
        parts.put("manifest.json", manifest.getBytes(StandardCharsets.UTF_8));
        try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(made))) {
            for (Map.Entry<String, byte[]> each : parts.entrySet()) {
                out.putNextEntry(new ZipEntry(each.getKey()));
                out.write(each.getValue());
            }
        }
        return made;
    }

    private static String sha256(byte[] bytes) throws Exception {
        return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    }
}
