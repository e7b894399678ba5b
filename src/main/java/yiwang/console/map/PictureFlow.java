package yiwang.console.map;

import java.util.concurrent.Executor;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Turns many changes into few pictures: one is composed at a time, off the FX thread, and whatever changed meanwhile
 * goes into the next. FX thread.
 */
final class PictureFlow {
    private static final Logger LOG = LoggerFactory.getLogger(PictureFlow.class);

    private final Composer composer;
    private final Executor io;
    private final Executor fx;
    private final Consumer<Picture> done;
    private Composer.@Nullable Order next;
    private boolean busy;
    private long versions;

    PictureFlow(Composer composer, Executor io, Executor fx, Consumer<Picture> done) {
        this.composer = composer;
        this.io = io;
        this.fx = fx;
        this.done = done;
    }

    /** The number the next order must carry. */
    long nextVersion() {
        return ++versions;
    }

    /** Asks for a picture; one that still waits is forgotten. */
    void ask(Composer.Order order) {
        next = order;
        if (!busy) {
            start();
        }
    }

    boolean isIdle() {
        return !busy;
    }

    private void start() {
        Composer.Order order = next;
        next = null;
        if (order != null) {
            busy = true;
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
        start();
    }
}
