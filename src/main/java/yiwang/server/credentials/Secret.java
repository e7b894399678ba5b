package yiwang.server.credentials;

import java.util.Base64;
import java.util.random.RandomGenerator;
import yiwang.server.access.MachineDoor;

/** Makes what machines come in with: a prefix that scanners of leaked secrets can know, and 256 random bits. */
final class Secret {
    private static final int BYTES = 32;

    private Secret() {}

    /** {@code random} must be one that nobody can foresee. */
    static String next(RandomGenerator random) {
        byte[] bytes = new byte[BYTES];
        random.nextBytes(bytes);
        return MachineDoor.PREFIX + Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
