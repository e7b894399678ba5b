package yiwang.server.accounts;

import java.time.Instant;

/** The codes that an authenticator app would show. */
public final class Codes {
    private static final String LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

    private Codes() {}

    /** Of a secret in Base32, at this time. */
    public static String at(String base32, Instant now) {
        return OneTimeCode.code(
                bytes(base32), Math.floorDiv(now.getEpochSecond(), OneTimeCode.STEP_SECONDS), 6, "HmacSHA1");
    }

    private static byte[] bytes(String base32) {
        byte[] bytes = new byte[base32.length() * 5 / 8];
        for (int bit = 0; bit < bytes.length * 8; bit++) {
            int letter = LETTERS.indexOf(base32.charAt(bit / 5));
            if ((letter >> 4 - bit % 5 & 1) == 1) {
                bytes[bit / 8] |= (byte) (0x80 >> bit % 8);
            }
        }
        return bytes;
    }
}
