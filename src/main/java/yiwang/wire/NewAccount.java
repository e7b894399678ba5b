package yiwang.wire;

import java.util.regex.Pattern;

/**
 * An account to be made. Its password is to be changed at the first sign-in.
 *
 * @param account small letters, digits, dot and hyphen, 3 to 32 of them, a letter first
 * @param name of the person or desk, as colleagues know it; 1 to 40 characters
 */
public record NewAccount(String account, String name, String password) {
    private static final Pattern ACCOUNT = Pattern.compile("[a-z][a-z0-9.-]{2,31}");

    /** Whether an account can be called so. */
    public static boolean isAccount(String text) {
        return ACCOUNT.matcher(text).matches();
    }

    @Override
    public String toString() {
        return "NewAccount[" + account + "]";
    }
}
