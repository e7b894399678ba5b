package yiwang.server.journal;

import org.jspecify.annotations.Nullable;

/**
 * What a verification found.
 *
 * @param entries journal entries whose hash and number were recomputed
 * @param rows projection rows compared with a replay
 * @param difference the first one, or null when there is none
 */
public record VerifyReport(
        long entries, long rows, @Nullable Difference difference) {
    /** Whether everything agrees. */
    public boolean isSound() {
        return difference == null;
    }

    @Override
    public String toString() {
        String counts = entries + " journal entries, " + rows + " rows: ";
        return counts + (difference == null ? "0 differences" : "first difference at " + difference);
    }
}
