package yiwang.server.backup;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import yiwang.server.BackendServer;
import yiwang.server.storage.Dump;
import yiwang.server.storage.SqliteDatabase;
import yiwang.server.storage.StoreAddress;
import yiwang.server.tickets.AckFile;
import yiwang.wire.Json;

/**
 * Makes a backup of a backend, also while it works: the tables as they were at one moment, and the files beside the store.
 * Attachments are only ever added, and before a row speaks of them; so files are read after the rows. Acknowledgements that wait
 * are taken away after a row speaks of them; so theirs is read before, and one that is there twice is carried out once. Blocks;
 * needs a little memory however large the store is.
 */
public final class Backup {
    private static final Logger LOG = LoggerFactory.getLogger(Backup.class);
    private static final Set<String> LEFT_OUT = Set.of("lock", "lock.process", "seal.keys", Restore.UNFINISHED);
    private static final String COMING = Path.of("attachments", "incoming").toString();
    private static final int BUFFER = 1 << 16;

    private final StoreAddress store;
    private final Path dataDir;
    private final Clock clock;

    /** Of the backend whose journal is in {@code store} and whose files are in {@code dataDir}. */
    public Backup(StoreAddress store, Path dataDir, Clock clock) {
        this.store = store;
        this.dataDir = dataDir;
        this.clock = clock;
    }

    /**
     * Writes the backup. Under its name there is never a part of one: it gets the name when it is whole and on the disk.
     *
     * @throws BackupFault when it cannot be written, or a file of that name is there
     * @throws yiwang.server.storage.StorageFault when the store cannot be read
     */
    public Manifest write(Path file) {
        if (Files.exists(file)) {
            throw new BackupFault(file + " is there already; a backup is never written over");
        }
        Path part = file.resolveSibling(file.getFileName() + ".part");
        try {
            Manifest manifest = writePart(part);
            try (FileChannel channel = FileChannel.open(part, StandardOpenOption.WRITE)) {
                channel.force(true);
            }
            named(part, file);
            return manifest;
        } catch (IOException | UncheckedIOException e) {
            throw new BackupFault("cannot write the backup " + file + ": " + e.getMessage(), e);
        } finally {
            forget(part);
        }
    }

    private static void named(Path part, Path file) throws IOException {
        try {
            Files.move(part, file, StandardCopyOption.ATOMIC_MOVE);
        } catch (AtomicMoveNotSupportedException e) {
            Files.move(part, file);
        }
    }

    private static void forget(Path part) {
        try {
            Files.deleteIfExists(part);
        } catch (IOException e) {
            throw new BackupFault("cannot remove what is left of an unfinished backup: " + part, e);
        }
    }

    private Manifest writePart(Path part) throws IOException {
        Files.deleteIfExists(part);
        Instant now = clock.instant();
        try (OutputStream to = new BufferedOutputStream(OwnFile.create(part), BUFFER);
                ZipOutputStream zip = new ZipOutputStream(to)) {
            zip.setLevel(Deflater.BEST_SPEED);
            List<Manifest.Part> parts = new ArrayList<>();
            Path waiting = dataDir.resolve(AckFile.NAME);
            if (Files.exists(waiting)) {
                file(zip, waiting).ifPresent(parts::add);
            }
            int version = store.inspect(tx -> {
                Dump dump = new Dump(tx);
                dump.tables().forEach(table -> parts.add(table(zip, dump, table)));
                return dump.version();
            });
            for (Path each : files()) {
                file(zip, each).ifPresent(parts::add);
            }
            Manifest manifest = new Manifest(Manifest.FORMAT, BackendServer.VERSION, now, version, parts);
            zip.putNextEntry(new ZipEntry(Manifest.NAME));
            zip.write(Json.strict().writeValueAsBytes(manifest));
            zip.closeEntry();
            return manifest;
        }
    }

    private static Manifest.Part table(ZipOutputStream zip, Dump dump, String table) {
        String name = Manifest.TABLES + table + Manifest.LINES;
        try {
            zip.putNextEntry(new ZipEntry(name));
            Hashed to = new Hashed(zip);
            try (JsonGenerator json = Json.strict().getFactory().createGenerator(to)) {
                json.setRootValueSeparator(null);
                dump.read(table, new Lines(json));
            }
            zip.closeEntry();
            return to.part(name);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Nothing for a file that has gone away meanwhile: nobody needed it, or the proof of the restore will name it. */
    private Optional<Manifest.Part> file(ZipOutputStream zip, Path file) throws IOException {
        String name = Manifest.FILES + dataDir.relativize(file).toString().replace('\\', '/');
        try (InputStream in = Files.newInputStream(file)) {
            zip.putNextEntry(new ZipEntry(name));
            Hashed to = new Hashed(zip);
            in.transferTo(to);
            zip.closeEntry();
            return Optional.of(to.part(name));
        } catch (NoSuchFileException e) {
            LOG.info("{} went away while the backup was made", file);
            return Optional.empty();
        }
    }

    /** Everything but the store itself, locks, keys, what is still being written, and what was read before. */
    private List<Path> files() throws IOException {
        if (!Files.isDirectory(dataDir)) {
            return List.of();
        }
        try (Stream<Path> all = Files.walk(dataDir)) {
            return all.filter(Files::isRegularFile)
                    .filter(file -> !isLeftOut(dataDir.relativize(file).toString()))
                    .sorted()
                    .toList();
        }
    }

    private static boolean isLeftOut(String name) {
        return LEFT_OUT.contains(name)
                || name.equals(AckFile.NAME)
                || name.startsWith(SqliteDatabase.FILE)
                || name.startsWith(COMING)
                || name.endsWith(".part")
                || name.endsWith(".tmp");
    }

    /** A table as lines: the names of its columns, then its rows. */
    private static final class Lines implements Dump.Sink {
        private final JsonGenerator json;

        Lines(JsonGenerator json) {
            this.json = json;
        }

        @Override
        public void columns(List<String> names) {
            row(names.toArray());
        }

        @Override
        public void row(@Nullable Object[] values) {
            try {
                json.writeStartArray();
                for (Object value : values) {
                    switch (value) {
                        case null -> json.writeNull();
                        case String text -> json.writeString(text);
                        case Long number -> json.writeNumber(number);
                        default -> throw new IllegalStateException("neither a text nor a number");
                    }
                }
                json.writeEndArray();
                json.writeRaw('\n');
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
