package yiwang.console.feed;

import java.time.Duration;
import java.util.random.RandomGenerator;

/**
 * How long to wait before the next attempt: doubling up to a bound, never giving up. Each wait is drawn from the upper
 * half of its span, so that a hundred consoles do not come back in the same moment. One thread.
 */
public final class Backoff {
    private final Duration first;
    private final Duration most;
    private final RandomGenerator random;
    private int failures;

    /** {@code first} and {@code most} are the longest the first and any wait can be. */
    public Backoff(Duration first, Duration most, RandomGenerator random) {
        this.first = first;
        this.most = most;
        this.random = random;
    }

    /** After one more failure. */
    public Duration next() {
        long full = first.toMillis() << Math.min(failures, 16);
        failures++;
        long span = Math.min(full, most.toMillis());
        return Duration.ofMillis(span / 2 + random.nextLong(span / 2 + 1));
    }

    /** After a success it begins again. */
    public void reset() {
        failures = 0;
    }
}
