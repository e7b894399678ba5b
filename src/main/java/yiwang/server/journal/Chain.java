package yiwang.server.journal;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import yiwang.server.storage.StorageFault;
import yiwang.server.storage.Tx;

/**
 * Entries of one region that are numbered without holes and hold each other by hashes, with a root for every finished day.
 * Stateless; call within a transaction.
 */
public final class Chain<E extends Chained> {
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private final String region;
    private final ChainForm<E> form;
    private final String insert;
    private final String bySeq;
    private final String readHead;
    private final String firstHead;
    private final String nextHead;
    private final String finish;
    private final String readRoots;

    /** Names the head in the memory of a transaction. */
    private record Key(String table, String region) {}

    /**
     * Where the chain stands.
     *
     * @param day that is not finished yet; null when nothing was written since stores have known days
     * @param dayFirst number of its first entry
     */
    public record Head(long seq, String hash, @Nullable LocalDate day, long dayFirst) {
        /** A clock that goes back stays within the day. */
        private Head after(Chained entry, LocalDate its) {
            if (day == null) {
                return new Head(entry.seq(), entry.hash(), its, 1);
            }
            return its.isAfter(day)
                    ? new Head(entry.seq(), entry.hash(), its, entry.seq())
                    : new Head(entry.seq(), entry.hash(), day, dayFirst);
        }
    }

    /** The chain of this county code. */
    public Chain(String region, ChainForm<E> form) {
        this.region = region;
        this.form = form;
        String head = form.table() + "_head";
        String root = form.table() + "_root";
        this.insert = form.insert();
        this.bySeq = form.select() + " WHERE region = ? ORDER BY seq";
        this.readHead = "SELECT seq, hash, day, day_first FROM " + head + " WHERE region = ?";
        this.firstHead =
                "INSERT INTO " + head + " (seq, hash, day, day_first, region) SELECT ?, ?, ?, ?, ? WHERE ? = 0";
        this.nextHead =
                "UPDATE " + head + " SET seq = ?, hash = ?, day = ?, day_first = ? WHERE region = ? AND seq = ?";
        this.finish = "INSERT INTO " + root + " (region, day, first_seq, last_seq, hash) VALUES (?, ?, ?, ?, ?)";
        this.readRoots =
                "SELECT day, first_seq, last_seq, hash FROM " + root + " WHERE region = ? ORDER BY first_seq, day";
    }

    /** Whose it is. */
    public String region() {
        return region;
    }

    /** What kind of chain it is. */
    public ChainForm<E> form() {
        return form;
    }

    /**
     * Appends one entry and gives it its number.
     *
     * @param made makes the entry after this head with this hash; called first with an empty one
     */
    public E append(Tx tx, BiFunction<Head, String, E> made) {
        Key key = new Key(form.table(), region);
        Head head = tx.known(key) instanceof Head known ? known : head(tx);
        E entry = made.apply(head, form.hash(made.apply(head, "")));
        Head next = head.after(entry, day(Instant.parse(entry.at())));
        List<Tx.Change> changes = new ArrayList<>();
        changes.add(new Tx.Change(insert, form.values().apply(entry).toArray()));
        if (head.day() != null && next.dayFirst() != head.dayFirst()) {
            changes.add(new Tx.Change(finish, region, head.day().toString(), head.dayFirst(), head.seq(), head.hash()));
        }
        changes.add(moving(head, next));
        if (tx.update(changes) != changes.size()) {
            throw new StorageFault("another writer has moved the " + form.table() + " of " + region);
        }
        tx.know(key, next);
        return entry;
    }

    /** The last number and hash; 0 and {@link CanonicalForm#GENESIS} when nothing has happened yet. */
    public Head head(Tx tx) {
        return tx.first(
                        readHead,
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
        return tx.query(readRoots, DailyRoot::of, region);
    }

    /** Every entry in order. */
    public void each(Tx tx, Consumer<E> reader) {
        tx.each(bySeq, row -> reader.accept(form.reader().apply(row)), region);
    }

    static LocalDate day(Instant at) {
        return LocalDate.ofInstant(at, ZONE);
    }

    /** The condition on the old number keeps two writers of one region apart on stores that allow two. */
    private Tx.Change moving(Head from, Head to) {
        return new Tx.Change(
                from.seq() == 0 ? firstHead : nextHead,
                to.seq(),
                to.hash(),
                String.valueOf(to.day()),
                to.dayFirst(),
                region,
                from.seq());
    }
}
