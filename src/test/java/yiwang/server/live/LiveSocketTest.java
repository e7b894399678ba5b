package yiwang.server.live;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.vertx.core.Context;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServer;
import io.vertx.ext.web.Router;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import yiwang.domain.ticket.TicketState;
import yiwang.server.http.Replies;
import yiwang.wire.LiveCodec;
import yiwang.wire.LiveMessage;
import yiwang.wire.Topic;

/** A reader that stops reading, over a real socket with its real buffers. */
class LiveSocketTest {
    private static final int CHANGES = 40_000;
    private static final int KEYS = 2_000;

    private final Vertx vertx = Vertx.vertx();
    private final Context context = vertx.getOrCreateContext();
    private final Executor order = task -> context.runOnContext(ignored -> task.run());
    private final LiveHub hub = new LiveHub(
            order,
            (millis, task) -> vertx.setTimer(millis, ignored -> order.execute(task)),
            InstantSource.system(),
            new Replies(new Random(1)),
            new LiveHub.Run("epoch", "run"),
            HubWorld.UNITS,
            () -> new LiveHub.Standing(false, 1));

    @AfterEach
    void stop() {
        vertx.close().toCompletionStage().toCompletableFuture().join();
    }

    @Test
    void whoStopsReadingIsNotBufferedWithoutBoundAndIsRightAgainAfterwards() throws InterruptedException {
        Router router = Router.router(vertx);
        new LiveRoutes(hub, new OpenDoor()).mount(router);
        HttpServer server = vertx.createHttpServer()
                .requestHandler(router)
                .listen(0, "127.0.0.1")
                .toCompletionStage()
                .toCompletableFuture()
                .join();
        try (HttpClient http = HttpClient.newHttpClient()) {
            Reader reader = new Reader();
            WebSocket socket = http.newWebSocketBuilder()
                    .buildAsync(URI.create("ws://127.0.0.1:" + server.actualPort() + "/api/v1/live"), reader)
                    .join();
            socket.sendText("{\"op\":\"subscribe\",\"topic\":\"tickets\"}", true)
                    .join();
            assertTrue(reader.await(() -> reader.snapshots == 1));
            reader.pause();
            Map<String, Long> truth = new HashMap<>();
            for (int i = 1; i <= CHANGES; i++) {
                hub.publish(Topic.TICKETS, i, HubWorld.ticket("k" + i % KEYS, i, TicketState.RECEIVED));
                truth.put("k" + i % KEYS, (long) i);
                if (i % 1_000 == 0) {
                    letAWindowPass();
                }
            }
            reader.resume(socket);
            assertTrue(reader.await(() -> reader.versions.equals(truth)), () -> "at " + reader.seq);
            assertEquals(0, reader.gaps);
            assertTrue(reader.snapshots >= 2, "the backlog was dropped for a fresh snapshot");
            socket.abort();
        }
    }

    /** So that the changes go out as forty messages and more, not as one. */
    private void letAWindowPass() throws InterruptedException {
        CountDownLatch passed = new CountDownLatch(1);
        vertx.setTimer(60, ignored -> order.execute(passed::countDown));
        assertTrue(passed.await(10, TimeUnit.SECONDS));
    }

    private static final class Reader implements WebSocket.Listener {
        final Map<String, Long> versions = new HashMap<>();
        private final StringBuilder partial = new StringBuilder();
        private boolean paused;
        private boolean inSnapshot;
        int snapshots;
        int gaps;
        long seq;

        synchronized void pause() {
            paused = true;
        }

        synchronized void resume(WebSocket socket) {
            paused = false;
            socket.request(1);
        }

        synchronized boolean await(BooleanSupplier holds) throws InterruptedException {
            long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(20);
            while (!holds.getAsBoolean() && System.nanoTime() < end) {
                wait(100);
            }
            return holds.getAsBoolean();
        }

        @Override
        public synchronized @Nullable CompletionStage<?> onText(WebSocket socket, CharSequence data, boolean last) {
            partial.append(data);
            if (last) {
                take(LiveCodec.read(partial.toString()));
                partial.setLength(0);
                notifyAll();
            }
            if (!paused) {
                socket.request(1);
            }
            return null;
        }

        private void take(LiveMessage message) {
            if (message instanceof LiveMessage.Snapshot s) {
                if (!inSnapshot) {
                    versions.clear();
                }
                s.items().forEach(item -> versions.put(item.key(), item.version()));
                inSnapshot = !s.last();
                snapshots += s.last() ? 1 : 0;
                seq = s.seq();
            } else if (message instanceof LiveMessage.Delta d) {
                gaps += d.after() == seq && !inSnapshot ? 0 : 1;
                d.items().forEach(item -> versions.put(item.key(), item.version()));
                seq = d.seq();
            }
        }
    }
}
