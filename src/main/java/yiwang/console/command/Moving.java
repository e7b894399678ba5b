package yiwang.console.command;

import io.vertx.core.Context;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClientRequest;
import java.util.concurrent.CancellationException;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.LongConsumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * One transfer: told how far it is, at most one such word waiting, and given up when nothing moves. Lives on one event loop;
 * {@link #cancel} on any thread.
 */
final class Moving<T> implements FileGateway.Transfer {
    private static final int TICK_MILLIS = 1_000;
    private static final int STILL_TICKS = 15;

    private final Vertx vertx;
    private final Context context;
    private final Executor fx;
    private final LongConsumer progress;
    private final Consumer<Outcome<T>> then;
    private final AtomicBoolean isTelling = new AtomicBoolean();
    private volatile boolean isCancelled;
    private volatile long moved;
    private @Nullable HttpClientRequest request;
    private boolean isOver;
    private int still;

    Moving(Vertx vertx, Executor fx, LongConsumer progress, Consumer<Outcome<T>> then) {
        this.vertx = vertx;
        this.context = vertx.getOrCreateContext();
        this.fx = fx;
        this.progress = progress;
        this.then = then;
    }

    /** Does the work on the event loop; {@code failed} says what a failure means. */
    Moving<T> start(Supplier<Future<Outcome<T>>> work, Function<Throwable, Outcome<T>> failed) {
        context.runOnContext(begun -> {
            long timer = vertx.setPeriodic(TICK_MILLIS, tick -> {
                if (++still == STILL_TICKS) {
                    end(failed.apply(new StandsStill()));
                }
            });
            work.get().onComplete(done -> {
                vertx.cancelTimer(timer);
                end(done.succeeded() ? done.result() : failed.apply(done.cause()));
            });
        });
        return this;
    }

    /** What is moved from now on is moved by this request. Throws when it is over already. */
    void by(HttpClientRequest opened) {
        if (isOver) {
            opened.reset();
            throw new CancellationException("given up before it began");
        }
        request = opened;
    }

    void moved(int bytes) {
        moved += bytes;
        still = 0;
        if (isTelling.compareAndSet(false, true)) {
            fx.execute(() -> {
                isTelling.set(false);
                if (!isCancelled) {
                    progress.accept(moved);
                }
            });
        }
    }

    @Override
    public void cancel() {
        isCancelled = true;
        context.runOnContext(now -> stop());
    }

    private void end(Outcome<T> outcome) {
        if (!isOver) {
            stop();
            fx.execute(() -> {
                if (!isCancelled) {
                    then.accept(outcome);
                }
            });
        }
    }

    private void stop() {
        isOver = true;
        HttpClientRequest asked = request;
        if (asked != null) {
            asked.reset(); // of no effect on one that is answered
        }
    }

    /** Nothing moved for too long. */
    private static final class StandsStill extends RuntimeException {
        private static final long serialVersionUID = 1;

        StandsStill() {
            super("nothing moves", null, false, false);
        }
    }
}
