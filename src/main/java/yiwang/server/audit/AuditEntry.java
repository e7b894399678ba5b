package yiwang.server.audit;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.util.List;
import yiwang.server.journal.Chain;
import yiwang.server.journal.ChainForm;
import yiwang.server.journal.Chained;
import yiwang.server.storage.Row;
import yiwang.wire.AuditView;

/** An entry as it stands in the audit: the view is all of it but its region. */
record AuditEntry(String region, AuditView view) implements Chained {
    static final String DONE = "done";
    static final String REFUSED = "refused";

    /** What the chain of the audit is. */
    static final ChainForm<AuditEntry> FORM = new ChainForm<>(
            "yiwang-audit-1",
            "audit",
            "region, seq, at, actor, office, source, action, object, outcome, code, reason, times, prev_hash, hash",
            AuditEntry::values,
            AuditEntry::of);

    private static final DateTimeFormatter MILLIS =
            new DateTimeFormatterBuilder().appendInstant(3).toFormatter();

    @Override
    public long seq() {
        return view.seq();
    }

    @Override
    public String at() {
        return view.at();
    }

    @Override
    public String prevHash() {
        return view.prevHash();
    }

    @Override
    public String hash() {
        return view.hash();
    }

    /** A time as the column says it. */
    static String text(Instant at) {
        return MILLIS.format(at);
    }

    static AuditEntry of(String region, AuditNote note, long times, Instant at, Chain.Head head, String hash) {
        Who who = note.who();
        return new AuditEntry(
                region,
                new AuditView(
                        head.seq() + 1,
                        text(at),
                        who.actor(),
                        who.office(),
                        who.source(),
                        note.action(),
                        note.object(),
                        note.code().isEmpty() ? DONE : REFUSED,
                        note.code(),
                        who.reason(),
                        times,
                        head.hash(),
                        hash));
    }

    private static List<Object> values(AuditEntry entry) {
        AuditView v = entry.view();
        return List.of(
                entry.region(),
                v.seq(),
                v.at(),
                v.actor(),
                v.office(),
                v.source(),
                v.action(),
                v.object(),
                v.outcome(),
                v.code(),
                v.reason(),
                v.times(),
                v.prevHash(),
                v.hash());
    }

    private static AuditEntry of(Row row) {
        return new AuditEntry(
                row.text(1),
                new AuditView(
                        row.number(2),
                        row.text(3),
                        row.text(4),
                        row.text(5),
                        row.text(6),
                        row.text(7),
                        row.text(8),
                        row.text(9),
                        row.text(10),
                        row.text(11),
                        row.number(12),
                        row.text(13),
                        row.text(14)));
    }
}
