package yiwang.cli;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;

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

    /**
     * The way to a backend. A secret goes nowhere in the open: over plain http to this machine only.
     *
     * @param token of a session, for want of a credential; null for none
     * @throws ParameterException for what is no address, and for one where the secret could be read on the way
     * @throws WorkFailed for files that cannot be used
     */
    Way to(CommandSpec use, String server, @Nullable String token) {
        Way way = new Way(address(use, server), trusted(), credential == null ? token : secret());
        if (way.secret() != null) {
            requirePrivate(use, way);
        }
        return way;
    }

    /** The same for a seat, at which somebody may type a password. */
    Way toSeat(CommandSpec use, String server) {
        Way way = to(use, server, null);
        requirePrivate(use, way);
        return way;
    }

    private static void requirePrivate(CommandSpec use, Way way) {
        if (!ServerAddress.isPrivate(way.server())) {
            throw new ParameterException(
                    use.commandLine(),
                    "--server: the secret would go to " + way.server().getHost()
                            + " over plain http for everybody on the way to read, so nothing was sent; give an https"
                            + " address (and --trust PEM for a certificate of the site's own)");
        }
    }

    private static URI address(CommandSpec use, String server) {
        try {
            return ServerAddress.parse(server);
        } catch (IllegalArgumentException e) {
            throw new ParameterException(use.commandLine(), "--server: " + e.getMessage(), e);
        }
    }

    /** The certificates to trust; null for the system's. Throws {@link WorkFailed} for a file that is not there. */
    @Nullable
    private Path trusted() {
        Path file = trust;
        if (file != null && !Files.isReadable(file)) {
            throw new WorkFailed("cannot read the certificates in " + file);
        }
        return file;
    }

    /** The credential; null for none. Its file is never told. Throws {@link WorkFailed} for what cannot be one. */
    @Nullable
    private String secret() {
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
