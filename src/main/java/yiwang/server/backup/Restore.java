package yiwang.server.backup;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.jspecify.annotations.Nullable;
import yiwang.server.DataVerifier;
import yiwang.server.journal.VerifyReport;
import yiwang.server.storage.Load;
import yiwang.server.storage.SqliteFolder;
import yiwang.server.storage.StoreAddress;
import yiwang.wire.Json;

/**
 * Makes a backend's store and files out of a backup, and proves them. The folder gets its name when everything in it is
 * proved; until then, and when something is wrong, there is nothing under that name. The store is marked from its first
 * transaction until the folder is in its place: no backend opens it before, and a restore that was broken off is begun anew
 * over what carries its mark. Blocks.
 */
public final class Restore {
    private static final Pattern TABLE =
            Pattern.compile(Manifest.TABLES + "([a-z][a-z0-9_]{0,62})" + Pattern.quote(Manifest.LINES));
    private static final Pattern FILE = Pattern.compile(
            Manifest.FILES + "(?:(?!\\.{1,2}/)[^/\\\\:\\p{Cntrl}]{1,200}/){0,8}[^/\\\\:\\p{Cntrl}]{1,200}");
    /** Stands in a folder whose store is marked, and holds the mark. */
    static final String UNFINISHED = "restoring";

    private static final int LONGEST_MARK = 100;
    private static final int LARGEST_MANIFEST = 64 << 20;
    private static final int BUFFER = 1 << 16;

    private final ZipFile zip;
    private final Manifest manifest;

    private Restore(ZipFile zip) throws IOException {
        this.zip = zip;
        this.manifest = manifest(zip);
    }

    /**
     * What came of it.
     *
     * @param manifest of the backup
     * @param proof that the journal and its rows are sound
     */
    public record Done(Manifest manifest, VerifyReport proof) {}

    /**
     * Restores into a folder of files and a store.
     *
     * @param dataDir must not be there, be empty, or be what a restore into the same store left unfinished
     * @param store elsewhere, without any work in it or left unfinished; null to keep the journal in the folder
     * @throws BackupFault when the backup is not whole or cannot be used
     * @throws yiwang.server.storage.StorageFault when the store has work in it already, or cannot be used
     */
    public static Done into(Path backup, Path dataDir, @Nullable StoreAddress store) {
        try (ZipFile zip = new ZipFile(backup.toFile())) {
            return new Restore(zip).into(dataDir.toAbsolutePath().normalize(), store);
        } catch (ZipException e) {
            throw new BackupFault(backup + " is no backup, or not all of one: " + e.getMessage(), e);
        } catch (IOException | UncheckedIOException e) {
            String why = String.valueOf(e.getMessage()).lines().findFirst().orElse("");
            throw new BackupFault("cannot restore " + backup + ": " + why, e);
        }
    }

    private Done into(Path dataDir, @Nullable StoreAddress store) throws IOException {
        StoreAddress target = store == null ? new SqliteFolder(dataDir) : store;
        Path parent = dataDir.getParent();
        if (parent == null) {
            throw new BackupFault("give a folder with a name of its own, not " + dataDir);
        }
        removeUnfinished(dataDir, target);
        requireEmpty(dataDir);
        Files.createDirectories(parent);
        Path made = beside(dataDir);
        try {
            requireWhole();
            String mark = UUID.randomUUID().toString();
            VerifyReport proof = make(made, store == null ? new SqliteFolder(made) : store, mark);
            OwnFile.keepNames(made, Integer.MAX_VALUE);
            Files.deleteIfExists(dataDir); // an empty one
            Files.move(made, dataDir);
            OwnFile.keepNames(parent, 0);
            target.clear(mark);
            Files.delete(dataDir.resolve(UNFINISHED));
            return new Done(manifest, proof);
        } finally {
            remove(made);
        }
    }

    /** All but the last two steps, which make it known: the store carries the mark, and so does the folder. */
    private VerifyReport make(Path made, StoreAddress target, String mark) throws IOException {
        for (Manifest.Part part : manifest.parts()) {
            if (part.name().startsWith(Manifest.FILES)) {
                unpack(part, made);
            }
        }
        try (FileChannel channel = OwnFile.channel(made.resolve(UNFINISHED));
                OutputStream to = Channels.newOutputStream(channel)) {
            to.write(mark.getBytes(StandardCharsets.US_ASCII));
            channel.force(true);
        }
        target.fill(manifest.tablesVersion(), mark, this::fill);
        VerifyReport proof = target.prove(mark, DataVerifier.proof(made));
        if (!proof.isSound()) {
            throw new BackupFault("what was backed up is not sound, first at " + proof.difference());
        }
        return proof;
    }

    private static Path beside(Path dataDir) throws IOException {
        return Files.createTempDirectory(
                dataDir.getParent(), dataDir.getFileName() + ".restoring-", OwnFile.attributes("rwx------"));
    }

    /** Of the folder and the store that a restore left unfinished and no other: both carry one mark. */
    private static void removeUnfinished(Path dataDir, StoreAddress target) throws IOException {
        Path file = dataDir.resolve(UNFINISHED);
        if (!Files.isRegularFile(file) || Files.size(file) > LONGEST_MARK) {
            return;
        }
        if (target.mark().equals(Optional.of(Files.readString(file, StandardCharsets.US_ASCII)))) {
            Path aside = beside(dataDir);
            Files.move(dataDir, aside.resolve("unfinished"));
            remove(aside);
        }
    }

    private static void requireEmpty(Path dataDir) throws IOException {
        if (Files.exists(dataDir)) {
            try (Stream<Path> inside = Files.list(dataDir)) {
                if (inside.findAny().isPresent()) {
                    throw new BackupFault(dataDir + " is not empty; a restore never writes over anything");
                }
            }
        }
    }

    private static void remove(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        List<Path> all;
        try (Stream<Path> walk = Files.walk(folder)) {
            all = walk.sorted(Comparator.reverseOrder()).toList();
        }
        for (Path each : all) {
            Files.deleteIfExists(each);
        }
    }

    private static Manifest manifest(ZipFile zip) throws IOException {
        ZipEntry entry = zip.getEntry(Manifest.NAME);
        if (entry == null || entry.getSize() > LARGEST_MANIFEST) {
            throw new BackupFault(zip.getName() + " is no backup: it has no manifest");
        }
        try (InputStream in = zip.getInputStream(entry)) {
            Manifest manifest = Json.lenient().readValue(in.readNBytes(LARGEST_MANIFEST), Manifest.class);
            if (manifest == null || manifest.format() != Manifest.FORMAT) {
                throw new BackupFault(zip.getName() + " was made by another program; restore it with that one");
            }
            return manifest;
        }
    }

    /** Everything the manifest names is there and as it was; nothing else is looked at. */
    private void requireWhole() throws IOException {
        Set<String> names = new HashSet<>();
        for (Manifest.Part part : manifest.parts()) {
            boolean known = TABLE.matcher(part.name()).matches()
                    || FILE.matcher(part.name()).matches();
            if (!known || !names.add(part.name())) {
                throw new BackupFault("the backup names a part that cannot be one");
            }
            try (OutputStream nowhere = OutputStream.nullOutputStream()) {
                copy(part, nowhere);
            }
        }
    }

    private void unpack(Manifest.Part part, Path folder) throws IOException {
        Path file =
                folder.resolve(part.name().substring(Manifest.FILES.length())).normalize();
        if (!file.startsWith(folder)) {
            throw new BackupFault("the backup names a file outside of its folder");
        }
        Files.createDirectories(file.getParent());
        try (FileChannel channel = OwnFile.channel(file);
                OutputStream to = Channels.newOutputStream(channel)) {
            copy(part, to);
            channel.force(true);
        }
    }

    /** Reads no more than the manifest says there is. */
    private void copy(Manifest.Part part, OutputStream to) throws IOException {
        Hashed hashed = new Hashed(to);
        byte[] buffer = new byte[BUFFER];
        try (InputStream in = open(part)) {
            long left = part.bytes();
            int read = in.read(buffer);
            while (read > 0 && read <= left) {
                hashed.write(buffer, 0, read);
                left -= read;
                read = in.read(buffer);
            }
            if (read > 0 || left > 0 || !hashed.part(part.name()).equals(part)) {
                throw damaged(part);
            }
        }
    }

    private InputStream open(Manifest.Part part) throws IOException {
        ZipEntry entry = zip.getEntry(part.name());
        if (entry == null) {
            throw damaged(part);
        }
        return new BufferedInputStream(zip.getInputStream(entry), BUFFER);
    }

    private static BackupFault damaged(Manifest.Part part) {
        return new BackupFault("the backup is damaged: " + part.name() + " is not as it was written");
    }

    private void fill(Load load) {
        for (Manifest.Part part : manifest.parts()) {
            if (part.name().startsWith(Manifest.TABLES)) {
                fill(load, part);
            }
        }
        load.beginAnew(UUID.randomUUID().toString());
    }

    private static @Nullable Object[] line(JsonParser lines, Manifest.Part part) throws IOException {
        if (lines.nextToken() != JsonToken.START_ARRAY) {
            throw damaged(part);
        }
        return lines.readValueAs(Object[].class);
    }

    private void fill(Load load, Manifest.Part part) {
        String table =
                part.name().substring(Manifest.TABLES.length(), part.name().length() - Manifest.LINES.length());
        MessageDigest digest = Hashed.sha256();
        try (InputStream in = new DigestInputStream(open(part), digest);
                JsonParser lines = Json.lenient().getFactory().createParser(in)) {
            List<String> columns =
                    Arrays.stream(line(lines, part)).map(String::valueOf).toList();
            try (Load.Table to = load.table(table, columns)) {
                while (lines.nextToken() != null) {
                    @Nullable Object[] row = lines.readValueAs(Object[].class);
                    if (row.length != columns.size()) {
                        throw damaged(part);
                    }
                    to.row(row);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        if (!Hashed.hex(digest).equals(part.sha256())) {
            throw damaged(part);
        }
    }
}
