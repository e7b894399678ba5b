package yiwang.console.feed;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.function.LongSupplier;

/**
 * The time by the backend's clock, so that countdowns agree on every seat whatever a desk's own clock says.
 *
 * <p>Runs on a monotonic counter: a step of the computer's clock does not move it. A message is never early, so of the
 * last few differences the greatest is the truest. {@link #instant} on any thread, {@link #heard} on one.
 */
public final class ServerClock implements InstantSource {
    private static final int KEPT = 8;

    private final LongSupplier nanos;
    private final Deque<Duration> differences = new ArrayDeque<>();
    private volatile Instant zero;

    /**
     * A clock that shows the computer's time until the backend is heard.
     *
     * @param nanos monotonic counter of nanoseconds
     */
    public ServerClock(InstantSource local, LongSupplier nanos) {
        this.nanos = nanos;
        this.zero = local.instant().minusNanos(nanos.getAsLong());
    }

    @Override
    public Instant instant() {
        return zero.plusNanos(nanos.getAsLong());
    }

    /** The backend's time in a message that arrived just now. */
    void heard(Instant at) {
        Duration difference = Duration.between(Instant.EPOCH.plusNanos(nanos.getAsLong()), at);
        differences.addLast(difference);
        if (differences.size() > KEPT) {
            differences.removeFirst();
        }
        zero = Instant.EPOCH.plus(
                differences.stream().max(Comparator.naturalOrder()).orElse(difference));
    }

    /** Another backend, another clock. */
    void forget() {
        differences.clear();
    }
}
