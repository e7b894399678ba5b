package yiwang.wire;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How matters are classified at present: {@code GET /api/v1/classifier}.
 *
 * @param engine {@code untrained} or {@code trained}
 * @param version of the taxonomy, and of the model where there is one
 * @param labels corrections and confirmations by operators, one a ticket
 * @param training whether a model is being trained now
 * @param taken the attempt whose model is at work, or null
 * @param last the latest attempt, or null before the first
 * @param trouble why a stored model is not at work, or null
 */
public record ClassifierView(
        String engine,
        String version,
        int labels,
        boolean training,
        @Nullable Attempt taken,
        @Nullable Attempt last,
        @Nullable String trouble) {

    /**
     * One training.
     *
     * @param labels that it learnt from
     * @param heldOut labels that neither model had seen, on which both were measured
     * @param newestSeq number of the newest label's journal entry
     * @param outcome {@code taken}, {@code not-better}, {@code too-few-held-out}, {@code one-class} or {@code failed}
     * @param version of the model that was trained; empty when none came about
     * @param candidate how good it was
     * @param incumbent how good what was at work was
     */
    public record Attempt(
            Instant at,
            int labels,
            int heldOut,
            long newestSeq,
            String outcome,
            String version,
            @Nullable Figures candidate,
            @Nullable Figures incumbent,
            long millis) {}

    /** The part whose first item was right, and the part with the right item among the first three. */
    public record Figures(double top1, double top3) {}
}
