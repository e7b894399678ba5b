package yiwang.console.feed;

import java.time.Duration;
import java.util.random.RandomGenerator;

/**
 * How long to wait before the next attempt: doubling up to a bound, never giving up. Each wait is drawn from the upper
 * half of its span, so that a hundred consoles do not come back in the same moment. Event loop only.
 */
final class Backoff {
    private final FeedTimes times;
    private final RandomGenerator random;
    private int failures;

    Backoff(FeedTimes times, RandomGenerator random) {
        this.times = times;
        this.random = random;
    }

    Duration next() {
        long full = times.retryFirst().toMillis() << Math.min(failures, 16);
        failures++;
        long span = Math.min(full, times.retryMost().toMillis());
        return Duration.ofMillis(span / 2 + random.nextLong(span / 2 + 1));
    }

    void reset() {
        failures = 0;
    }
}
