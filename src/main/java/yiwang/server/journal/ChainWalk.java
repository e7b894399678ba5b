package yiwang.server.journal;

import java.time.Instant;
import java.time.format.DateTimeParseException;
import org.jspecify.annotations.Nullable;
import yiwang.server.storage.StorageFault;
import yiwang.server.storage.Tx;

/** Walks one chain from its first entry to its head and keeps the first difference. Used once. */
final class ChainWalk<E extends Chained> {
    private final Chain<E> chain;
    private long seq;
    private String hash = CanonicalForm.GENESIS;
    private @Nullable Difference difference;

    ChainWalk(Chain<E> chain) {
        this.chain = chain;
    }

    /** How many entries were sound. */
    long entries() {
        return seq;
    }

    /** The first difference, or null. */
    @Nullable
    Difference run(Tx tx) {
        try {
            RootCheck roots = new RootCheck(chain.roots(tx));
            chain.each(tx, entry -> {
                if (difference == null) {
                    add(entry, roots);
                }
            });
            if (difference == null) {
                compare(chain.head(tx), roots);
            }
        } catch (StorageFault | DateTimeParseException e) {
            fail(seq + 1, "the store cannot be read: " + e.getMessage());
        }
        return difference;
    }

    private void add(E entry, RootCheck roots) {
        if (entry.seq() != seq + 1) {
            fail(seq + 1, "missing; the next entry is " + entry.seq());
        } else if (!entry.prevHash().equals(hash)) {
            fail(entry.seq(), "does not follow the entry before it");
        } else if (!entry.hash().equals(chain.form().hash(entry))) {
            fail(entry.seq(), "its content does not match its hash");
        } else if (!isInstant(entry.at())) {
            fail(entry.seq(), "has no time");
        } else {
            seq = entry.seq();
            hash = entry.hash();
            failIf(roots.add(entry));
        }
    }

    private void compare(Chain.Head head, RootCheck roots) {
        if (head.seq() != seq || !head.hash().equals(hash)) {
            fail(
                    Math.max(head.seq(), seq),
                    "the " + chain.form().table() + " ends at " + seq + " but its head says " + head.seq());
        } else {
            failIf(roots.end(head));
        }
    }

    private void failIf(@Nullable String what) {
        if (what != null) {
            fail(seq, what);
        }
    }

    private void fail(long at, String what) {
        difference = new Difference(chain.form().table(), chain.region(), at, what);
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
