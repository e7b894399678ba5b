package yiwang.domain.fence;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A fence as it was drawn.
 *
 * @param id given by whoever drew it
 * @param unit whose workers it is about; empty for everybody's
 * @param dwell how long somebody must stay on one side before it counts; positions jump at an edge
 * @param by seat that drew it
 * @param until when it ends by itself, or null
 */
public record Fence(
        String id,
        String name,
        Ring ring,
        FenceRule rule,
        String unit,
        Duration dwell,
        String by,
        Instant at,
        @Nullable Instant until) {

    /** Whether it is about workers of this unit. */
    public boolean isAbout(String worker) {
        return unit.isEmpty() || unit.equals(worker);
    }

    /** Whether it has ended by itself. */
    public boolean isOver(Instant now) {
        Instant end = until;
        return end != null && !now.isBefore(end);
    }
}
