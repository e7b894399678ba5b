package yiwang.server.journal;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import yiwang.server.storage.Row;
import yiwang.server.storage.StorageFault;
import yiwang.server.storage.Tx;

/** The journal of one region in the store. Stateless; call within a transaction. */
public final class JournalStore {
    private static final String COLUMNS =
            "region, seq, at, actor, unit, subject, subject_id, version, verb, payload, prev_hash, hash";
    private static final String BY_SUBJECT =
            "SELECT " + COLUMNS + " FROM journal WHERE region = ? AND subject = ? ORDER BY subject_id, version";
    private static final String OF_ONE =
            "SELECT " + COLUMNS + " FROM journal WHERE region = ? AND subject = ? AND subject_id = ? ORDER BY version";

    /** What the chain of the journal is. */
    static final ChainForm<JournalEntry> FORM =
            new ChainForm<>("yiwang-journal-1", "journal", COLUMNS, JournalStore::values, JournalStore::entry);

    private final String region;
    private final Chain<JournalEntry> chain;

    /** The journal of this county code. */
    public JournalStore(String region) {
        this.region = region;
        this.chain = new Chain<>(region, FORM);
    }

    /** Whose journal it is. */
    public String region() {
        return region;
    }

    /** Appends one entry and gives it its number. */
    public JournalEntry append(Tx tx, NewEntry entry) {
        return chain.append(tx, (head, hash) -> chained(entry, head, hash));
    }

    /** The last number and hash; 0 and {@link CanonicalForm#GENESIS} when nothing has happened yet. */
    public Chain.Head head(Tx tx) {
        return chain.head(tx);
    }

    /** The roots of the finished days, oldest first. A day is finished by the first entry of a later one. */
    public List<DailyRoot> roots(Tx tx) {
        return chain.roots(tx);
    }

    /** Every entry in order. */
    public void each(Tx tx, Consumer<JournalEntry> reader) {
        chain.each(tx, reader);
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

    /** The entries after a number, in order. */
    public List<JournalEntry> after(Tx tx, long seq, int most) {
        return tx.query(
                "SELECT " + COLUMNS + " FROM journal WHERE region = ? AND seq > ? ORDER BY seq LIMIT ?",
                JournalStore::entry,
                region,
                seq,
                most);
    }

    /**
     * Number of the last entry that was made until a time; 0 when none was. Found by halving, for numbers are in the order of
     * their making: where a clock was set back meanwhile, one of the entries next to that time is found.
     */
    public long lastUntil(Tx tx, Instant at) {
        long before = 0;
        long after = head(tx).seq() + 1;
        while (after - before > 1) {
            long middle = before + (after - before) / 2;
            if (Instant.parse(at(tx, middle).at()).isAfter(at)) {
                after = middle;
            } else {
                before = middle;
            }
        }
        return before;
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

    private static List<Object> values(JournalEntry e) {
        return List.of(
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

    private JournalEntry chained(NewEntry entry, Chain.Head head, String hash) {
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
