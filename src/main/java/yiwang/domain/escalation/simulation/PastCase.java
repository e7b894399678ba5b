package yiwang.domain.escalation.simulation;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import yiwang.domain.escalation.CaseFacts;

/**
 * A case as it went.
 *
 * @param moments in time order, at least one; the first is its receipt
 * @param until end of looking
 */
public record PastCase(String id, List<Moment> moments, Instant until) {

    /**
     * From here these facts held.
     *
     * @param acknowledgedBy who took it on at that moment, or null
     * @param cleared whether a new round began
     */
    public record Moment(
            Instant at, CaseFacts facts, @Nullable String acknowledgedBy, boolean cleared) {}

    public PastCase {
        moments = List.copyOf(moments);
        if (moments.isEmpty()) {
            throw new IllegalArgumentException("case " + id + " has no moment");
        }
        for (int i = 1; i < moments.size(); i++) {
            if (moments.get(i).at().isBefore(moments.get(i - 1).at())) {
                throw new IllegalArgumentException("case " + id + " goes back at moment " + i);
            }
        }
    }
}
