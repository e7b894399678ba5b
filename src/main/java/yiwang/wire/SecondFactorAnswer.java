package yiwang.wire;

/**
 * A second factor that is not in force until a code of it comes back.
 *
 * @param secret in Base32, for typing
 * @param uri for a QR code ({@code otpauth:})
 */
public record SecondFactorAnswer(String secret, String uri) {
    @Override
    public String toString() {
        return "SecondFactorAnswer[]";
    }
}
