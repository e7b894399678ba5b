package yiwang.server.storage;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermission;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.compressors.xz.XZCompressorInputStream;

/**
 * The programs of PostgreSQL as they come in a jar, unpacked once into a folder that everybody may read. The superuser may
 * not run them: then they run as nobody.
 */
final class PostgresPrograms {
    private static final String ARCHIVE = "/postgres-%s-%s.txz";
    private static final String COMPLETE = "complete";
    private static final String NOBODY = "65534";
    private static final List<String> AS_NOBODY =
            List.of("setpriv", "--reuid=" + NOBODY, "--regid=" + NOBODY, "--clear-groups");

    private final Path folder;

    private PostgresPrograms(Path folder) {
        this.folder = folder;
    }

    /** They cannot be run on this machine, for a reason told in one line. */
    static final class Impossible extends Exception {
        private static final long serialVersionUID = 1L;

        Impossible(String why) {
            super(why);
        }
    }

    /** Those for this machine. */
    static PostgresPrograms find() throws IOException, Impossible {
        if (PostgresPrograms.class.getResource(name()) == null) {
            throw new Impossible("there is no PostgreSQL for " + System.getProperty("os.name") + " on "
                    + System.getProperty("os.arch"));
        }
        Path kept = Path.of(System.getProperty("yiwang.basedir", ".")).resolve("target/postgres");
        try {
            return tried(kept.toAbsolutePath());
        } catch (Impossible e) { // a checkout in the superuser's own folder is closed to nobody
            Path open = Files.createTempDirectory("yiwang-programs");
            open(open);
            return tried(open);
        }
    }

    private static PostgresPrograms tried(Path base) throws IOException, Impossible {
        PostgresPrograms programs = new PostgresPrograms(unpacked(base));
        try {
            programs.run("postgres", "--version");
            return programs;
        } catch (IOException e) {
            throw new Impossible("PostgreSQL cannot be run here: " + e.getMessage());
        }
    }

    /** What runs {@code program} with these arguments. */
    List<String> command(String program, String... arguments) {
        List<String> command = new ArrayList<>();
        command.add(folder.resolve("bin").resolve(program).toString());
        command.addAll(List.of(arguments));
        return command;
    }

    /** Runs a program to its end. Throws with what it said when it failed. */
    void run(String program, String... arguments) throws IOException {
        done(asUser(command(program, arguments)));
    }

    /** A command as it is run by the user who may run them. */
    static List<String> asUser(List<String> command) {
        List<String> all = new ArrayList<>(isSuperuser() ? AS_NOBODY : List.of());
        all.addAll(command);
        return all;
    }

    /** Gives a folder to the user who runs the programs. */
    static void give(Path folder) throws IOException {
        if (isSuperuser()) {
            done(List.of("chown", NOBODY, folder.toString()));
        }
    }

    private static boolean isSuperuser() {
        return "root".equals(System.getProperty("user.name"));
    }

    private static void done(List<String> command) throws IOException {
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (process.onExit().join().exitValue() != 0) {
            throw new IOException(said.lines().findFirst().orElse(command + " failed"));
        }
    }

    /** The folder above {@code bin}; unpacked below {@code base} when it is not there yet. */
    private static Path unpacked(Path base) throws IOException {
        Path folder = base.resolve("programs");
        if (Files.exists(folder.resolve(COMPLETE))) {
            return folder;
        }
        Files.createDirectories(base);
        Path half = Files.createTempDirectory(base, "unpacking");
        try (InputStream packed = PostgresPrograms.class.getResourceAsStream(name());
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
