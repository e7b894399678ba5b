package yiwang.server.tickets;

import java.time.DateTimeException;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import yiwang.domain.ticket.Made;
import yiwang.domain.ticket.TicketEvent;
import yiwang.server.journal.Difference;
import yiwang.server.journal.JournalEntry;
import yiwang.server.journal.JournalStore;
import yiwang.server.journal.Replay;
import yiwang.server.storage.StorageFault;
import yiwang.server.storage.Tx;

/** Replays every ticket of a journal and compares the outcome with its row, column by column. */
public final class TicketReplay implements Replay {

    @Override
    public Result check(Tx tx, JournalStore journal) {
        Walk walk = new Walk(tx, new TicketStore(journal.region()), journal.region());
        journal.eachBySubject(tx, TicketPayload.SUBJECT, walk::add);
        walk.compareLast();
        walk.compareCount();
        return new Result(walk.rows, Optional.ofNullable(walk.difference));
    }

    private static final class Walk {
        final Tx tx;
        final TicketStore store;
        final String region;
        long rows;
        long lastSeq;

        @Nullable
        StoredTicket replayed;

        @Nullable
        Difference difference;

        Walk(Tx tx, TicketStore store, String region) {
            this.tx = tx;
            this.store = store;
            this.region = region;
        }

        void add(JournalEntry entry) {
            if (difference != null) {
                return;
            }
            if (replayed != null && !replayed.ticket().id().equals(entry.subjectId())) {
                compareLast();
            }
            lastSeq = Math.max(lastSeq, entry.seq());
            try {
                TicketEvent event = TicketPayload.event(entry);
                String intake = TicketPayload.of(entry).intake();
                replayed = replayed == null
                        ? StoredTicket.first(Made.of(null, event), entry.seq(), intake == null ? "" : intake)
                        : replayed.after(Made.of(replayed.ticket(), event), entry.seq());
            } catch (IllegalArgumentException | DateTimeException | NullPointerException e) {
                difference = new Difference(region, entry.seq(), "is not an event of a ticket: " + e.getMessage());
            }
        }

        void compareLast() {
            StoredTicket expected = replayed;
            replayed = null;
            if (expected == null || difference != null) {
                return;
            }
            rows++;
            String what = compare(expected);
            if (what != null) {
                difference = new Difference(region, expected.seq(), what);
            }
        }

        void compareCount() {
            if (difference == null && store.count(tx) != rows) {
                difference = new Difference(
                        region, lastSeq, store.count(tx) + " ticket rows where the journal makes " + rows);
            }
        }

        private @Nullable String compare(StoredTicket expected) {
            String ticket = "ticket " + expected.ticket().number();
            try {
                Optional<List<@Nullable String>> row =
                        store.texts(tx, expected.ticket().id());
                if (row.isEmpty()) {
                    return ticket + " has no row";
                }
                return row.get().equals(TicketStore.asTexts(expected))
                        ? null
                        : ticket + ": the row is not what the journal makes of it";
            } catch (StorageFault e) {
                return ticket + ": " + e.getMessage();
            }
        }
    }
}
