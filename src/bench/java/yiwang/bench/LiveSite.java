package yiwang.bench;

import io.vertx.core.Context;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpConnection;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.http.ServerWebSocket;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import yiwang.domain.ticket.IntakeChannel;
import yiwang.domain.ticket.TicketKind;
import yiwang.domain.ticket.TicketState;
import yiwang.domain.ticket.Urgency;
import yiwang.server.http.Replies;
import yiwang.server.live.LiveDoor;
import yiwang.server.live.LiveHub;
import yiwang.server.live.LiveRoutes;
import yiwang.server.live.LiveSight;
import yiwang.server.live.LiveUnits;
import yiwang.wire.LadderView;
import yiwang.wire.LiveCodec;
import yiwang.wire.LiveMessage;
import yiwang.wire.TicketView;
import yiwang.wire.Topic;

/**
 * A backend's live socket on loopback with the tickets of some areas; either the hub, or the peer that makes and sends a
 * message for each event to each console that wants it, as soon as it happens. Keeps the truth to hold replicas against.
 */
final class LiveSite implements AutoCloseable {
    static final int AREAS = 20;
    private static final Instant AT = Instant.parse("2026-06-18T06:00:00Z");
    private static final long WAIT_SECONDS = 15;

    private final Vertx vertx = Vertx.vertx();
    private final Context context = vertx.getOrCreateContext();
    private final Executor order = task -> context.runOnContext(ignored -> task.run());
    private final Set<HttpConnection> connections = ConcurrentHashMap.newKeySet();
    private final Map<Integer, Map<String, Long>> truth = new HashMap<>();
    private final Map<Integer, List<ServerWebSocket>> peers = new HashMap<>();
    private final Map<ServerWebSocket, Long> stands = new HashMap<>();
    private final LiveHub hub = new LiveHub(
            order,
            (millis, task) -> vertx.setTimer(millis, ignored -> order.execute(task)),
            InstantSource.system(),
            new Replies(new Random(1)),
            new LiveHub.Run("bench", UUID.randomUUID().toString()),
            new LiveUnits(unit -> false, (unit, above) -> false),
            () -> new LiveHub.Standing(false, 1));
    private final boolean isPeer;
    private final HttpServer server;
    private long seq;

    /** {@code tickets} are there from the beginning, as many in each area. */
    LiveSite(boolean isPeer, int tickets) throws Exception {
        this.isPeer = isPeer;
        for (int area = 0; area < AREAS; area++) {
            truth.put(area, new HashMap<>());
            peers.put(area, new CopyOnWriteArrayList<>());
        }
        List<TicketView> first = new ArrayList<>();
        for (int i = 0; i < tickets; i++) {
            first.add(next(i % AREAS, "t" + i));
        }
        hub.begin(Topic.TICKETS, seq, first);
        server = vertx.createHttpServer(new HttpServerOptions().setPerMessageWebSocketCompressionSupported(false));
        server.connectionHandler(connection -> {
            connections.add(connection);
            connection.closeHandler(v -> connections.remove(connection));
        });
        if (isPeer) {
            server.webSocketHandler(this::serve);
        } else {
            Router router = Router.router(vertx);
            new LiveRoutes(hub, new OpenDoor()).mount(router);
            server.requestHandler(router);
        }
        await(server.listen(0, "127.0.0.1"));
    }

    static String area(int number) {
        return String.valueOf(320724100 + number);
    }

    static double west(int area) {
        return 119 + area / 10.0;
    }

    int port() {
        return server.actualPort();
    }

    /** Something happens to a ticket of an area. */
    void happen(int area, String id) {
        TicketView ticket = next(area, id);
        if (!isPeer) {
            hub.publish(Topic.TICKETS, seq, ticket);
            return;
        }
        long now = seq;
        order.execute(() -> {
            for (ServerWebSocket socket : peers.getOrDefault(area, List.of())) {
                socket.writeTextMessage(LiveCodec.write(
                        new LiveMessage.Delta(Topic.TICKETS, before(socket, now), now, List.of(ticket), List.of())));
            }
        });
    }

    private long before(ServerWebSocket socket, long now) {
        Long before = stands.put(socket, now);
        return before == null ? 0 : before;
    }

    private void serve(ServerWebSocket socket) {
        socket.textMessageHandler(text -> order.execute(() -> {
            socket.writeTextMessage(LiveCodec.write(new LiveMessage.Snapshot(Topic.TICKETS, 0, List.of(), true)));
            for (int area = 0; area < AREAS; area++) {
                if (text.contains(area(area))
                        || text.contains(String.format(Locale.ROOT, "\"west\":%.7f", west(area)))) {
                    peers.getOrDefault(area, List.of()).add(socket);
                }
            }
        }));
        socket.exceptionHandler(e -> {});
    }

    private TicketView next(int area, String id) {
        seq++;
        truth.getOrDefault(area, new HashMap<>()).put(id, seq);
        return new TicketView(
                id,
                seq,
                "320724-260618-000001-1",
                TicketState.DISPATCHED,
                TicketKind.HELP,
                IntakeChannel.HOTLINE_12345,
                "01-001",
                0.75,
                Urgency.C,
                String.valueOf(LiveConsoles.micros()),
                "小区门口路灯不亮已经三天，老人晚上出门看不清台阶，请尽快派人维修。",
                area(area) + "001001",
                area(area) + "001",
                west(area) + 0.04,
                34.5,
                "人民路",
                "town-100",
                null,
                AT,
                AT,
                AT.plusSeconds(3_600),
                null,
                0,
                0,
                0,
                0,
                null,
                LadderView.NONE,
                AT);
    }

    /** A line for each area: how many tickets, and the sum of their versions. */
    List<String> truth() {
        List<String> lines = new ArrayList<>();
        truth.forEach((area, versions) -> lines.add("truth " + area + " " + versions.size() + " "
                + versions.values().stream().mapToLong(Long::longValue).sum()));
        return lines;
    }

    /** Breaks every connection there is. */
    void cut() {
        List.copyOf(connections).forEach(HttpConnection::close);
    }

    @Override
    public void close() throws Exception {
        await(vertx.close());
    }

    private static void await(Future<?> future) throws Exception {
        future.toCompletionStage().toCompletableFuture().get(WAIT_SECONDS, TimeUnit.SECONDS);
    }

    private static final class OpenDoor implements LiveDoor {
        @Override
        public Runnable watch(RoutingContext route, Runnable ended) {
            return () -> {};
        }

        @Override
        public LiveSight sight(RoutingContext route) {
            return LiveSight.ALL;
        }
    }
}
