package yiwang.console.replay;

import java.time.Instant;
import java.time.InstantSource;
import java.util.function.LongSupplier;

/** The time that is replayed: stands still, or runs at a whole multiple of its pace. Read on any thread, set on one. */
public final class ReplayClock implements InstantSource {
    private record Run(Instant from, long nanos, int pace) {}

    private final LongSupplier nanos;
    private volatile Run run;

    /** Stands at {@code at}; {@code nanos} is a monotonic counter of nanoseconds. */
    ReplayClock(Instant at, LongSupplier nanos) {
        this.nanos = nanos;
        this.run = new Run(at, nanos.getAsLong(), 0);
    }

    @Override
    public Instant instant() {
        Run now = run;
        return now.from().plusNanos((nanos.getAsLong() - now.nanos()) * now.pace());
    }

    /** Stands still at {@code at}. */
    void stand(Instant at) {
        run = new Run(at, nanos.getAsLong(), 0);
    }

    /** Runs on from where it is, {@code pace} times as fast as time does; 0 stands still. */
    void run(int pace) {
        run = new Run(instant(), nanos.getAsLong(), pace);
    }
}
