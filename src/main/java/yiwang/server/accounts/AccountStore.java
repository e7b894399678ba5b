package yiwang.server.accounts;

import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import yiwang.domain.ticket.Role;
import yiwang.server.accounts.Account.Post;
import yiwang.server.storage.Row;
import yiwang.server.storage.Tx;

/** The accounts of one region in the store. Stateless; call within a transaction. */
final class AccountStore {
    private static final String COLUMNS =
            "id, name, hash, former, hashed_at, must_change, totp, totp_new, totp_step, enabled";
    private static final String SELECT = "SELECT " + COLUMNS + " FROM account WHERE region = ?";
    private static final String BETWEEN = "\n";

    private final String region;

    AccountStore(String region) {
        this.region = region;
    }

    /** Whether there is any. */
    boolean isEmpty(Tx tx) {
        return tx.first("SELECT id FROM account WHERE region = ? LIMIT 1", row -> row.text(1), region)
                .isEmpty();
    }

    Optional<Account> byId(Tx tx, String id) {
        Set<Post> posts = new HashSet<>(tx.query(
                "SELECT unit, role FROM account_post WHERE region = ? AND account = ?",
                row -> post(row, 1),
                region,
                id));
        return tx.first(SELECT + " AND id = ?", row -> account(row, posts), region, id);
    }

    /** In the order of their ids. */
    List<Account> all(Tx tx) {
        Map<String, Set<Post>> posts = new HashMap<>();
        tx.each(
                "SELECT account, unit, role FROM account_post WHERE region = ?",
                row -> posts.computeIfAbsent(row.text(1), id -> new HashSet<>()).add(post(row, 2)),
                region);
        return tx.query(
                SELECT + " ORDER BY id", row -> account(row, posts.getOrDefault(row.text(1), Set.of())), region);
    }

    /** How many accounts that may sign in hold this role. */
    long holders(Tx tx, Role role) {
        return tx.first(
                        "SELECT COUNT(DISTINCT p.account) FROM account_post p JOIN account a ON a.region = p.region"
                                + " AND a.id = p.account WHERE p.region = ? AND p.role = ? AND a.enabled = 1",
                        row -> row.number(1),
                        region,
                        role.name())
                .orElse(0L);
    }

    /** {@code by} made it. */
    void insert(Tx tx, Account account, String by) {
        tx.update(
                "INSERT INTO account (region, " + COLUMNS
                        + ", created_at, created_by) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                region,
                account.id(),
                account.name(),
                account.hash(),
                String.join(BETWEEN, account.former()),
                account.hashedAt().toEpochMilli(),
                account.mustChange() ? 1 : 0,
                account.totp(),
                account.totpNew(),
                account.totpStep(),
                account.enabled() ? 1 : 0,
                account.hashedAt().toEpochMilli(),
                by);
        insertPosts(tx, account.id(), account.posts());
    }

    /** All its posts from now on. */
    void setPosts(Tx tx, String id, Set<Post> posts) {
        tx.update("DELETE FROM account_post WHERE region = ? AND account = ?", region, id);
        insertPosts(tx, id, posts);
    }

    void setEnabled(Tx tx, String id, boolean enabled) {
        tx.update("UPDATE account SET enabled = ? WHERE region = ? AND id = ?", enabled ? 1 : 0, region, id);
    }

    /** A new password; false when {@code account} is not as it was read. */
    boolean setPassword(Tx tx, Account account, String hash, List<String> former, Instant now, boolean mustChange) {
        return tx.update(
                        "UPDATE account SET hash = ?, former = ?, hashed_at = ?, must_change = ?"
                                + " WHERE region = ? AND id = ? AND hash = ?",
                        hash,
                        String.join(BETWEEN, former),
                        now.toEpochMilli(),
                        mustChange ? 1 : 0,
                        region,
                        account.id(),
                        account.hash())
                == 1;
    }

    /** The same password by other costs. */
    void setHash(Tx tx, Account account, String hash) {
        tx.update(
                "UPDATE account SET hash = ? WHERE region = ? AND id = ? AND hash = ?",
                hash,
                region,
                account.id(),
                account.hash());
    }

    /** The second factor in force and the one to be confirmed; either may be none. */
    void setSecondFactor(Tx tx, String id, @Nullable String totp, @Nullable String totpNew) {
        tx.update("UPDATE account SET totp = ?, totp_new = ? WHERE region = ? AND id = ?", totp, totpNew, region, id);
    }

    /** Uses a code's step up; false when it or a later one was used before. */
    boolean useStep(Tx tx, String id, long step) {
        return tx.update(
                        "UPDATE account SET totp_step = ? WHERE region = ? AND id = ? AND totp_step < ?",
                        step,
                        region,
                        id,
                        step)
                == 1;
    }

    private void insertPosts(Tx tx, String id, Set<Post> posts) {
        posts.forEach(post -> tx.update(
                "INSERT INTO account_post (region, account, unit, role) VALUES (?, ?, ?, ?)",
                region,
                id,
                post.unit(),
                post.role().name()));
    }

    private static Post post(Row row, int column) {
        return new Post(row.text(column), Role.valueOf(row.text(column + 1)));
    }

    private static Account account(Row row, Set<Post> posts) {
        String former = row.text(4);
        return new Account(
                row.text(1),
                row.text(2),
                row.text(3),
                former.isEmpty() ? List.of() : List.of(former.split(BETWEEN)),
                Instant.ofEpochMilli(row.number(5)),
                row.number(6) == 1,
                row.textOrNull(7),
                row.textOrNull(8),
                row.number(9),
                row.number(10) == 1,
                posts);
    }
}
