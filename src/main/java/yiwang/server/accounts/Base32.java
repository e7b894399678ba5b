package yiwang.server.accounts;

/** RFC 4648 Base32 without padding, the form authenticator apps take a secret in. */
final class Base32 {
    private static final String LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
    private static final int BITS = 5;

    private Base32() {}

    static String of(byte[] bytes) {
        StringBuilder text = new StringBuilder();
        int held = 0;
        int count = 0;
        for (byte each : bytes) {
            held = held << Byte.SIZE | each & 0xff;
            count += Byte.SIZE;
            while (count >= BITS) {
                count -= BITS;
                text.append(LETTERS.charAt(held >> count & 0x1f));
            }
            held &= (1 << count) - 1;
        }
        if (count > 0) {
            text.append(LETTERS.charAt(held << BITS - count & 0x1f));
        }
        return text.toString();
    }
}
