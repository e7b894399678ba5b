package yiwang.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** How a client is let in by a backend with accounts or a certificate of its own, as it is said on the command line. */
final class ApproachOptions {
    private static final long LONGEST = 1_000;

    @Option(
            names = "--credential",
            paramLabel = "FILE",
            description = "file with the credential of a machine (a wall, a source), where the backend wants accounts")
    @Nullable
    Path credential;

    @Option(
            names = "--trust",
            paramLabel = "PEM",
            description = "certificates of the site's own authority, for https addresses")
    @Nullable
    Path trust;

    /** The certificates to trust; null for the system's. Throws {@link WorkFailed} for a file that is not there. */
    @Nullable
    Path trusted() {
        Path file = trust;
        if (file != null && !Files.isReadable(file)) {
            throw new WorkFailed("cannot read the certificates in " + file);
        }
        return file;
    }

    /** The credential; null for none. Its file is never told. Throws {@link WorkFailed} for what cannot be one. */
    @Nullable
    String secret() {
        Path file = credential;
        if (file == null) {
            return null;
        }
        try {
            String text =
                    Files.size(file) > LONGEST ? "" : Files.readString(file).strip();
            if (text.isEmpty() || !text.chars().allMatch(c -> c > ' ' && c < 127)) {
                throw new WorkFailed("there is no credential in " + file);
            }
            return text;
        } catch (IOException e) {
            throw new WorkFailed("cannot read the credential in " + file, e);
        }
    }
}
