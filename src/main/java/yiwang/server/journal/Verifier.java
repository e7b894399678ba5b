package yiwang.server.journal;

import java.util.List;
import org.jspecify.annotations.Nullable;
import yiwang.server.storage.Tx;

/**
 * Proves that nothing has been changed behind the journal's back: recomputes every hash, checks that the numbers have no
 * hole and that the roots of finished days are what the entries make of them, then lets the rooms compare their rows with a
 * replay. Stops at the first difference. Reads only; memory does not grow with the journal.
 */
public final class Verifier {
    private final List<Replay> replays;
    private final List<ChainForm<?>> beside;

    /** With the checks of these rooms, and with the chains that stand beside the journal. */
    public Verifier(List<Replay> replays, List<ChainForm<?>> beside) {
        this.replays = List.copyOf(replays);
        this.beside = List.copyOf(beside);
    }

    /** With the checks of these rooms. */
    public Verifier(List<Replay> replays) {
        this(replays, List.of());
    }

    /** Checks every region of the store. */
    public VerifyReport verify(Tx tx) {
        Sum sum = new Sum();
        for (String region : JournalStore.regions(tx)) {
            if (sum.difference == null) {
                verify(tx, region, sum);
            }
        }
        return new VerifyReport(sum.entries, sum.beside, sum.tickets, sum.rows, sum.difference);
    }

    private void verify(Tx tx, String region, Sum sum) {
        ChainWalk<JournalEntry> walk = new ChainWalk<>(new Chain<>(region, JournalStore.FORM));
        sum.difference = walk.run(tx);
        sum.entries += walk.entries();
        for (ChainForm<?> form : beside) {
            if (sum.difference == null) {
                ChainWalk<?> other = new ChainWalk<>(new Chain<>(region, form));
                sum.difference = other.run(tx);
                sum.beside += other.entries();
            }
        }
        for (Replay replay : replays) {
            if (sum.difference == null) {
                Replay.Result result = replay.check(tx, new JournalStore(region));
                sum.tickets += result.subjects();
                sum.rows += result.rows();
                sum.difference = result.difference().orElse(null);
            }
        }
    }

    /** What has been found so far. */
    private static final class Sum {
        long entries;
        long beside;
        long tickets;
        long rows;

        @Nullable
        Difference difference;
    }
}
