package yiwang.console.video;

import java.util.concurrent.TimeUnit;

/**
 * Decides when a decoded picture is shown, and which ones are left out.
 *
 * <p>HLS delivers seconds of video in one burst, so pictures wait for their time; a live stream that falls behind is
 * shown as soon as it comes. All times are nanoseconds of one monotonic clock; one thread.
 */
final class Pacer {
    private static final long JUMP = TimeUnit.SECONDS.toNanos(12);
    private static final long LATE = TimeUnit.MILLISECONDS.toNanos(250);

    private long offset;
    private boolean anchored;
    private long nextPicture;

    /** How long the picture that is due at {@code due} (stream's clock) has to wait. */
    long waitFor(long due, long now) {
        if (due == Long.MIN_VALUE) {
            return 0;
        }
        long wait = due + offset - now;
        if (!anchored || wait > JUMP || wait < -LATE) {
            offset = now - due;
            anchored = true;
            return 0;
        }
        return Math.max(0, wait);
    }

    /** True if a picture may be shown now without exceeding the rate; asked once for each picture. */
    boolean admits(double picturesPerSecond, long now) {
        long period = (long) (TimeUnit.SECONDS.toNanos(1) / picturesPerSecond);
        if (nextPicture - now > period / 4) {
            return false;
        }
        nextPicture = Math.max(nextPicture, now - period) + period;
        return true;
    }
}
