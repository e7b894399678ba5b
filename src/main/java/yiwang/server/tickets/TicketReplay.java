package yiwang.server.tickets;

import java.time.DateTimeException;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import yiwang.domain.ticket.Made;
import yiwang.domain.ticket.TicketEvent;
import yiwang.server.journal.Difference;
import yiwang.server.journal.JournalEntry;
import yiwang.server.journal.JournalStore;
import yiwang.server.journal.Replay;
import yiwang.server.storage.StorageFault;
import yiwang.server.storage.Tx;

/**
 * Replays every ticket of a journal and compares the outcome with its row, column by column, and lets others compare what
 * they wrote along with its events.
 */
public final class TicketReplay implements Replay {
    private final List<Function<String, TicketFollower>> followers;

    /** With what makes the followers of a region. */
    public TicketReplay(List<Function<String, TicketFollower>> followers) {
        this.followers = List.copyOf(followers);
    }

    @Override
    public Result check(Tx tx, JournalStore journal) {
        List<TicketFollower> following = followers.stream()
                .map(follower -> follower.apply(journal.region()))
                .toList();
        Walk walk = new Walk(tx, journal.region(), following);
        journal.eachBySubject(tx, TicketPayload.SUBJECT, walk::add);
        walk.compareLast();
        walk.compareCount();
        return new Result(walk.tickets, walk.rows, Optional.ofNullable(walk.difference));
    }

    private static final class Walk {
        final Tx tx;
        final TicketStore store;
        final String region;
        final List<TicketFollower> followers;
        long tickets;
        long rows;
        long lastSeq;

        @Nullable
        StoredTicket replayed;

        @Nullable
        Difference difference;

        Walk(Tx tx, String region, List<TicketFollower> followers) {
            this.tx = tx;
            this.store = new TicketStore(region);
            this.region = region;
            this.followers = followers;
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
                follow(entry);
            } catch (IllegalArgumentException | DateTimeException | NullPointerException e) {
                difference = new Difference(region, entry.seq(), "is not an event of a ticket: " + e.getMessage());
            }
        }

        private void follow(JournalEntry entry) {
            TicketEvent event = TicketPayload.event(entry);
            String intake = TicketPayload.of(entry).intake();
            StoredTicket before = replayed;
            StoredTicket after = before == null
                    ? StoredTicket.first(Made.of(null, event), entry.seq(), intake == null ? "" : intake)
                    : before.after(Made.of(before.ticket(), event), entry.seq());
            followers.forEach(follower -> follower.replayed(before, event, after));
            replayed = after;
        }

        void compareLast() {
            StoredTicket expected = replayed;
            replayed = null;
            if (expected == null || difference != null) {
                return;
            }
            tickets++;
            rows++;
            String what = compare(expected);
            if (what != null) {
                difference = new Difference(region, expected.seq(), what);
            }
            for (TicketFollower follower : followers) {
                Result result = follower.compare(tx);
                rows += result.rows();
                difference = difference == null ? result.difference().orElse(null) : difference;
            }
        }

        void compareCount() {
            if (difference == null && store.count(tx) != tickets) {
                difference = new Difference(
                        region, lastSeq, store.count(tx) + " ticket rows where the journal makes " + tickets);
            }
            for (TicketFollower follower : followers) {
                difference =
                        difference == null ? follower.compareCount(tx, lastSeq).orElse(null) : difference;
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
