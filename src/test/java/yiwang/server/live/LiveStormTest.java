package yiwang.server.live;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.vertx.core.Context;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpConnection;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.WebSocket;
import io.vertx.core.http.WebSocketClient;
import io.vertx.core.http.WebSocketClientOptions;
import io.vertx.ext.web.Router;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import yiwang.Await;
import yiwang.domain.ticket.TicketState;
import yiwang.server.http.Replies;
import yiwang.server.live.HubWorld.Line;
import yiwang.server.live.HubWorld.Place;
import yiwang.wire.Json;
import yiwang.wire.LiveFilter;
import yiwang.wire.LiveRequest;
import yiwang.wire.LiveRequest.Resume;
import yiwang.wire.Topic;

/** Two hundred consoles on real sockets, cut at once: each is right again, without a gap, and without a reload. */
class LiveStormTest {
    private static final int CONSOLES = 200;
    private static final int AREAS = 10;
    private static final int TICKETS = 600;

    private final Vertx vertx = Vertx.vertx();
    private final Context hubContext = vertx.getOrCreateContext();
    private final Executor order = task -> hubContext.runOnContext(ignored -> task.run());
    private final Set<HttpConnection> connections = ConcurrentHashMap.newKeySet();
    private final WebSocketClient client =
            vertx.createWebSocketClient(new WebSocketClientOptions().setMaxConnections(CONSOLES * 2));
    private final LiveHub hub = new LiveHub(
            order,
            (millis, task) -> vertx.setTimer(millis, ignored -> order.execute(task)),
            InstantSource.system(),
            new Replies(new Random(1)),
            new LiveHub.Run("epoch", "run"),
            HubWorld.UNITS,
            () -> new LiveHub.Standing(false, 1));
    private final Map<String, Long> versions = new HashMap<>();
    private final Map<String, Integer> areas = new HashMap<>();
    private final Random random = new Random(7);
    private final List<Console> consoles = new ArrayList<>();
    private int port;
    private long seq;

    @BeforeEach
    void start() {
        Router router = Router.router(vertx);
        new LiveRoutes(hub, new OpenDoor()).mount(router);
        HttpServer server = vertx.createHttpServer().requestHandler(router).connectionHandler(connection -> {
            connections.add(connection);
            connection.closeHandler(ignored -> connections.remove(connection));
        });
        port = join(server.listen(0, "127.0.0.1")).actualPort();
    }

    @AfterEach
    void stop() {
        join(vertx.close());
    }

    private static <T> T join(Future<T> future) {
        return future.toCompletionStage()
                .toCompletableFuture()
                .orTimeout(20, TimeUnit.SECONDS)
                .join();
    }

    /** Follows the contract on its own context, with what it held before on every new line. */
    private final class Console {
        final int area;
        final Context context = vertx.getOrCreateContext();
        Line line = new Line();
        int lines;

        Console(int area) {
            this.area = area;
        }

        Future<Void> connect() {
            return client.connect(port, "127.0.0.1", "/api/v1/live").compose(this::connected);
        }

        private Future<Void> connected(WebSocket socket) {
            Line fresh = Line.after(line);
            line = fresh;
            lines++;
            socket.frameHandler(frame -> {
                if (frame.isText()) {
                    fresh.send(frame.textData().getBytes(StandardCharsets.UTF_8));
                }
            });
            Resume resume = fresh.view == null ? null : new Resume(fresh.view, fresh.seq);
            LiveFilter filter = new LiveFilter(area(area), null, null, null, null);
            return socket.writeTextMessage(Json.lenient()
                    .valueToTree(new LiveRequest(LiveRequest.SUBSCRIBE, Topic.TICKETS, filter, resume))
                    .toString());
        }

        <T> T ask(Supplier<T> question) {
            CompletableFuture<T> answer = new CompletableFuture<>();
            context.runOnContext(ignored -> answer.complete(question.get()));
            return answer.orTimeout(20, TimeUnit.SECONDS).join();
        }

        boolean isRight() {
            Map<String, Long> expected = new HashMap<>();
            versions.forEach((key, version) -> {
                if (Objects.equals(areas.get(key), area)) {
                    expected.put(key, version);
                }
            });
            return ask(() -> !line.isInSnapshot() && line.versions.equals(expected));
        }
    }

    private static String area(int area) {
        return String.valueOf(320724100 + area);
    }

    private void happen(int changes) {
        for (int i = 0; i < changes; i++) {
            String key = "k" + random.nextInt(TICKETS);
            seq++;
            if (random.nextInt(10) == 0 && versions.remove(key) != null) {
                Place place = new Place(area(Objects.requireNonNull(areas.remove(key))), null, null, null);
                hub.end(Topic.TICKETS, seq, HubWorld.ticket(key, seq, TicketState.CLOSED, place));
            } else {
                int area = random.nextInt(AREAS);
                areas.put(key, area);
                versions.put(key, seq);
                Place place = new Place(area(area), null, null, null);
                hub.publish(Topic.TICKETS, seq, HubWorld.ticket(key, seq, TicketState.RECEIVED, place));
            }
        }
    }

    @Test
    void allAreRightAgainWithoutAReload() {
        happen(2_000);
        for (int i = 0; i < CONSOLES; i++) {
            consoles.add(new Console(i % AREAS));
        }
        connectAll();
        happen(2_000);
        allRight();
        for (int storm = 1; storm <= 3; storm++) {
            happen(200);
            List.copyOf(connections).forEach(HttpConnection::close);
            happen(500);
            Await.until("all are gone", () -> hub.clients() == 0);
            connectAll();
            happen(500);
            allRight();
        }
        for (Console console : consoles) {
            assertEquals(List.of(), console.ask(() -> console.line.faults));
            assertEquals(4, console.lines);
            assertEquals(0, console.ask(() -> console.line.snapshots), "gone on with, not begun anew");
        }
        assertTrue(seq > 5_000);
    }

    private void connectAll() {
        List<Future<Void>> all = new ArrayList<>();
        for (Console console : consoles) {
            CompletableFuture<Void> done = new CompletableFuture<>();
            console.context.runOnContext(ignored -> console.connect().onComplete(got -> {
                if (got.succeeded()) {
                    done.complete(null);
                } else {
                    done.completeExceptionally(got.cause());
                }
            }));
            all.add(Future.fromCompletionStage(done));
        }
        join(Future.all(all));
    }

    private void allRight() {
        for (Console console : consoles) {
            Await.until("the replica of area " + console.area, console::isRight);
        }
    }
}
