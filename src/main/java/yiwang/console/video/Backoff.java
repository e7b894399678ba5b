package yiwang.console.video;

import java.time.Duration;
import java.util.random.RandomGenerator;

/** Waits of 1 to 15 seconds, doubling and jittered, so that sixteen tiles do not come back in one blow. */
final class Backoff {
    private static final double SHORTEST_SECONDS = 1;
    private static final double LONGEST_SECONDS = 15;

    private final RandomGenerator random;
    private int failures;

    Backoff(RandomGenerator random) {
        this.random = random;
    }

    void succeeded() {
        failures = 0;
    }

    Duration next() {
        double ceiling = Math.min(LONGEST_SECONDS, SHORTEST_SECONDS * 2 * Math.scalb(1.0, Math.min(failures, 10)));
        failures++;
        double seconds = SHORTEST_SECONDS + (ceiling - SHORTEST_SECONDS) * random.nextDouble();
        return Duration.ofMillis((long) (seconds * 1000));
    }
}
