package yiwang.wire;

import org.jspecify.annotations.Nullable;

/**
 * A new password.
 *
 * @param present the one in use; asked for when one's own is changed
 */
public record PasswordRequest(@Nullable String present, String password) {
    @Override
    public String toString() {
        return "PasswordRequest[]";
    }
}
