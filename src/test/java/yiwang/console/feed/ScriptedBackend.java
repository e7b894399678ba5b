package yiwang.console.feed;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.ServerWebSocket;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import yiwang.wire.Json;
import yiwang.wire.LiveCodec;
import yiwang.wire.LiveMessage;
import yiwang.wire.LiveMessage.Delta;
import yiwang.wire.LiveMessage.Heartbeat;
import yiwang.wire.LiveMessage.Hello;
import yiwang.wire.LiveMessage.Snapshot;
import yiwang.wire.LiveRequest;
import yiwang.wire.TicketView;
import yiwang.wire.Topic;
import yiwang.wire.TopicItem;

/** A backend on a port of its own that serves what it is told, loses what it is told and falls silent when told. */
public final class ScriptedBackend implements AutoCloseable {
    private static final int BEAT_MILLIS = 200;

    private final Vertx vertx = Vertx.vertx();
    private final Map<String, TopicItem> tickets = new LinkedHashMap<>();
    private final List<ServerWebSocket> sockets = new CopyOnWriteArrayList<>();
    private final Map<String, Queue<Answer>> answers = new ConcurrentHashMap<>();
    private @Nullable HttpServer server;
    private int port;
    private long seq;

    /** Subscriptions to the tickets so far. */
    public final AtomicInteger subscriptions = new AtomicInteger();

    /** Connections so far. */
    public final AtomicInteger connections = new AtomicInteger();

    /** Sessions so far. */
    public final AtomicInteger sessions = new AtomicInteger();

    /** Bodies of everything posted besides sessions. */
    public final List<String> posted = new CopyOnWriteArrayList<>();

    /** The epoch it says hello with. */
    public volatile String epoch = "one";

    /** Says nothing any more, on connections that stay open. */
    public volatile boolean mute;

    /** The only token it takes; changes to make a session end. */
    public volatile String token = "first";

    /** Wants an account of everybody: nobody gets a session without. */
    public volatile boolean locked;

    /** What heartbeats say of the store. */
    public volatile boolean readOnly;

    /** What heartbeats say of the boundaries. */
    public volatile long geography = 1;

    /** Status and body of a scripted answer; status 0 is no answer at all. */
    public record Answer(int status, String body) {}

    /** Starts on any port. */
    public static ScriptedBackend started() {
        ScriptedBackend backend = new ScriptedBackend();
        backend.start();
        backend.vertx.setPeriodic(BEAT_MILLIS, timer -> backend.beat());
        return backend;
    }

    /** Starts, or starts again on the same port. */
    public void start() {
        HttpServer made = vertx.createHttpServer(new HttpServerOptions().setReuseAddress(true));
        made.webSocketHandler(this::connected);
        made.webSocketHandshakeHandler(shake -> {
            String header = shake.headers().get("Authorization");
            if (("Bearer " + token).equals(header)) {
                shake.accept();
            } else {
                shake.reject(401);
            }
        });
        made.requestHandler(this::answer);
        await(made.listen(port, "127.0.0.1"));
        port = made.actualPort();
        server = made;
    }

    /** Stops; connections break. */
    public void stop() {
        HttpServer old = Objects.requireNonNull(server);
        server = null;
        await(old.close());
        sockets.clear();
    }

    /** Its address. */
    public Backend address() {
        return Backend.of("http://127.0.0.1:" + port);
    }

    /** What a path answers from now on. */
    public void script(String path, int status, String body) {
        script(path, new Answer(status, body));
    }

    /** What a path answers from now on, one after the other; the last one stays. */
    public void script(String path, Answer... inTurn) {
        answers.put(path, new ConcurrentLinkedQueue<>(List.of(inTurn)));
    }

    /** Changes tickets and tells everybody. */
    public synchronized void publish(TicketView... changed) {
        long after = seq;
        hold(changed);
        send(new Delta(Topic.TICKETS, after, seq, List.of(changed), List.of()));
    }

    /** Changes tickets and tells nobody: the message is lost. */
    public synchronized void lose(TicketView... changed) {
        hold(changed);
    }

    /** The number the tickets stand at. */
    public synchronized long seq() {
        return seq;
    }

    /** Begins anew with nothing held, as after a restore. */
    public synchronized void forget(String newEpoch) {
        tickets.clear();
        seq = 0;
        epoch = newEpoch;
    }

    private void hold(TicketView... changed) {
        for (TicketView ticket : changed) {
            tickets.put(ticket.key(), ticket);
        }
        seq++;
    }

    /** Sends a message to everybody as it is. */
    public void send(LiveMessage message) {
        String text = LiveCodec.write(message);
        sockets.forEach(socket -> socket.writeTextMessage(text));
    }

    /** Sends a text to everybody as it is. */
    public void sendText(String text) {
        sockets.forEach(socket -> socket.writeTextMessage(text));
    }

    private void beat() {
        if (!mute && !sockets.isEmpty()) {
            Map<Topic, Long> seqs = new EnumMap<>(Topic.class);
            seqs.put(Topic.TICKETS, seq());
            send(new Heartbeat(Instant.now(), seqs, readOnly, geography));
        }
    }

    private void connected(ServerWebSocket socket) {
        connections.incrementAndGet();
        if (mute) {
            return;
        }
        socket.closeHandler(v -> sockets.remove(socket));
        socket.textMessageHandler(text -> request(socket, text));
        socket.writeTextMessage(LiveCodec.write(new Hello("scripted", epoch, Instant.now(), 1)));
        sockets.add(socket);
    }

    private synchronized void request(ServerWebSocket socket, String text) {
        try {
            LiveRequest request = Json.strict().readValue(text, LiveRequest.class);
            boolean isTickets = request.topic() == Topic.TICKETS;
            if (isTickets) {
                subscriptions.incrementAndGet();
            }
            List<TopicItem> items = isTickets ? new ArrayList<>(tickets.values()) : List.of();
            int half = items.size() / 2;
            long at = isTickets ? seq : 0;
            socket.writeTextMessage(LiveCodec.write(new Snapshot(request.topic(), at, items.subList(0, half), false)));
            socket.writeTextMessage(
                    LiveCodec.write(new Snapshot(request.topic(), at, items.subList(half, items.size()), true)));
        } catch (IOException e) {
            throw new AssertionError(text, e);
        }
    }

    private void answer(HttpServerRequest request) {
        request.body().onSuccess(body -> {
            String path = request.path();
            if (path.equals("/api/v1/sessions") && locked) {
                reply(request, new Answer(403, "{}"));
                return;
            }
            if (path.equals("/api/v1/sessions")) {
                sessions.incrementAndGet();
                reply(
                        request,
                        new Answer(
                                200, "{\"token\":\"" + token + "\",\"seat\":\"s\",\"unit\":\"center\",\"roles\":[]}"));
                return;
            }
            if (!("Bearer " + token).equals(request.getHeader("Authorization"))) {
                reply(request, new Answer(401, "{}"));
                return;
            }
            if (request.method().name().equals("POST")) {
                posted.add(body.toString());
            }
            reply(request, scripted(path));
        });
    }

    private Answer scripted(String path) {
        Queue<Answer> left = answers.get(path);
        if (left == null) {
            return new Answer(404, "{}");
        }
        return Objects.requireNonNull(left.size() > 1 ? left.poll() : left.peek());
    }

    private void reply(HttpServerRequest request, Answer answer) {
        if (answer.status() == 0) {
            request.connection().close();
        } else {
            request.response()
                    .setStatusCode(answer.status())
                    .putHeader("Content-Type", "application/json")
                    .putHeader("Geography-Version", String.valueOf(geography))
                    .end(answer.body());
        }
    }

    @Override
    public void close() {
        await(vertx.close());
    }

    private static void await(Future<?> future) {
        try {
            future.toCompletionStage().toCompletableFuture().get(10, TimeUnit.SECONDS);
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }
}
