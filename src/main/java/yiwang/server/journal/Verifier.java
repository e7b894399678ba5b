package yiwang.server.journal;

import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import yiwang.server.storage.StorageFault;
import yiwang.server.storage.Tx;

/**
 * Proves that nothing has been changed behind the journal's back: recomputes every hash, checks that the numbers have no
 * hole and that the roots of finished days are what the entries make of them, then lets the rooms compare their rows with a
 * replay. Stops at the first difference. Reads only; memory does not grow with the journal.
 */
public final class Verifier {
    private final List<Replay> replays;

    /** With the checks of these rooms. */
    public Verifier(List<Replay> replays) {
        this.replays = List.copyOf(replays);
    }

    /** Checks every region of the store. */
    public VerifyReport verify(Tx tx) {
        long entries = 0;
        long tickets = 0;
        long rows = 0;
        for (String region : JournalStore.regions(tx)) {
            JournalStore journal = new JournalStore(region);
            Chain chain = walk(tx, journal);
            entries += chain.seq;
            if (chain.difference != null) {
                return new VerifyReport(entries, tickets, rows, chain.difference);
            }
            for (Replay replay : replays) {
                Replay.Result result = replay.check(tx, journal);
                tickets += result.subjects();
                rows += result.rows();
                if (result.difference().isPresent()) {
                    return new VerifyReport(
                            entries, tickets, rows, result.difference().get());
                }
            }
        }
        return new VerifyReport(entries, tickets, rows, null);
    }

    private static Chain walk(Tx tx, JournalStore journal) {
        Chain chain = new Chain(journal.region());
        try {
            RootCheck roots = new RootCheck(journal.roots(tx));
            journal.each(tx, entry -> {
                if (chain.difference == null) {
                    chain.add(entry, roots);
                }
            });
            if (chain.difference == null) {
                chain.compare(journal.head(tx), roots);
            }
        } catch (StorageFault | DateTimeParseException e) {
            chain.fail(chain.seq + 1, "the store cannot be read: " + e.getMessage());
        }
        return chain;
    }

    /** Where the walk stands. */
    private static final class Chain {
        final String region;
        long seq;
        String hash = CanonicalForm.GENESIS;

        @Nullable
        Difference difference;

        Chain(String region) {
            this.region = region;
        }

        void add(JournalEntry entry, RootCheck roots) {
            if (entry.seq() != seq + 1) {
                fail(seq + 1, "missing; the next entry is " + entry.seq());
            } else if (!entry.prevHash().equals(hash)) {
                fail(entry.seq(), "does not follow the entry before it");
            } else if (!entry.hash().equals(CanonicalForm.hash(entry))) {
                fail(entry.seq(), "its content does not match its hash");
            } else if (!isInstant(entry.at())) {
                fail(entry.seq(), "has no time");
            } else {
                seq = entry.seq();
                hash = entry.hash();
                failIf(roots.add(entry));
            }
        }

        void compare(JournalStore.Head head, RootCheck roots) {
            if (head.seq() != seq || !head.hash().equals(hash)) {
                fail(Math.max(head.seq(), seq), "the journal ends at " + seq + " but its head says " + head.seq());
            } else {
                failIf(roots.end(head));
            }
        }

        private void failIf(@Nullable String what) {
            if (what != null) {
                fail(seq, what);
            }
        }

        void fail(long at, String what) {
            difference = new Difference(region, at, what);
        }

        private static boolean isInstant(String text) {
            try {
                Instant.parse(text);
                return true;
            } catch (DateTimeParseException e) {
                return false;
            }
        }
    }
}
