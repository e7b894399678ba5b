package yiwang.console.command;

import io.vertx.core.Handler;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.streams.ReadStream;
import java.util.function.IntConsumer;
import org.jspecify.annotations.Nullable;

/** A stream whose bytes are counted as they go. On the stream's event loop. */
final class Pieces implements ReadStream<Buffer> {
    private final ReadStream<Buffer> from;
    private final IntConsumer moved;

    Pieces(ReadStream<Buffer> from, IntConsumer moved) {
        this.from = from;
        this.moved = moved;
    }

    @Override
    public ReadStream<Buffer> exceptionHandler(@Nullable Handler<Throwable> handler) {
        from.exceptionHandler(handler);
        return this;
    }

    @Override
    public ReadStream<Buffer> handler(@Nullable Handler<Buffer> handler) {
        from.handler(
                handler == null
                        ? null
                        : bytes -> {
                            moved.accept(bytes.length());
                            handler.handle(bytes);
                        });
        return this;
    }

    @Override
    public ReadStream<Buffer> pause() {
        from.pause();
        return this;
    }

    @Override
    public ReadStream<Buffer> resume() {
        from.resume();
        return this;
    }

    @Override
    public ReadStream<Buffer> fetch(long amount) {
        from.fetch(amount);
        return this;
    }

    @Override
    public ReadStream<Buffer> endHandler(@Nullable Handler<Void> handler) {
        from.endHandler(handler);
        return this;
    }
}
