package yiwang.console.shell;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.Executor;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import yiwang.console.kit.Subscription;

/**
 * Notices when the FX thread does not come back: one dump of its stack per freeze into the log, and how long it took.
 * Runs on the timer and holds no lock; {@link #watch} may be called on any thread.
 */
public final class FreezeWatch {
    private static final Logger LOG = LoggerFactory.getLogger(FreezeWatch.class);
    private static final String FX_THREAD = "JavaFX Application Thread";

    private final Executor fx;
    private final Duration limit;
    private final LongSupplier nanos;
    private final Runnable onFreeze;
    private volatile long asked;
    private volatile boolean waiting;
    private volatile boolean reported;

    /** A watch that calls every stay of more than {@code limit} a freeze. */
    public FreezeWatch(Executor fx, Duration limit, LongSupplier nanos) {
        this(fx, limit, nanos, FreezeWatch::dump);
    }

    FreezeWatch(Executor fx, Duration limit, LongSupplier nanos, Runnable onFreeze) {
        this.fx = fx;
        this.limit = limit;
        this.nanos = nanos;
        this.onFreeze = onFreeze;
    }

    /** Looks five times per limit until the handle is closed. */
    public Subscription watch(ScheduledExecutorService timer) {
        long every = Math.max(1, limit.toMillis() / 5);
        ScheduledFuture<?> looks = timer.scheduleAtFixedRate(this::look, every, every, TimeUnit.MILLISECONDS);
        return () -> looks.cancel(false);
    }

    /** Timer thread. */
    void look() {
        if (!waiting) {
            asked = nanos.getAsLong();
            reported = false;
            waiting = true;
            fx.execute(this::back);
        } else if (!reported && nanos.getAsLong() - asked > limit.toNanos()) {
            reported = true;
            onFreeze.run();
        }
    }

    private void back() {
        if (reported) {
            LOG.warn("the FX thread is back after {} ms", (nanos.getAsLong() - asked) / 1_000_000);
        }
        waiting = false;
    }

    private static void dump() {
        StringBuilder text = new StringBuilder("the FX thread does not answer; it is here:");
        for (Map.Entry<Thread, StackTraceElement[]> thread :
                Thread.getAllStackTraces().entrySet()) {
            if (thread.getKey().getName().equals(FX_THREAD)) {
                for (StackTraceElement frame : thread.getValue()) {
                    text.append("\n    at ").append(frame);
                }
            }
        }
        LOG.warn("{}", text);
    }
}
