package yiwang.wire;

/**
 * An account to be made. Its password is to be changed at the first sign-in.
 *
 * @param account small letters, digits, dot and hyphen, 3 to 32 of them, a letter first
 * @param name of the person or desk, as colleagues know it; 1 to 40 characters
 */
public record NewAccount(String account, String name, String password) {
    @Override
    public String toString() {
        return "NewAccount[" + account + "]";
    }
}
