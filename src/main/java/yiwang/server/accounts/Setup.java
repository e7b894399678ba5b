package yiwang.server.accounts;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Base64;
import org.jspecify.annotations.Nullable;

/**
 * The one-time token a backend without accounts prints at its start: whoever can read its console is who installs it. It is
 * good once, for a time, and for a few tries. Any thread.
 */
final class Setup {
    /** How long it is good. */
    static final Duration GOOD = Duration.ofMinutes(30);

    private static final int BYTES = 18;
    private static final int TRIES = 10;

    private final InstantSource clock;
    private final Instant until;
    private @Nullable String token;
    private int tries;

    Setup(InstantSource clock, SecureRandom random) {
        this.clock = clock;
        this.until = clock.instant().plus(GOOD);
        byte[] bytes = new byte[BYTES];
        random.nextBytes(bytes);
        this.token = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /** The token, for whoever starts the backend; null when it is used. */
    synchronized @Nullable String token() {
        return token;
    }

    /** Whether this is it. */
    synchronized boolean admits(String given) {
        if (token == null || clock.instant().isAfter(until) || ++tries > TRIES) {
            return false;
        }
        return MessageDigest.isEqual(token.getBytes(StandardCharsets.UTF_8), given.getBytes(StandardCharsets.UTF_8));
    }

    /** It has been used. */
    synchronized void use() {
        token = null;
    }
}
