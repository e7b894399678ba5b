package yiwang.server.accounts;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import yiwang.domain.ticket.Role;
import yiwang.server.access.Token;

/**
 * An account as it is kept.
 *
 * @param hash of the password, with what it was made by
 * @param former hashes before it, newest first
 * @param totp sealed secret of the second factor in force
 * @param totpNew sealed secret of one that is not confirmed yet
 * @param totpStep last step whose code was used
 */
record Account(
        String id,
        String name,
        String hash,
        List<String> former,
        Instant hashedAt,
        boolean mustChange,
        @Nullable String totp,
        @Nullable String totpNew,
        long totpStep,
        boolean enabled,
        Set<Post> posts) {
    /** What an account is on duty as, and for which unit. */
    record Post(String unit, Role role) {}

    Account {
        former = List.copyOf(former);
        posts = Set.copyOf(posts);
    }

    /** A new one, whose password somebody else chose. */
    static Account made(String id, String name, String hash, Instant now, Set<Post> posts) {
        return new Account(id, name, hash, List.of(), now, true, null, null, 0, true, posts);
    }

    Set<Role> roles() {
        return posts.stream().map(Post::role).collect(Collectors.toUnmodifiableSet());
    }

    Set<String> units() {
        return posts.stream().map(Post::unit).collect(Collectors.toUnmodifiableSet());
    }

    Set<Role> rolesAt(String unit) {
        return posts.stream()
                .filter(post -> post.unit().equals(unit))
                .map(Post::role)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Whether {@code now} is still opened by the same, and for the same. */
    boolean opensAs(Account now) {
        return now.enabled() && now.mark().equals(mark());
    }

    /** Another one whenever it is opened by something else, or for something else; says neither. */
    String mark() {
        String posted = posts.stream()
                .map(post -> post.unit() + ' ' + post.role())
                .sorted()
                .collect(Collectors.joining("\n"));
        return Token.hash(String.join("\n", hash, totp == null ? "" : totp, posted));
    }

    /** What its secrets are sealed to. */
    String owner() {
        return "account/" + id + "/totp";
    }
}
