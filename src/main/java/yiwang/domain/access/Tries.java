package yiwang.domain.access;

import java.time.Duration;
import java.time.Instant;

/**
 * How many wrong tries somebody has behind them. Immutable.
 *
 * @param failures as of {@code at}; forgotten ones are parts of one
 * @param until when the next try is looked at
 */
public record Tries(double failures, Instant at, Instant until) {
    /** None. */
    public static final Tries NONE = new Tries(0, Instant.EPOCH, Instant.EPOCH);

    /** After one more wrong try. */
    public Tries failed(Waits waits, Instant now) {
        double count = left(waits, now) + 1;
        return new Tries(count, now, now.plus(waits.after(count)));
    }

    /** After the last try has proved to be none; what others tried meanwhile stays. */
    public Tries takenBack(Waits waits, Instant now) {
        return new Tries(Math.max(0, left(waits, now) - 1), now, now);
    }

    /** How long a try is not looked at yet; a clock that jumped back makes it no longer than the longest wait. */
    public Duration wait(Waits waits, Instant now) {
        if (!now.isBefore(until)) {
            return Duration.ZERO;
        }
        Duration left = Duration.between(now, until);
        return left.compareTo(waits.longest()) > 0 ? waits.longest() : left;
    }

    private double left(Waits waits, Instant now) {
        double halves =
                (double) Duration.between(at, now).toMillis() / waits.halfLife().toMillis();
        return failures * Math.pow(0.5, Math.max(0, halves));
    }
}
