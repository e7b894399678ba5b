package yiwang.server.accounts;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.text.Normalizer;
import java.util.Base64;
import java.util.random.RandomGenerator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.bouncycastle.crypto.generators.Argon2BytesGenerator;
import org.bouncycastle.crypto.params.Argon2Parameters;
import yiwang.domain.access.PasswordPolicy.HashCost;

/**
 * Argon2id (RFC 9106) in the usual text form {@code $argon2id$v=19$m=..,t=..,p=..$salt$hash}, so that a hash says what it was
 * made by and newer ones may cost more. Slow on purpose: never on an event loop. Immutable; any thread.
 */
final class PasswordHash {
    private static final int SALT = 16;
    private static final int LENGTH = 32;
    private static final Pattern FORM = Pattern.compile(
            "\\$argon2id\\$v=19\\$m=(\\d{1,7}),t=(\\d{1,3}),p=(\\d{1,3})\\$([A-Za-z0-9+/]+)\\$([A-Za-z0-9+/]+)");

    private final HashCost cost;
    private final RandomGenerator random;

    /** New hashes at this cost; {@code random} must be one that nobody can foresee. */
    PasswordHash(HashCost cost, RandomGenerator random) {
        this.cost = cost;
        this.random = random;
    }

    /** A new hash. */
    String of(String password) {
        byte[] salt = new byte[SALT];
        random.nextBytes(salt);
        Base64.Encoder text = Base64.getEncoder().withoutPadding();
        return prefix() + text.encodeToString(salt) + "$" + text.encodeToString(hash(password, salt, cost, LENGTH));
    }

    /** Whether this is the password of a hash. Throws {@link IllegalArgumentException} for a text that is no hash. */
    boolean matches(String hash, String password) {
        Matcher parts = FORM.matcher(hash);
        if (!parts.matches()) {
            throw new IllegalArgumentException("no Argon2id hash");
        }
        HashCost was = new HashCost(number(parts, 1), number(parts, 2), number(parts, 3));
        byte[] salt = Base64.getDecoder().decode(parts.group(4));
        byte[] expected = Base64.getDecoder().decode(parts.group(5));
        return MessageDigest.isEqual(expected, hash(password, salt, was, expected.length));
    }

    /** Whether a new hash would be made by something else. */
    boolean isOutdated(String hash) {
        return !hash.startsWith(prefix());
    }

    private String prefix() {
        return "$argon2id$v=19$m=%d,t=%d,p=%d$".formatted(cost.kibibytes(), cost.passes(), cost.lanes());
    }

    private static int number(Matcher parts, int group) {
        return Integer.parseInt(parts.group(group));
    }

    /** The same password typed on another keyboard is the same text only in one normal form. */
    private static byte[] hash(String password, byte[] salt, HashCost cost, int length) {
        Argon2BytesGenerator argon2 = new Argon2BytesGenerator();
        argon2.init(new Argon2Parameters.Builder(Argon2Parameters.ARGON2_id)
                .withVersion(Argon2Parameters.ARGON2_VERSION_13)
                .withMemoryAsKB(cost.kibibytes())
                .withIterations(cost.passes())
                .withParallelism(cost.lanes())
                .withSalt(salt)
                .build());
        byte[] hash = new byte[length];
        argon2.generateBytes(
                Normalizer.normalize(password, Normalizer.Form.NFC).getBytes(StandardCharsets.UTF_8), hash);
        return hash;
    }
}
