package yiwang.domain.escalation;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import yiwang.domain.escalation.policy.DueTimes;
import yiwang.domain.escalation.policy.Limit;

/**
 * A running or stopped time limit of a case.
 *
 * @param start when it began; for a clock that was paused, so much later as it stood still
 * @param due fixed when the clock began (domain.md 4.4, invariant 6)
 * @param stoppedAt when the limit was met or a pause began, or null while it runs
 */
public record CaseClock(
        Instant start, Instant due, Limit limit, @Nullable Instant stoppedAt) {
    public CaseClock {
        if (due.isBefore(start)) {
            throw new IllegalArgumentException("due " + due + " before the start " + start);
        }
    }

    /** A clock that begins at {@code start}. */
    public static CaseClock starting(Instant start, Limit limit, DueTimes times) {
        return new CaseClock(start, limit.after(start, times), limit, null);
    }

    /** This clock, stopped. */
    public CaseClock stopped(Instant at) {
        return new CaseClock(start, due, limit, at);
    }

    /** Whether it still ran at {@code at}; what is stopped in the very instant is in time. */
    boolean runs(Instant at) {
        return stoppedAt == null || at.isBefore(stoppedAt);
    }

    /** When this many hundredths of the limit are used. */
    Instant used(int percent, DueTimes times) {
        return limit.percent(percent).after(start, times);
    }
}
