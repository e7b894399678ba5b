package yiwang.domain.clock;

import java.time.Duration;

/**
 * How much of a limit is used, both in counted time: a limit of 1 WD half used has four working hours left, however many
 * nights lie between.
 *
 * @param used goes on growing after the due time
 */
public record Usage(Duration used, Duration allowed) {
    /** Counted time left; negative when over. */
    public Duration left() {
        return allowed.minus(used);
    }

    /** 0 at the start, 1 when due, above when over. */
    public double share() {
        return used.toMillis() / (double) allowed.toMillis();
    }
}
