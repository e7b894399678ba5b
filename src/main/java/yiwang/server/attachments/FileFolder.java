package yiwang.server.attachments;

import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.FileChannel;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The folder {@code attachments} of a data folder: every file under the SHA-256 of its content, what is still coming in a
 * folder of its own. Methods wait for the disk; any thread that may.
 */
final class FileFolder {
    /** Of its name within a data folder. */
    static final String NAME = "attachments";

    private static final Logger LOG = LoggerFactory.getLogger(FileFolder.class);
    private static final String INCOMING = "incoming";
    private static final Pattern HASH = Pattern.compile("[0-9a-f]{64}");
    private static final int BUFFER = 64 * 1024;

    private final Path folder;
    private final Object settling = new Object();

    /** Within a data folder; nothing is made yet. */
    FileFolder(Path dataDir) {
        this.folder = dataDir.resolve(NAME).toAbsolutePath();
    }

    /** Makes what is not there, and throws away what was still coming when the backend last ended. */
    void open() throws IOException {
        Path incoming = folder.resolve(INCOMING);
        Files.createDirectories(incoming);
        try (DirectoryStream<Path> parts = Files.newDirectoryStream(incoming)) {
            for (Path part : parts) {
                Files.deleteIfExists(part);
            }
        }
    }

    /** A name for a file that is coming. */
    Path part() {
        return folder.resolve(INCOMING).resolve(UUID.randomUUID().toString());
    }

    /** Where the file with this hash is, if it is. */
    Path of(String hash) {
        if (!HASH.matcher(hash).matches()) {
            throw new IllegalArgumentException("not a SHA-256");
        }
        return folder.resolve(hash);
    }

    /**
     * Gives a whole part its name, durably: the bytes, then the name. One that is there already has the same bytes and is
     * renewed, so that {@link #sweep} leaves it alone.
     */
    void settle(Path part, String hash, Instant now) throws IOException {
        force(part, StandardOpenOption.WRITE);
        Files.setLastModifiedTime(part, FileTime.from(now));
        synchronized (settling) {
            Files.move(part, of(hash), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        }
        forceFolder();
    }

    /** Takes away every file that was last renewed before {@code before} and goes with nothing; how many. */
    int sweep(Instant before, Predicate<String> isLinked) throws IOException {
        int swept = 0;
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, FileFolder::isOurs)) {
            for (Path file : files) {
                if (isOlder(file, before)
                        && !isLinked.test(String.valueOf(file.getFileName()))
                        && isTakenAway(file, before)) {
                    swept++;
                }
            }
        }
        return swept;
    }

    /** Looks again: the same content may have come meanwhile. */
    private boolean isTakenAway(Path file, Instant before) throws IOException {
        synchronized (settling) {
            return isOlder(file, before) && Files.deleteIfExists(file);
        }
    }

    /** What is wrong with a file that must be there, or an empty text. */
    String fault(String hash, long size) {
        Path file = of(hash);
        try {
            if (!Files.isRegularFile(file)) {
                return "is not there";
            }
            if (Files.size(file) != size) {
                return "has " + Files.size(file) + " bytes where " + size + " were linked";
            }
            return hash(file).equals(hash) ? "" : "has another content";
        } catch (IOException e) {
            LOG.debug("a file that cannot be read", e);
            return "cannot be read: " + e.getMessage();
        }
    }

    private static String hash(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            byte[] buffer = new byte[BUFFER];
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                digest.update(buffer, 0, read);
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    private static boolean isOurs(Path file) {
        return HASH.matcher(String.valueOf(file.getFileName())).matches();
    }

    private static boolean isOlder(Path file, Instant before) throws IOException {
        return Files.exists(file) && Files.getLastModifiedTime(file).toInstant().isBefore(before);
    }

    /** Windows keeps the names of a folder by itself and lets nobody open one. */
    private void forceFolder() throws IOException {
        if (!System.getProperty("os.name", "").startsWith("Windows")) {
            force(folder, StandardOpenOption.READ);
        }
    }

    private static void force(Path path, StandardOpenOption how) throws IOException {
        try (FileChannel channel = FileChannel.open(path, how)) {
            channel.force(true);
        }
    }
}
