package yiwang.wire;

import org.jspecify.annotations.Nullable;

/**
 * Signs an account in: {@code POST /api/v1/sign-in}.
 *
 * @param code of the second factor; needed when the account has one
 * @param unit to speak for; may be left out by who has posts at one unit only
 */
public record SignInRequest(
        String account,
        String password,
        @Nullable String code,
        @Nullable String unit) {
    @Override
    public String toString() {
        return "SignInRequest[" + account + "]";
    }
}
