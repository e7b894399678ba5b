package yiwang.server.journal;

import org.jspecify.annotations.Nullable;

/**
 * What a verification found.
 *
 * @param entries journal entries whose hash and number were recomputed
 * @param beside entries of the other chains of which the same is true
 * @param tickets that the journal has made
 * @param rows projection rows compared with a replay: of the tickets and of what goes with them
 * @param difference the first one, or null when there is none
 */
public record VerifyReport(
        long entries,
        long beside,
        long tickets,
        long rows,
        @Nullable Difference difference) {
    /** Whether everything agrees. */
    public boolean isSound() {
        return difference == null;
    }

    @Override
    public String toString() {
        String counts = entries + " journal entries, " + beside + " audit entries, " + tickets + " tickets, " + rows
                + " rows: ";
        return counts + (difference == null ? "0 differences" : "first difference at " + difference);
    }
}
