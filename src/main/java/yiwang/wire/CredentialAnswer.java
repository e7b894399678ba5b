package yiwang.wire;

/**
 * A machine credential that was made.
 *
 * @param secret sent as {@code Authorization: Bearer}; told this once
 */
public record CredentialAnswer(CredentialView credential, String secret) {
    @Override
    public String toString() {
        return "CredentialAnswer[" + credential + "]";
    }
}
