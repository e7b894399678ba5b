package yiwang.console.map;

import java.util.concurrent.Executor;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Turns many changes into few pictures: one is composed at a time, off the FX thread, and whatever changed meanwhile
 * goes into the next. However fast things change, pictures for their sake begin {@link #PACE_MILLIS} apart: nobody reads
 * faster, and the machine has other work. FX thread.
 */
final class PictureFlow {
    private static final Logger LOG = LoggerFactory.getLogger(PictureFlow.class);
    private static final long PACE_MILLIS = 60;

    private final Composer composer;
    private final Executor io;
    private final Executor fx;
    private final ScheduledExecutorService timer;
    private final Consumer<Picture> done;
    private @Nullable Supplier<Composer.Order> next;
    private boolean busy;
    private boolean waiting;
    private long began = System.nanoTime() - TimeUnit.MILLISECONDS.toNanos(PACE_MILLIS);
    private long versions;

    PictureFlow(Composer composer, Executor io, Executor fx, ScheduledExecutorService timer, Consumer<Picture> done) {
        this.composer = composer;
        this.io = io;
        this.fx = fx;
        this.timer = timer;
        this.done = done;
    }

    /** The number the next order must carry. */
    long nextVersion() {
        return ++versions;
    }

    /** Asks for a picture as soon as the last one is done: somebody has moved the map. */
    void hurry(Supplier<Composer.Order> order) {
        next = order;
        if (!busy) {
            start();
        }
    }

    /** Asks for a picture because something has changed; {@code order} is asked for when its turn comes. */
    void ask(Supplier<Composer.Order> order) {
        next = order;
        if (!busy) {
            pace();
        }
    }

    boolean isIdle() {
        return !busy && next == null;
    }

    private void pace() {
        long left = TimeUnit.MILLISECONDS.toNanos(PACE_MILLIS) - (System.nanoTime() - began);
        if (left <= 0) {
            start();
        } else if (!waiting) {
            waiting = true;
            timer.schedule(() -> fx.execute(this::waited), left, TimeUnit.NANOSECONDS);
        }
    }

    private void waited() {
        waiting = false;
        if (!busy) {
            start();
        }
    }

    private void start() {
        Supplier<Composer.Order> wanted = next;
        next = null;
        if (wanted != null) {
            busy = true;
            began = System.nanoTime();
            Composer.Order order = wanted.get();
            io.execute(() -> compose(order));
        }
    }

    private void compose(Composer.Order order) {
        Picture picture = null;
        try {
            picture = composer.compose(order);
        } catch (RuntimeException | Error e) {
            // the edge of a worker: the map keeps its last picture and tries again with the next change
            LOG.error("the map could not be composed", e);
        }
        Picture composed = picture;
        fx.execute(() -> finished(composed));
    }

    private void finished(@Nullable Picture picture) {
        busy = false;
        if (picture != null) {
            done.accept(picture);
        }
        if (!busy && next != null) {
            pace();
        }
    }
}
