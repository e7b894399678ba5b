package yiwang.bench;

import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.ServerWebSocket;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import yiwang.wire.Json;
import yiwang.wire.LiveCodec;
import yiwang.wire.LiveMessage;
import yiwang.wire.LiveRequest;
import yiwang.wire.Topic;
import yiwang.wire.WorkerView;

/** A backend's live socket that sends a fixed number of single positions at a fixed rate, dropping none. */
final class PositionSource implements AutoCloseable {
    static final int WORKERS = 1_000;
    static final int MESSAGES = 60_000;
    private static final int PER_TICK = 100;
    private static final long TICK_MILLIS = 10;
    private static final long FIRST_MILLIS =
            Instant.parse("2026-01-01T00:00:00Z").toEpochMilli();

    private final Vertx vertx = Vertx.vertx();
    private final HttpServer server;
    private final int port;

    PositionSource() throws Exception {
        server = vertx.createHttpServer();
        server.webSocketHandler(this::serve);
        port = server.listen(0, "127.0.0.1")
                .toCompletionStage()
                .toCompletableFuture()
                .get(10, TimeUnit.SECONDS)
                .actualPort();
    }

    int port() {
        return port;
    }

    /** The last version of a worker, by which a receiver knows that it has everything. */
    static long lastVersion(int worker) {
        return FIRST_MILLIS + MESSAGES / WORKERS;
    }

    private static WorkerView position(int worker, long round) {
        return new WorkerView(
                "w-" + worker,
                "网格员 " + worker,
                "town-100",
                "320724100001001",
                119.3 + (worker % 100) * 0.001 + round * 0.000_01,
                34.1 + (worker / 100) * 0.001,
                Instant.ofEpochMilli(FIRST_MILLIS + round));
    }

    private void serve(ServerWebSocket socket) {
        socket.writeTextMessage(LiveCodec.write(new LiveMessage.Hello("bench", "bench", Instant.now(), 60)));
        socket.textMessageHandler(text -> {
            try {
                LiveRequest request = Json.strict().readValue(text, LiveRequest.class);
                socket.writeTextMessage(LiveCodec.write(new LiveMessage.Snapshot(request.topic(), 0, List.of(), true)));
                if (request.topic() == Topic.WORKERS) {
                    stream(socket);
                }
            } catch (java.io.IOException e) {
                throw new IllegalStateException(e);
            }
        });
    }

    private void stream(ServerWebSocket socket) {
        long[] sent = {0};
        vertx.setPeriodic(TICK_MILLIS, timer -> {
            for (int i = 0; i < PER_TICK && sent[0] < MESSAGES && !socket.writeQueueFull(); i++) {
                long n = sent[0]++;
                WorkerView item = position((int) (n % WORKERS), n / WORKERS + 1);
                socket.writeTextMessage(
                        LiveCodec.write(new LiveMessage.Delta(Topic.WORKERS, n, n + 1, List.of(item), List.of())));
            }
            if (sent[0] >= MESSAGES) {
                vertx.cancelTimer(timer);
                socket.writeTextMessage(LiveCodec.write(
                        new LiveMessage.Heartbeat(Instant.now(), Map.of(Topic.WORKERS, sent[0]), false, 1)));
            }
        });
    }

    @Override
    public void close() throws Exception {
        vertx.close().toCompletionStage().toCompletableFuture().get(10, TimeUnit.SECONDS);
    }
}
