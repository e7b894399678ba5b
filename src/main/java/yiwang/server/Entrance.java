package yiwang.server;

import java.net.InetAddress;
import java.nio.file.Path;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import yiwang.domain.access.PasswordPolicy;

/**
 * How a backend is reached and who comes in. Throws {@link IllegalArgumentException}, in one line, for what would let
 * passwords cross a network readably, or anybody in from one.
 *
 * @param host address it listens on
 * @param names hosts that requests may be meant for, besides this machine's own names
 * @param locked whether everybody needs an account; the unlocked door opens on loopback alone
 * @param policy on passwords, a name of {@link PasswordPolicy#names}
 * @param tls the site's certificate; needed off loopback
 */
public record Entrance(
        String host,
        Set<String> names,
        boolean locked,
        String policy,
        @Nullable Tls tls) {
    /** Loopback, for whoever is on this machine: the demo county, and a backend for trying out. */
    public static final Entrance UNLOCKED_ON_LOOPBACK =
            new Entrance("127.0.0.1", Set.of(), false, PasswordPolicy.USUAL, null);

    /** PEM files of a certificate chain and of its key. */
    public record Tls(Path certificate, Path key) {}

    public Entrance {
        names = Set.copyOf(names);
        if (!PasswordPolicy.names().contains(policy)) {
            throw new IllegalArgumentException("there is no password policy " + policy + "; there are "
                    + String.join(", ", PasswordPolicy.names()));
        }
        if (!isLoopback(host) && !locked) {
            throw new IllegalArgumentException("the door without passwords opens on loopback only, not on " + host
                    + ": ask for accounts, or listen on 127.0.0.1");
        }
        if (!isLoopback(host) && tls == null) {
            throw new IllegalArgumentException("passwords do not cross a network readably: give the site's certificate"
                    + " and key to listen on " + host);
        }
    }

    /** Loopback, with accounts by the usual policy. */
    public static Entrance lockedOnLoopback() {
        return new Entrance("127.0.0.1", Set.of(), true, PasswordPolicy.USUAL, null);
    }

    private static boolean isLoopback(String host) {
        try {
            return InetAddress.ofLiteral(host).isLoopbackAddress();
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("not an address to listen on: " + host, e);
        }
    }
}
