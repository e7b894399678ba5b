package yiwang.demo.field;

import io.vertx.core.Future;
import io.vertx.core.Handler;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.ServerWebSocketHandshake;
import java.net.URI;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** A backend on loopback that does as it is told. */
public final class Script implements AutoCloseable {
    private static final long BOUND_SECONDS = 20;

    private final Vertx vertx = Vertx.vertx();
    private final HttpServer server;

    /** What it does with each request; the whole body is there already. */
    public interface Play {
        void answer(HttpServerRequest request, Buffer body);
    }

    /** One that plays {@code play} until it is closed. */
    public Script(Play play) {
        this(play, ServerWebSocketHandshake::reject);
    }

    Script(Play play, Handler<ServerWebSocketHandshake> upgrade) {
        server = await(vertx.createHttpServer()
                .webSocketHandshakeHandler(upgrade)
                .requestHandler(request -> request.body().onSuccess(body -> play.answer(request, body)))
                .listen(0, "127.0.0.1"));
    }

    Vertx vertx() {
        return vertx;
    }

    /** Where it listens. */
    public URI uri() {
        return URI.create("http://127.0.0.1:" + server.actualPort());
    }

    /** Answers with a status and a body. */
    public static void say(HttpServerRequest request, int status, String json) {
        request.response().setStatusCode(status).end(json);
    }

    /** Waits for the end of something, within bounds. */
    public static <T> T await(Future<T> future) {
        try {
            return future.toCompletionStage().toCompletableFuture().get(BOUND_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        } catch (ExecutionException | TimeoutException e) {
            throw new AssertionError(e);
        }
    }

    @Override
    public void close() {
        await(vertx.close());
    }
}
