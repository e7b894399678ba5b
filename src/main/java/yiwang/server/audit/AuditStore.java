package yiwang.server.audit;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import yiwang.server.journal.Chain;
import yiwang.server.journal.ChainForm;
import yiwang.server.journal.DailyRoot;
import yiwang.server.storage.Row;
import yiwang.server.storage.Tx;
import yiwang.wire.AuditView;

/** The audit of one region in the store. Stateless; call within a transaction. */
public final class AuditStore {
    private static final String FROM_SEQ =
            AuditEntry.FORM.select() + " WHERE region = ? AND seq BETWEEN ? AND ?" + " ORDER BY seq";

    private final Chain<AuditEntry> chain;

    /** The audit of this county code. */
    public AuditStore(String region) {
        this.chain = new Chain<>(region, AuditEntry.FORM);
    }

    /** Whose it is. */
    String region() {
        return chain.region();
    }

    /** What kind of chain it is, for whoever walks it. */
    public static ChainForm<?> form() {
        return AuditEntry.FORM;
    }

    /** Appends one note, of something that happened once. */
    public void append(Tx tx, AuditNote note, Instant at) {
        append(tx, note, 1, at);
    }

    void append(Tx tx, AuditNote note, long times, Instant at) {
        chain.append(tx, (head, hash) -> AuditEntry.of(chain.region(), note, times, at, head, hash));
    }

    /** When somebody was told reporters, since then; by the index that is made for it. */
    public List<Instant> reveals(Tx tx, String actor, Instant since) {
        return tx.query(
                "SELECT at FROM audit WHERE region = ? AND actor = ? AND at >= ? AND action = 'reporter-reveal'"
                        + " AND outcome = 'done'",
                row -> Instant.parse(row.text(1)),
                chain.region(),
                actor,
                AuditEntry.text(since));
    }

    Chain.Head head(Tx tx) {
        return chain.head(tx);
    }

    /** Roots of finished days that have entries among these. */
    List<DailyRoot> roots(Tx tx, long first, long last) {
        return chain.roots(tx).stream()
                .filter(root -> root.lastSeq() >= first && root.firstSeq() <= last)
                .toList();
    }

    /** Entries with these numbers, both included, in their order. */
    List<AuditView> between(Tx tx, long first, long last) {
        return tx.query(FROM_SEQ, this::view, chain.region(), first, last);
    }

    /** The newest entries that answer, the newest first; there are as many statements as kinds of questions. */
    List<AuditView> search(Tx tx, AuditQuery query) {
        StringBuilder sql = new StringBuilder(AuditEntry.FORM.select()).append(" WHERE region = ?");
        List<@Nullable Object> args = new ArrayList<>(List.of(chain.region()));
        add(sql, args, " AND seq < ?", query.before());
        add(sql, args, " AND at >= ?", query.from() == null ? null : AuditEntry.text(query.from()));
        add(sql, args, " AND at < ?", query.until() == null ? null : AuditEntry.text(query.until()));
        add(sql, args, " AND actor = ?", query.actor());
        add(sql, args, " AND action = ?", query.action());
        add(sql, args, " AND object = ?", query.object());
        add(sql, args, " AND outcome = ?", query.outcome());
        args.add(query.limit());
        return tx.query(sql.append(" ORDER BY seq DESC LIMIT ?").toString(), this::view, args.toArray());
    }

    private static void add(StringBuilder sql, List<@Nullable Object> args, String condition, @Nullable Object value) {
        if (value != null) {
            sql.append(condition);
            args.add(value);
        }
    }

    private AuditView view(Row row) {
        return AuditEntry.FORM.reader().apply(row).view();
    }
}
