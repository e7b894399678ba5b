package yiwang.console;

import io.vertx.core.Vertx;
import io.vertx.core.net.NetClient;
import io.vertx.core.net.NetServer;
import io.vertx.core.net.NetSocket;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** A way to a backend that can lose answers: the request arrives, and the line breaks under the answer. */
final class CuttingLine implements AutoCloseable {
    private final Vertx vertx = Vertx.vertx();
    private final NetClient onwards = vertx.createNetClient();
    private final AtomicInteger answersToLose = new AtomicInteger();
    private final AtomicInteger lost = new AtomicInteger();
    private final int backend;
    private final NetServer server;

    CuttingLine(int backend) throws Exception {
        this.backend = backend;
        this.server = vertx.createNetServer()
                .connectHandler(this::connect)
                .listen(0, "127.0.0.1")
                .toCompletionStage()
                .toCompletableFuture()
                .get(10, TimeUnit.SECONDS);
    }

    String url() {
        return "http://127.0.0.1:" + server.actualPort();
    }

    /** The next {@code count} answers do not arrive. */
    void lose(int count) {
        answersToLose.set(count);
    }

    int lost() {
        return lost.get();
    }

    private void connect(NetSocket near) {
        near.pause();
        onwards.connect(backend, "127.0.0.1").onComplete(done -> {
            if (done.failed()) {
                near.close();
                return;
            }
            NetSocket far = done.result();
            near.handler(far::write);
            near.closeHandler(ended -> far.close());
            far.closeHandler(ended -> near.close());
            far.handler(answer -> {
                if (answersToLose.getAndUpdate(left -> Math.max(0, left - 1)) > 0) {
                    lost.incrementAndGet();
                    near.close();
                } else {
                    near.write(answer);
                }
            });
            near.resume();
        });
    }

    @Override
    public void close() throws Exception {
        vertx.close().toCompletionStage().toCompletableFuture().get(10, TimeUnit.SECONDS);
    }
}
