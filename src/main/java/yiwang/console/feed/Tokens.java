package yiwang.console.feed;

import io.vertx.core.Future;

/** Who this console is to the backend: the session's token, and word that a token no longer opens the door. */
public interface Tokens {
    /** The token for {@code Authorization: Bearer}; signs in first when there is none. */
    Future<String> token();

    /**
     * The same for what must not be done later unseen: fails with {@link SignInWanted} when somebody has to sign in first,
     * also when that turns out while it is waited for.
     */
    default Future<String> tokenNow() {
        return token();
    }

    /** The backend refused this token; the next {@link #token} signs in anew. A token already replaced is ignored. */
    void refused(String token);
}
