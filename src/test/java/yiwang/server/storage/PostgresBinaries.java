package yiwang.server.storage;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermission;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.compressors.xz.XZCompressorInputStream;
import org.jspecify.annotations.Nullable;

/** The programs of PostgreSQL as they come in a jar, unpacked once into a folder that everybody may read. */
final class PostgresBinaries {
    private static final String ARCHIVE = "/postgres-%s-%s.txz";
    private static final String COMPLETE = "complete";

    private PostgresBinaries() {}

    /** Why there is none for this machine, or null. */
    static @Nullable String missing() {
        return PostgresBinaries.class.getResource(name()) == null
                ? "no PostgreSQL for " + System.getProperty("os.name") + " " + System.getProperty("os.arch")
                : null;
    }

    /** The folder above {@code bin}; unpacked below {@code base} when it is not there yet. */
    static Path unpacked(Path base) throws IOException {
        Path folder = base.resolve("programs");
        if (Files.exists(folder.resolve(COMPLETE))) {
            return folder;
        }
        Files.createDirectories(base);
        Path half = Files.createTempDirectory(base, "unpacking");
        try (InputStream packed = PostgresBinaries.class.getResourceAsStream(name());
                TarArchiveInputStream archive =
                        new TarArchiveInputStream(new XZCompressorInputStream(new BufferedInputStream(packed)))) {
            for (TarArchiveEntry entry = archive.getNextEntry(); entry != null; entry = archive.getNextEntry()) {
                unpack(half, entry, archive);
            }
        }
        open(half);
        Files.createFile(half.resolve(COMPLETE));
        Files.move(half, folder, StandardCopyOption.ATOMIC_MOVE);
        return folder;
    }

    private static void unpack(Path folder, TarArchiveEntry entry, InputStream content) throws IOException {
        Path path = folder.resolve(entry.getName()).normalize();
        if (!path.startsWith(folder)) {
            throw new IOException(entry.getName() + " is outside of the folder");
        }
        if (entry.isDirectory()) {
            Files.createDirectories(path);
            open(path);
        } else if (entry.isSymbolicLink()) {
            Files.createDirectories(path.getParent());
            Files.createSymbolicLink(path, Path.of(entry.getLinkName()));
        } else {
            Files.createDirectories(path.getParent());
            Files.copy(content, path);
            if ((entry.getMode() & 0100) != 0) {
                open(path);
            }
        }
    }

    private static void open(Path path) throws IOException {
        Set<PosixFilePermission> all = EnumSet.allOf(PosixFilePermission.class);
        all.remove(PosixFilePermission.GROUP_WRITE);
        all.remove(PosixFilePermission.OTHERS_WRITE);
        Files.setPosixFilePermissions(path, all);
    }

    private static String name() {
        String system = System.getProperty("os.name").toLowerCase(Locale.ROOT);
        String machine = System.getProperty("os.arch").equals("amd64") ? "x86_64" : System.getProperty("os.arch");
        return ARCHIVE.formatted(system, machine);
    }
}
