package yiwang.domain.ticket;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a list, a map and a board need of a clock: three instants on the wall clock. Nights and days off lie within.
 *
 * @param stoppedAt when the limit was met, the matter ended or a pause began, or null while it runs
 */
public record Countdown(
        Instant startedAt, Instant dueAt, @Nullable Instant stoppedAt) {

    /** One that starts now. */
    public static Countdown starting(Instant at, Duration limit) {
        return new Countdown(at, at.plus(limit), null);
    }

    /** The whole time from start to due. */
    public Duration limit() {
        return Duration.between(startedAt, dueAt);
    }

    /** Time left at {@code now}; negative when over. A stopped one keeps the value it stopped at. */
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
