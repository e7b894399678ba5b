package yiwang.console.feed;

/** Nothing was sent: the session has ended, and somebody has to sign in first. */
public final class SignInWanted extends Exception {
    private static final long serialVersionUID = 1L;

    /** Just that. */
    public SignInWanted() {
        super("somebody has to sign in first", null, false, false);
    }
}
