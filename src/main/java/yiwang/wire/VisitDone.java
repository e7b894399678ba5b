package yiwang.wire;

import java.time.Instant;
import yiwang.domain.visit.VisitResult;

/**
 * A visit was made: {@code POST /api/v1/visits/done}.
 *
 * @param at at most a day ago and not in the future
 * @param nextDueAt after that, within five years
 */
public record VisitDone(String source, String pointer, Instant at, VisitResult result, Instant nextDueAt) {
    /** Nothing of it: a pointer is in no log. */
    @Override
    public String toString() {
        return "VisitDone[]";
    }
}
