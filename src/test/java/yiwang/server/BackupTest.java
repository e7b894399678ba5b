package yiwang.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import yiwang.Await;
import yiwang.domain.ticket.Role;
import yiwang.server.TestBackend.Reply;
import yiwang.server.backup.Backup;
import yiwang.server.backup.BackupFault;
import yiwang.server.backup.Manifest;
import yiwang.server.backup.Restore;
import yiwang.server.storage.PostgresExtension;
import yiwang.server.storage.SqliteFolder;
import yiwang.server.storage.StorageFault;
import yiwang.server.storage.StoreAddress;

/** A backup made under load, and what is made of it: in the same kind of store and in the other. */
class BackupTest {
    @RegisterExtension
    static final PostgresExtension POSTGRES = new PostgresExtension();

    private static final int BEFORE = 30;
    private static final String POINTER = "aPointerThatIsKept";

    @TempDir
    Path folder;

    private StoreAddress store(String kind, String name) {
        return kind.equals("postgres")
                ? POSTGRES.server().database()
                : new SqliteFolder(folder.resolve(name).resolve("data"));
    }

    private Path data(String name) {
        return folder.resolve(name).resolve("data");
    }

    /** Tickets taken in and accepted, as many as were answered. */
    private static void work(TestBackend backend, String leader, Queue<String> ids) {
        String id = backend.post("/api/v1/intake", backend.intake(Map.of()), null)
                .json()
                .path("id")
                .asText();
        assertEquals(200, backend.command(id, 1, "accept", "{}", leader).status());
        ids.add(id);
    }

    /** A person to be visited, of whom there is nothing but a pointer. */
    private static void handIn(TestBackend backend, String leader) {
        String visit = "{\"pointer\":\"" + POINTER + "\",\"grid\":\"" + TestCounty.GRID + "\",\"dueAt\":\""
                + Instant.now() + "\"}";
        Reply reply = backend.post("/api/v1/visits", "{\"source\":\"sifa\",\"visits\":[" + visit + "]}", leader);
        assertEquals(200, reply.status(), reply::text);
    }

    private static String visit(TestBackend backend) {
        String worker = backend.session("worker-1", "town-100", Role.GRID_WORKER);
        return backend.post("/api/v1/visits/open", "{\"purpose\":\"planned\"}", worker)
                .json()
                .at("/visits/0/pointer")
                .asText();
    }

    /** A backup while tickets come in; the ids that were answered before it began. */
    private List<String> backupUnderLoad(TestBackend backend, StoreAddress store, Path file) throws Exception {
        Queue<String> ids = new ConcurrentLinkedQueue<>();
        String leader = backend.session("seat-1", "center", Role.SHIFT_LEADER);
        handIn(backend, leader);
        for (int i = 0; i < BEFORE; i++) {
            work(backend, leader, ids);
        }
        List<String> answered = List.copyOf(ids);
        AtomicBoolean enough = new AtomicBoolean();
        Thread load = Thread.ofVirtual().start(() -> {
            while (!enough.get()) {
                work(backend, leader, ids);
            }
        });
        Await.until("under load", () -> ids.size() > BEFORE);
        new Backup(store, data("one"), Clock.systemUTC()).write(file);
        enough.set(true);
        load.join();
        return answered;
    }

    private Path backup() throws Exception {
        Path file = folder.resolve("county.backup");
        try (TestBackend backend = TestBackend.start(folder.resolve("one"))) {
            Files.writeString(
                    Files.createDirectories(data("one").resolve("attachments/ab"))
                            .resolve("abc"),
                    "a photo");
            backupUnderLoad(backend, new SqliteFolder(data("one")), file);
        }
        return file;
    }

    @ParameterizedTest
    @CsvSource({"sqlite,sqlite", "sqlite,postgres", "postgres,sqlite", "postgres,postgres"})
    void whatWasAnsweredBeforeIsThereAndWorkGoesOn(String from, String to) throws Exception {
        Path file = folder.resolve("county.backup");
        StoreAddress source = store(from, "one");
        List<String> answered;
        try (TestBackend backend = TestBackend.start(folder.resolve("one"), source)) {
            Files.writeString(
                    Files.createDirectories(data("one").resolve("attachments/ab"))
                            .resolve("abc"),
                    "a photo");
            answered = backupUnderLoad(backend, source, file);
        }
        StoreAddress target = store(to, "two");
        Restore.Done done = Restore.into(file, data("two"), to.equals("postgres") ? target : null);
        assertTrue(done.proof().isSound(), done.proof()::toString);
        assertTrue(done.proof().entries() >= 2L * BEFORE, done.proof()::toString);
        assertEquals("a photo", Files.readString(data("two").resolve("attachments/ab/abc")));
        assertFalse(Files.exists(data("two").resolve("seal.keys")), "keys are kept apart");
        assertNotEquals(epoch(source), epoch(target), "consoles load anew");
        try (TestBackend again = TestBackend.start(folder.resolve("two"), target)) {
            String leader = again.session("seat-1", "center", Role.SHIFT_LEADER);
            for (String id : answered) {
                assertEquals(
                        "TO_DISPATCH",
                        again.get("/api/v1/tickets/" + id, leader)
                                .json()
                                .path("ticket")
                                .path("state")
                                .asText(),
                        id);
            }
            assertEquals(POINTER, visit(again));
            String fresh = again.intake(Map.of("sourceNo", "\"after-the-restore\""));
            assertEquals(201, again.post("/api/v1/intake", fresh, null).status());
        }
        assertTrue(DataVerifier.verify(target).isSound());
    }

    private static String epoch(StoreAddress store) {
        return store.inspect(tx -> tx.first("SELECT epoch FROM store_identity", row -> row.text(1)))
                .orElseThrow();
    }

    @Test
    void nothingIsWrittenOver() throws Exception {
        Path file = backup();
        assertThrows(
                BackupFault.class,
                () -> new Backup(new SqliteFolder(data("one")), data("one"), Clock.systemUTC()).write(file));
        assertThrows(BackupFault.class, () -> Restore.into(file, data("one"), null));
        var full = POSTGRES.server().database();
        Restore.into(file, folder.resolve("first"), full);
        assertThrows(StorageFault.class, () -> Restore.into(file, folder.resolve("second"), full));
        assertEquals(List.of(), left("second"));
    }

    @Test
    void aBackupThatIsNotAsItWasWrittenLeavesNothingBehind() throws Exception {
        Path file = backup();
        byte[] good = Files.readAllBytes(file);
        for (int at = 50; at < good.length; at += Math.max(1, good.length / 40)) {
            byte[] bad = good.clone();
            bad[at] ^= 0x15;
            refused(bad, at);
        }
        for (int length : new int[] {0, 1, 100, good.length / 2, good.length - 1}) {
            refused(Arrays.copyOf(good, length), length);
        }
    }

    private void refused(byte[] bytes, int at) throws IOException {
        Path bad = Files.write(folder.resolve("bad.backup"), bytes);
        try {
            Restore.into(bad, folder.resolve("bad"), null);
        } catch (BackupFault expected) {
            assertEquals(List.of(), left("bad"), "at " + at);
            assertFalse(String.valueOf(expected.getMessage()).contains("\n"), expected.getMessage());
            return;
        }
        // A byte that says nothing, such as the time of an entry: what came of it is whole all the same.
        assertTrue(DataVerifier.verify(folder.resolve("bad")).isSound(), "at " + at);
        remove(folder.resolve("bad"));
    }

    @ParameterizedTest
    @CsvSource({
        "files/attachments/ab/abc,files/../../outside",
        "files/attachments/ab/abc,files//etc/passwd",
        "tables/ticket.jsonl,tables/ticket; DROP TABLE journal.jsonl",
        "tables/ticket.jsonl,tables/sqlite_master.jsonl"
    })
    void namesThatReachElsewhereAreRefused(String name, String bad) throws Exception {
        Path file = renamed(backup(), name, bad);
        RuntimeException refusal =
                assertThrows(RuntimeException.class, () -> Restore.into(file, folder.resolve("bad"), null));
        assertTrue(refusal instanceof BackupFault || refusal instanceof StorageFault, refusal::toString);
        assertEquals(List.of(), left("bad"));
        assertFalse(Files.exists(folder.resolve("outside")));
    }

    @Test
    void anEntryThatGrowsIsNotUnpacked() throws Exception {
        Path file = rewritten(backup(), "files/attachments/ab/abc", content -> new byte[50 << 20], name -> name);
        assertThrows(BackupFault.class, () -> Restore.into(file, folder.resolve("bad"), null));
        assertEquals(List.of(), left("bad"));
    }

    @Test
    void theManifestSaysWhatThereIs() throws Exception {
        Path file = backup();
        try (ZipFile zip = new ZipFile(file.toFile())) {
            List<String> names = zip.stream().map(ZipEntry::getName).toList();
            assertTrue(names.containsAll(List.of("tables/journal.jsonl", "tables/ticket.jsonl", "manifest.json")));
            assertTrue(names.stream().noneMatch(name -> name.matches("files/(seal|lock|yiwang).*")), names::toString);
        }
        Manifest manifest = Restore.into(file, folder.resolve("two"), null).manifest();
        assertEquals(1, manifest.files());
        assertTrue(manifest.tables() > 8, manifest::toString);
    }

    private Path renamed(Path file, String from, String to) throws IOException {
        return rewritten(file, from, content -> content, name -> name.equals(from) ? to : name);
    }

    /** The same backup with one entry made otherwise; the manifest follows the names only. */
    private Path rewritten(Path file, String entry, UnaryOperator<byte[]> content, UnaryOperator<String> name)
            throws IOException {
        Path made = folder.resolve("made.backup");
        try (ZipFile zip = new ZipFile(file.toFile());
                OutputStream to = Files.newOutputStream(made);
                ZipOutputStream out = new ZipOutputStream(to)) {
            for (ZipEntry each : new ArrayList<ZipEntry>(
                    zip.stream().map(ZipEntry.class::cast).toList())) {
                byte[] bytes;
                try (InputStream in = zip.getInputStream(each)) {
                    ByteArrayOutputStream all = new ByteArrayOutputStream();
                    in.transferTo(all);
                    bytes = all.toByteArray();
                }
                if (each.getName().equals(entry)) {
                    bytes = content.apply(bytes);
                } else if (each.getName().equals("manifest.json")) {
                    bytes = new String(bytes, StandardCharsets.UTF_8)
                            .replace('"' + entry + '"', '"' + name.apply(entry) + '"')
                            .getBytes(StandardCharsets.UTF_8);
                }
                out.putNextEntry(new ZipEntry(name.apply(each.getName())));
                out.write(bytes);
                out.closeEntry();
            }
        }
        return made;
    }

    private List<String> left(String name) throws IOException {
        try (Stream<Path> all = Files.list(folder)) {
            return all.map(path -> path.getFileName().toString())
                    .filter(each -> each.startsWith(name) && !each.endsWith(".backup"))
                    .toList();
        }
    }

    private static void remove(Path root) throws IOException {
        try (Stream<Path> all = Files.walk(root)) {
            for (Path each : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(each);
            }
        }
    }
}
