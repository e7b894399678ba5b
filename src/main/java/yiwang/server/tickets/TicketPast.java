package yiwang.server.tickets;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import yiwang.domain.ticket.Made;
import yiwang.domain.ticket.TicketEvent;
import yiwang.server.journal.JournalEntry;
import yiwang.server.journal.JournalStore;
import yiwang.server.storage.Tx;

/**
 * Tickets as they were after an entry of the journal, and what became of them then. Nothing of it is kept: what did not change
 * since is read from its row, the others are made anew from their events. Call within a transaction.
 */
public final class TicketPast {
    /** By how much the clock of a backend may have been set back or on. */
    private static final Duration CLOCKS_DIFFER = Duration.ofDays(1);

    private final JournalStore journal;
    private final TicketStore store;

    /**
     * A ticket before and after one of its events.
     *
     * @param before null for its first event
     * @param after also one that ended by it
     */
    public record Step(long seq, @Nullable StoredTicket before, StoredTicket after) {}

    /**
     * Some steps in their order.
     *
     * @param last number of the last entry that was looked at
     */
    public record Steps(List<Step> steps, long last) {}

    /** Of the county whose journal this is. */
    public TicketPast(JournalStore journal) {
        this.journal = journal;
        this.store = new TicketStore(journal.region());
    }

    /**
     * The tickets that were open after entry {@code seq}, which was made at {@code at}, and those that something had happened
     * to since {@code since}; 0 for before the first entry.
     *
     * <p>Which ones may differ from their rows is found by times, in an index that need not be followed into the table, with
     * room for clocks that were set meanwhile; what they were is then told by numbers alone.
     */
    public List<StoredTicket> at(Tx tx, long seq, Instant at, Instant since) {
        List<StoredTicket> then = new ArrayList<>();
        store.open(tx).stream().filter(row -> row.seq() <= seq).forEach(then::add);
        then.addAll(store.endedUnchanged(tx, seq, since, at.plus(CLOCKS_DIFFER)));
        for (String id : store.changedAfter(tx, seq, at.minus(CLOCKS_DIFFER), at.plus(CLOCKS_DIFFER))) {
            StoredTicket was = until(tx, id, seq);
            if (was != null) {
                then.add(was);
            }
        }
        return then;
    }

    /** What happened after entry {@code seq}, from at most so many entries of the journal. */
    public Steps after(Tx tx, long seq, int most) {
        Map<String, StoredTicket> known = new HashMap<>();
        List<Step> steps = new ArrayList<>();
        long last = seq;
        for (JournalEntry entry : journal.after(tx, seq, most)) {
            last = entry.seq();
            if (entry.subject().equals(TicketPayload.SUBJECT)) {
                StoredTicket before = known.containsKey(entry.subjectId())
                        ? known.get(entry.subjectId())
                        : until(tx, entry.subjectId(), seq);
                StoredTicket then = step(before, entry);
                known.put(entry.subjectId(), then);
                steps.add(new Step(entry.seq(), before, then));
            }
        }
        return new Steps(steps, last);
    }

    /** A ticket with its events until entry {@code seq}; null before its first. */
    private @Nullable StoredTicket until(Tx tx, String id, long seq) {
        StoredTicket then = null;
        for (JournalEntry entry : journal.of(tx, TicketPayload.SUBJECT, id)) {
            if (entry.seq() <= seq) {
                then = step(then, entry);
            }
        }
        return then;
    }

    private static StoredTicket step(@Nullable StoredTicket before, JournalEntry entry) {
        TicketEvent event = TicketPayload.event(entry);
        return before == null
                ? StoredTicket.first(Made.of(null, event), entry.seq(), "")
                : before.after(Made.of(before.ticket(), event), entry.seq());
    }
}
