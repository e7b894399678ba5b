package yiwang.server.accounts;

import java.util.List;
import org.jspecify.annotations.Nullable;
import yiwang.domain.ticket.Refusal;
import yiwang.domain.ticket.Role;
import yiwang.server.http.NotDone;
import yiwang.server.http.PlainText;
import yiwang.server.http.Reason;
import yiwang.wire.NewAccount;
import yiwang.wire.PostView;

/** Looks at what came from outside before anything is done with it. Throws {@link NotDone}. */
final class Fields {
    private static final int MAX_NAME = 40;
    private static final int MAX_PASSWORD = 1_024;
    private static final int MAX_POSTS = 50;

    private Fields() {}

    static String text(String name, @Nullable String value) {
        if (value == null || value.isBlank()) {
            throw new NotDone(Reason.of(Refusal.Code.DETAIL_MISSING, name));
        }
        PlainText.require(name, value, MAX_NAME);
        return value;
    }

    /** Any characters at all, but not any number of them. */
    static String password(@Nullable String value) {
        if (value == null || value.isEmpty()) {
            throw new NotDone(Reason.of(Refusal.Code.DETAIL_MISSING, "password"));
        }
        if (value.length() > MAX_PASSWORD) {
            throw new NotDone(Reason.of(Refusal.Code.TOO_LONG, "password", MAX_PASSWORD, value.length()));
        }
        return value;
    }

    static NewAccount account(String which, @Nullable NewAccount asked) {
        if (asked == null) {
            throw new NotDone(Reason.of(Refusal.Code.DETAIL_MISSING, which));
        }
        String id = text("account", asked.account());
        if (!NewAccount.isAccount(id)) {
            throw new NotDone(Reason.of(Refusal.Code.DETAIL_INVALID, "account", PlainText.shorten(id)));
        }
        text("name", asked.name());
        password(asked.password());
        return asked;
    }

    static List<PostView> posts(@Nullable List<PostView> posts) {
        if (posts == null || posts.contains(null)) {
            throw new NotDone(Reason.of(Refusal.Code.DETAIL_MISSING, "posts"));
        }
        if (posts.size() > MAX_POSTS) {
            throw new NotDone(Reason.of(Refusal.Code.TOO_LONG, "posts", MAX_POSTS, posts.size()));
        }
        for (PostView post : posts) {
            text("unit", post.unit());
            if (post.role() == null) {
                throw new NotDone(Reason.of(Refusal.Code.DETAIL_MISSING, "role"));
            }
            if (post.role() == Role.SYSTEM || post.role() == Role.SOURCE) {
                throw new NotDone(Reason.of(Refusal.Code.DETAIL_INVALID, "role", post.role()));
            }
        }
        return posts;
    }
}
