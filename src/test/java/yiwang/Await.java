package yiwang;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/** Waits for a condition, never for a time. */
public final class Await {
    private static final long LOOK_EVERY_NANOS = 2_000_000;

    private Await() {}

    /** Waits up to 20 s. */
    public static void until(String what, BooleanSupplier condition) {
        within(Duration.ofSeconds(20), what, condition);
    }

    /** Fails with {@code what} when it does not come true in time. */
    public static void within(Duration bound, String what, BooleanSupplier condition) {
        long end = System.nanoTime() + bound.toNanos();
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() > end) {
                throw new AssertionError("not within " + bound + ": " + what);
            }
            LockSupport.parkNanos(LOOK_EVERY_NANOS);
        }
    }
}
