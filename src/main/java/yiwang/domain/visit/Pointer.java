package yiwang.domain.visit;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Pattern;
import yiwang.domain.reporter.LongNumber;

/**
 * A mark of a person that says something only to the system that has made it. Immutable.
 *
 * <p>It holds no {@link LongNumber}, so that it is no identity or telephone number. A hash in hexadecimal often holds one by
 * chance, one in base64url seldom, one whose hexadecimal digits are written as the letters a to p never.
 *
 * @param value 16 to 64 letters, digits, hyphens and underscores
 */
public record Pointer(String value) {
    private static final int MARK_BYTES = 8;
    private static final Pattern FORM = Pattern.compile("[A-Za-z0-9_-]{16,64}");

    /** Throws {@link IllegalArgumentException} for what is none; the message does not hold it. */
    public Pointer {
        if (!isSound(value)) {
            throw new IllegalArgumentException("no pointer");
        }
    }

    /** Empty for what is none. */
    public static Optional<Pointer> parse(String text) {
        return isSound(text) ? Optional.of(new Pointer(text)) : Optional.empty();
    }

    private static boolean isSound(String text) {
        return FORM.matcher(text).matches() && !LongNumber.isIn(text);
    }

    /**
     * What the audit knows it by: 16 hexadecimal digits that its source can make as well, and out of which nobody makes the
     * pointer.
     */
    public String mark(String source) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256")
                    .digest((source + " " + value).getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash, 0, MARK_BYTES);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has it", e);
        }
    }

    /** Nothing of it: a pointer is in no log. */
    @Override
    public String toString() {
        return "Pointer[]";
    }
}
