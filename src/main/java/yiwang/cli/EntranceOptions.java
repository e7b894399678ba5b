package yiwang.cli;

import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import yiwang.domain.access.PasswordPolicy;
import yiwang.server.Entrance;

/** How a backend is reached and who comes in, as it is said on the command line. */
final class EntranceOptions {
    @Option(
            names = "--accounts",
            description = {
                "nobody comes in without an account; the first start prints a one-time setup token",
                "(a store that has accounts is never opened without them)"
            })
    boolean accounts;

    @Option(
            names = "--host",
            defaultValue = "127.0.0.1",
            paramLabel = "ADDRESS",
            description =
                    "address to listen on; off loopback with --accounts and a certificate (default ${DEFAULT-VALUE})")
    String host = "127.0.0.1";

    @Option(names = "--name", paramLabel = "HOST", description = "host name that consoles call it by; may be repeated")
    Set<String> names = new HashSet<>();

    @Option(names = "--tls-certificate", paramLabel = "PEM", description = "the site's certificate chain")
    @Nullable
    Path certificate;

    @Option(names = "--tls-key", paramLabel = "PEM", description = "its key")
    @Nullable
    Path key;

    @Option(
            names = "--password-policy",
            defaultValue = PasswordPolicy.USUAL,
            paramLabel = "NAME",
            description = "dengbao-3 or asvs-5 (default ${DEFAULT-VALUE})")
    String policy = PasswordPolicy.USUAL;

    /** Throws {@link WorkFailed} for what does not go together. */
    Entrance entrance() {
        Path pem = certificate;
        Path secret = key;
        if ((pem == null) != (secret == null)) {
            throw new WorkFailed("a certificate and its key go together: --tls-certificate and --tls-key");
        }
        Entrance.Tls tls = pem == null || secret == null ? null : new Entrance.Tls(pem, secret);
        Set<String> called = new HashSet<>(names);
        called.add(host);
        try {
            return new Entrance(host, called, accounts, policy, tls);
        } catch (IllegalArgumentException e) {
            throw new WorkFailed(String.valueOf(e.getMessage()), e);
        }
    }
}
