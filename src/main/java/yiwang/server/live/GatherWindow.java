package yiwang.server.live;

import java.time.Duration;
import java.time.Instant;

/**
 * How long changes gather before they are told together: {@value #LEAST_MILLIS} ms, and more while the hub comes late to its
 * own appointments, because fewer and larger messages are what a busy machine can still send in time. On idle cores a window
 * of 50 ms costs a third less of the backend and doubles every wait. Hub's executor.
 */
final class GatherWindow {
    static final long LEAST_MILLIS = 20;
    static final long MOST_MILLIS = 250;

    private Instant due = Instant.MAX;
    private long millis = LEAST_MILLIS;

    /** Opens the next one; how long it lasts. */
    long open(Instant now) {
        due = now.plusMillis(millis);
        return millis;
    }

    /** It has ended now, perhaps later than it should; a clock that was set back says nothing. */
    void ended(Instant now) {
        long late = Math.max(0, Duration.between(due, now).toMillis());
        millis = Math.clamp(LEAST_MILLIS + 2 * late, LEAST_MILLIS, MOST_MILLIS);
    }
}
