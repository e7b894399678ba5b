package yiwang.server.journal;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import yiwang.server.storage.Row;
import yiwang.server.storage.StorageFault;
import yiwang.server.storage.Tx;

/** The journal of one region in the store. Stateless; call within a transaction. */
public final class JournalStore {
    private static final String COLUMNS =
            "region, seq, at, actor, unit, subject, subject_id, version, verb, payload, prev_hash, hash";
    private static final String INSERT =
            "INSERT INTO journal (" + COLUMNS + ") VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";
    private static final String BY_SEQ = "SELECT " + COLUMNS + " FROM journal WHERE region = ? ORDER BY seq";
    private static final String BY_SUBJECT =
            "SELECT " + COLUMNS + " FROM journal WHERE region = ? AND subject = ? ORDER BY subject_id, version";
    private static final String OF_ONE =
            "SELECT " + COLUMNS + " FROM journal WHERE region = ? AND subject = ? AND subject_id = ? ORDER BY version";

    private static final String FIRST_HEAD =
            "INSERT INTO journal_head (seq, hash, day, day_first, region) SELECT ?, ?, ?, ?, ? WHERE ? = 0";
    private static final String NEXT_HEAD =
            "UPDATE journal_head SET seq = ?, hash = ?, day = ?, day_first = ? WHERE region = ? AND seq = ?";
    private static final String FINISH =
            "INSERT INTO journal_root (region, day, first_seq, last_seq, hash) VALUES (?, ?, ?, ?, ?)";
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private final String region;

    /**
     * Where the chain stands.
     *
     * @param day that is not finished yet; null when nothing was written since stores have known days
     * @param dayFirst number of its first entry
     */
    public record Head(long seq, String hash, @Nullable LocalDate day, long dayFirst) {
        /** A clock that goes back stays within the day. */
        private Head after(JournalEntry entry, LocalDate its) {
            if (day == null) {
                return new Head(entry.seq(), entry.hash(), its, 1);
            }
            return its.isAfter(day)
                    ? new Head(entry.seq(), entry.hash(), its, entry.seq())
                    : new Head(entry.seq(), entry.hash(), day, dayFirst);
        }
    }

    /** The journal of this county code. */
    public JournalStore(String region) {
        this.region = region;
    }

    /** Whose journal it is. */
    public String region() {
        return region;
    }

    /** Appends one entry and gives it its number. */
    public JournalEntry append(Tx tx, NewEntry entry) {
        Head head = tx.known(region) instanceof Head known ? known : head(tx);
        JournalEntry chained = withHash(entry, head);
        Head next = head.after(chained, day(entry.at()));
        List<Tx.Change> changes = new ArrayList<>();
        changes.add(insertion(chained));
        if (head.day() != null && next.dayFirst() != head.dayFirst()) {
            changes.add(finish(head.day(), head));
        }
        changes.add(moving(head, next));
        if (tx.update(changes) != changes.size()) {
            throw new StorageFault("another writer has moved the journal of " + region);
        }
        tx.know(region, next);
        return chained;
    }

    /** The last number and hash; 0 and {@link CanonicalForm#GENESIS} when nothing has happened yet. */
    public Head head(Tx tx) {
        return tx.first(
                        "SELECT seq, hash, day, day_first FROM journal_head WHERE region = ?",
                        row -> {
                            String day = row.textOrNull(3);
                            return new Head(
                                    row.number(1),
                                    row.text(2),
                                    day == null ? null : LocalDate.parse(day),
                                    row.number(4));
                        },
                        region)
                .orElse(new Head(0, CanonicalForm.GENESIS, null, 1));
    }

    /** The roots of the finished days, oldest first. A day is finished by the first entry of a later one. */
    public List<DailyRoot> roots(Tx tx) {
        return tx.query(
                "SELECT day, first_seq, last_seq, hash FROM journal_root WHERE region = ? ORDER BY first_seq, day",
                DailyRoot::of,
                region);
    }

    static LocalDate day(Instant at) {
        return LocalDate.ofInstant(at, ZONE);
    }

    /** Every entry in order. */
    public void each(Tx tx, Consumer<JournalEntry> reader) {
        tx.each(BY_SEQ, row -> reader.accept(entry(row)), region);
    }

    /** Every entry about things of one kind, thing by thing, each in the order of its versions. */
    public void eachBySubject(Tx tx, String subject, Consumer<JournalEntry> reader) {
        tx.each(BY_SUBJECT, row -> reader.accept(entry(row)), region, subject);
    }

    /** What happened to one thing. */
    public List<JournalEntry> of(Tx tx, String subject, String subjectId) {
        return tx.query(OF_ONE, JournalStore::entry, region, subject, subjectId);
    }

    /** The entry with this number. Throws {@link StorageFault} for a number that is not there. */
    public JournalEntry at(Tx tx, long seq) {
        return tx.first(
                        "SELECT " + COLUMNS + " FROM journal WHERE region = ? AND seq = ?",
                        JournalStore::entry,
                        region,
                        seq)
                .orElseThrow(() -> new StorageFault("the journal of " + region + " has no entry " + seq));
    }

    /** The name of this run of numbers; made at the first call on a new store. */
    public String epoch(Tx tx, String newEpoch, Instant now) {
        Optional<String> epoch = epoch(tx);
        if (epoch.isPresent()) {
            return epoch.get();
        }
        tx.update(
                "INSERT INTO store_identity (region, epoch, created_at) VALUES (?, ?, ?)",
                region,
                newEpoch,
                now.toString());
        return newEpoch;
    }

    /** The regions this store has been used for. */
    public static List<String> regions(Tx tx) {
        return tx.query("SELECT region FROM store_identity ORDER BY region", row -> row.text(1));
    }

    private Optional<String> epoch(Tx tx) {
        return tx.first("SELECT epoch FROM store_identity WHERE region = ?", row -> row.text(1), region);
    }

    private static Tx.Change insertion(JournalEntry e) {
        return new Tx.Change(
                INSERT,
                e.region(),
                e.seq(),
                e.at(),
                e.actor(),
                e.unit(),
                e.subject(),
                e.subjectId(),
                e.version(),
                e.verb(),
                e.payload(),
                e.prevHash(),
                e.hash());
    }

    private Tx.Change finish(LocalDate day, Head last) {
        return new Tx.Change(FINISH, region, day.toString(), last.dayFirst(), last.seq(), last.hash());
    }

    /** The condition on the old number keeps two writers of one region apart on stores that allow two. */
    private Tx.Change moving(Head from, Head to) {
        return new Tx.Change(
                from.seq() == 0 ? FIRST_HEAD : NEXT_HEAD,
                to.seq(),
                to.hash(),
                String.valueOf(to.day()),
                to.dayFirst(),
                region,
                from.seq());
    }

    private JournalEntry withHash(NewEntry entry, Head head) {
        JournalEntry open = chained(entry, head, "");
        return chained(entry, head, CanonicalForm.hash(open));
    }

    private JournalEntry chained(NewEntry entry, Head head, String hash) {
        return new JournalEntry(
                region,
                head.seq() + 1,
                entry.at().toString(),
                entry.actor(),
                entry.unit(),
                entry.subject(),
                entry.subjectId(),
                entry.version(),
                entry.verb(),
                entry.payload(),
                head.hash(),
                hash);
    }

    private static JournalEntry entry(Row row) {
        return new JournalEntry(
                row.text(1),
                row.number(2),
                row.text(3),
                row.text(4),
                row.text(5),
                row.text(6),
                row.text(7),
                row.number(8),
                row.text(9),
                row.text(10),
                row.text(11),
                row.text(12));
    }
}
