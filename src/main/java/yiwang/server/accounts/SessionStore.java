package yiwang.server.accounts;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import yiwang.server.access.Lack;
import yiwang.server.storage.Row;
import yiwang.server.storage.Tx;

/** The sessions of one region's accounts in the store. Stateless; call within a transaction. */
final class SessionStore {
    private static final String COLUMNS = "id, token, account, unit, origin, lacks, mark, opened_at, used_at";

    private final String region;

    /**
     * A session as it is kept.
     *
     * @param token hash of what the console holds
     * @param mark of its account when it was opened, or when its owner changed the account from it
     */
    record Kept(
            String id,
            String token,
            String account,
            String unit,
            String origin,
            Set<Lack> lacks,
            String mark,
            Instant openedAt,
            Instant usedAt) {}

    SessionStore(String region) {
        this.region = region;
    }

    /** The last used first. */
    List<Kept> all(Tx tx) {
        return tx.query(
                "SELECT " + COLUMNS + " FROM account_session WHERE region = ? ORDER BY used_at DESC, id",
                SessionStore::kept,
                region);
    }

    void insert(Tx tx, Kept kept) {
        tx.update(
                "INSERT INTO account_session (region, " + COLUMNS + ") VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                region,
                kept.id(),
                kept.token(),
                kept.account(),
                kept.unit(),
                kept.origin(),
                words(kept.lacks()),
                kept.mark(),
                kept.openedAt().toEpochMilli(),
                kept.usedAt().toEpochMilli());
    }

    /** Its account stands otherwise now, by its own owner. */
    void renew(Tx tx, String id, Set<Lack> lacks, String mark) {
        tx.update(
                "UPDATE account_session SET lacks = ?, mark = ? WHERE region = ? AND id = ?",
                words(lacks),
                mark,
                region,
                id);
    }

    void used(Tx tx, String id, Instant at) {
        tx.update("UPDATE account_session SET used_at = ? WHERE region = ? AND id = ?", at.toEpochMilli(), region, id);
    }

    void remove(Tx tx, String id) {
        tx.update("DELETE FROM account_session WHERE region = ? AND id = ?", region, id);
    }

    private static String words(Set<Lack> lacks) {
        return lacks.stream().map(Lack::name).sorted().collect(Collectors.joining(" "));
    }

    private static Kept kept(Row row) {
        String lacks = row.text(6);
        return new Kept(
                row.text(1),
                row.text(2),
                row.text(3),
                row.text(4),
                row.text(5),
                Arrays.stream(lacks.split(" "))
                        .filter(word -> !word.isEmpty())
                        .map(Lack::valueOf)
                        .collect(Collectors.toUnmodifiableSet()),
                row.text(7),
                Instant.ofEpochMilli(row.number(8)),
                Instant.ofEpochMilli(row.number(9)));
    }
}
