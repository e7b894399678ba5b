package yiwang.console.command;

import java.time.Duration;
import java.util.concurrent.Executor;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BooleanSupplier;
import yiwang.console.feed.BackendHttp;
import yiwang.console.kit.Subscription;

/**
 * Asks now and then whether a session still lives, where no live line would tell. That it does not is heard by who keeps the
 * session. Rests while the seat is locked: nothing is seen then, and asking is use, which would keep an idle session alive.
 */
public final class SessionCheck {
    /** How long a session that was ended may go on being shown. */
    public static final Duration EVERY = Duration.ofSeconds(10);

    private static final String OWN = "/api/v1/sessions";

    private final BackendHttp http;
    private final AtomicBoolean asking = new AtomicBoolean();

    /** Asks through {@code http}. */
    public SessionCheck(BackendHttp http) {
        this.http = http;
    }

    /** From now on until closed; {@code resting} is asked on {@code fx}. */
    public Subscription begin(ScheduledExecutorService timer, Executor fx, BooleanSupplier resting) {
        ScheduledFuture<?> asked = timer.scheduleAtFixedRate(
                () -> fx.execute(() -> {
                    if (!resting.getAsBoolean()) {
                        ask();
                    }
                }),
                EVERY.toMillis(),
                EVERY.toMillis(),
                TimeUnit.MILLISECONDS);
        return () -> asked.cancel(false);
    }

    /** One question at a time: one that met an ended session waits until somebody has signed in. */
    private void ask() {
        if (asking.compareAndSet(false, true)) {
            http.get(OWN, BackendHttp.LIMIT).onComplete(done -> asking.set(false));
        }
    }
}
