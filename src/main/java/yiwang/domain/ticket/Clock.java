package yiwang.domain.ticket;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A time limit on a ticket. {@code dueAt} is fixed when the clock starts and a later change of the category list
 * never moves it (domain.md 4.4, invariant 6).
 *
 * @param stoppedAt when the limit was met or the matter ended, or null while it runs
 */
public record Clock(
        Instant startedAt, Instant dueAt, @Nullable Instant stoppedAt) {

    /** A clock that starts now. */
    public static Clock starting(Instant at, Duration limit) {
        return new Clock(at, at.plus(limit), null);
    }

    /** The whole time allowed. */
    public Duration limit() {
        return Duration.between(startedAt, dueAt);
    }

    /** Time left at {@code now}; negative when over. A stopped clock keeps the value it stopped at. */
    public Duration left(Instant now) {
        return Duration.between(stoppedAt == null ? now : stoppedAt, dueAt);
    }

    /** Share of the limit used at {@code now}: 0 at the start, 1 when due, above when over. */
    public double used(Instant now) {
        long limit = Math.max(1, limit().toMillis());
        return 1 - left(now).toMillis() / (double) limit;
    }

    /** Whether it still runs. */
    public boolean isRunning() {
        return stoppedAt == null;
    }
}
