package yiwang.server.seal;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Base64;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.random.RandomGenerator;
import yiwang.domain.BrokenDataFile;
import yiwang.server.storage.StorageFault;

/**
 * The file of keys: a line for each, {@code id<TAB>base64 of 32 bytes}. The last one seals, all of them open: a new key is
 * a new line at the end. Only its owner may read it. Throws {@link BrokenDataFile} and {@link StorageFault}, in one line.
 */
public final class KeyFile {
    private static final int BYTES = 32;
    private static final Set<PosixFilePermission> OWNER =
            EnumSet.of(PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_WRITE);

    private KeyFile() {}

    /** The keys of a file, which is made with one new key when it is not there and nothing is sealed yet. */
    public static Map<String, byte[]> open(Path file, RandomGenerator random, boolean isAnythingSealed) {
        try {
            if (!Files.exists(file)) {
                if (isAnythingSealed) {
                    throw new StorageFault("the key file " + file
                            + " is missing, and the store holds what is sealed with it; put its copy back");
                }
                make(file, random);
            }
            requirePrivate(file);
            return keys(file);
        } catch (IOException e) {
            throw new StorageFault("cannot use the key file " + file + ": " + e.getMessage(), e);
        }
    }

    private static void make(Path file, RandomGenerator random) throws IOException {
        byte[] key = new byte[BYTES];
        random.nextBytes(key);
        Path folder = file.toAbsolutePath().getParent();
        if (folder != null) {
            Files.createDirectories(folder);
        }
        if (isPosix(file)) {
            Files.createFile(file, PosixFilePermissions.asFileAttribute(OWNER));
        }
        String line = "k1\t" + Base64.getEncoder().encodeToString(key) + "\n";
        Files.writeString(file, line, StandardOpenOption.CREATE, StandardOpenOption.WRITE, StandardOpenOption.SYNC);
    }

    private static void requirePrivate(Path file) throws IOException {
        if (isPosix(file)) {
            Set<PosixFilePermission> others = EnumSet.copyOf(Files.getPosixFilePermissions(file));
            others.removeAll(OWNER);
            if (!others.isEmpty()) {
                throw new BrokenDataFile(
                        file.toString(), 0, "others may read or run it; give it to its owner alone (600)");
            }
        }
    }

    private static Map<String, byte[]> keys(Path file) throws IOException {
        Map<String, byte[]> keys = new LinkedHashMap<>();
        int line = 0;
        for (String text :
                Files.readString(file, StandardCharsets.US_ASCII).lines().toList()) {
            line++;
            String[] cells = text.split("\t", -1);
            byte[] key = cells.length == 2 && cells[0].matches("[a-z0-9-]{1,20}") ? decoded(cells[1]) : new byte[0];
            if (key.length != BYTES || keys.put(cells[0], key) != null) {
                throw new BrokenDataFile(file.toString(), line, "is no key, or one whose name stands twice");
            }
        }
        if (keys.isEmpty()) {
            throw new BrokenDataFile(file.toString(), 0, "holds no key");
        }
        return keys;
    }

    private static byte[] decoded(String text) {
        try {
            return Base64.getDecoder().decode(text);
        } catch (IllegalArgumentException e) {
            return new byte[0];
        }
    }

    private static boolean isPosix(Path file) throws IOException {
        Path folder = file.toAbsolutePath().getParent();
        return folder != null && Files.getFileStore(folder).supportsFileAttributeView(PosixFileAttributeView.class);
    }
}
