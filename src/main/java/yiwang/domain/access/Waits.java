package yiwang.domain.access;

import java.time.Duration;

/**
 * What wrong tries cost: some are free, then each one costs a wait that doubles up to a limit, and all of them are forgotten
 * by halves. So guessing becomes slow, and nobody can keep another one out for good.
 *
 * @param free how many wrong tries cost nothing
 * @param first wait after that
 * @param longest wait
 * @param halfLife in which half of the wrong tries are forgotten
 */
public record Waits(int free, Duration first, Duration longest, Duration halfLife) {
    private static final int MOST_DOUBLINGS = 30;

    /** The wait after this many wrong tries, decayed ones counted in part. */
    public Duration after(double failures) {
        int beyond = (int) Math.floor(failures) - free;
        if (beyond < 0) {
            return Duration.ZERO;
        }
        Duration wait = first.multipliedBy(1L << Math.min(beyond, MOST_DOUBLINGS));
        return wait.compareTo(longest) > 0 ? longest : wait;
    }
}
