package yiwang.wire;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import yiwang.domain.visit.VisitResult;

/**
 * The visits of one's unit, the next due first, at most 200.
 *
 * @param until when it is closed again
 * @param more how many are due later and are not told
 */
public record VisitList(Instant until, List<Visit> visits, long more) {
    /**
     * One person's visits, as far as anything is known.
     *
     * @param lastAt when the last visit was; null for none yet
     */
    public record Visit(
            String source,
            String pointer,
            String grid,
            Instant dueAt,
            @Nullable Instant lastAt,
            @Nullable VisitResult lastResult) {
        /** Nothing of it: a pointer is in no log. */
        @Override
        public String toString() {
            return "Visit[]";
        }
    }

    public VisitList {
        visits = List.copyOf(visits);
    }
}
