package yiwang.server.accounts;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.OptionalLong;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Codes by time, RFC 6238: steps of 30 s, six digits, HMAC-SHA-1 (what every authenticator app has). A code of the step
 * before or after is taken too, for clocks that differ, and none of a step that was used already.
 */
final class OneTimeCode {
    /** Of one step. */
    static final int STEP_SECONDS = 30;
    /** Of a code. */
    static final int DIGITS = 6;

    private static final int DRIFT = 1;

    private OneTimeCode() {}

    /** The step whose code this is, among those that are taken now; empty when it is none of them. */
    static OptionalLong step(byte[] secret, String code, Instant now, long lastUsed) {
        long present = Math.floorDiv(now.getEpochSecond(), STEP_SECONDS);
        OptionalLong found = OptionalLong.empty();
        for (long step = present - DRIFT; step <= present + DRIFT; step++) {
            boolean isSame = MessageDigest.isEqual(
                    code(secret, step, DIGITS, "HmacSHA1").getBytes(StandardCharsets.UTF_8),
                    code.getBytes(StandardCharsets.UTF_8));
            if (isSame && step > lastUsed) {
                found = OptionalLong.of(step);
            }
        }
        return found;
    }

    /** The code of a step (RFC 4226, 5.3). */
    static String code(byte[] secret, long step, int digits, String algorithm) {
        try {
            Mac mac = Mac.getInstance(algorithm);
            mac.init(new SecretKeySpec(secret, algorithm));
            byte[] hash =
                    mac.doFinal(ByteBuffer.allocate(Long.BYTES).putLong(step).array());
            int offset = hash[hash.length - 1] & 0xf;
            int number = ByteBuffer.wrap(hash, offset, Integer.BYTES).getInt() & 0x7fff_ffff;
            return ("%0" + digits + "d").formatted(number % (int) Math.pow(10, digits));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has " + algorithm, e);
        }
    }
}
