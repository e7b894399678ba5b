package yiwang.demo.field;

import io.vertx.core.Vertx;
import io.vertx.core.http.WebSocket;
import io.vertx.core.http.WebSocketClient;
import io.vertx.core.http.WebSocketClientOptions;
import io.vertx.core.http.WebSocketConnectOptions;
import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import yiwang.wire.Json;
import yiwang.wire.LiveCodec;
import yiwang.wire.LiveMessage;
import yiwang.wire.LiveRequest;
import yiwang.wire.TicketView;
import yiwang.wire.Topic;
import yiwang.wire.TopicItem;

/** The field's ear: open tickets from the live socket, connected again whenever the line breaks. Event loop only. */
final class LiveLine {
    private static final Logger LOG = LoggerFactory.getLogger(LiveLine.class);
    private static final long RETRY_MILLIS = 1_000;
    private static final int MAX_FRAME = 4 * 1024 * 1024;

    private final Vertx vertx;
    private final URI base;
    private final String token;
    private final Consumer<TicketView> changed;
    private final WebSocketClient client;
    private final Map<String, TicketView> open = new HashMap<>();
    private @Nullable WebSocket socket;
    private boolean closed;
    private boolean syncing;
    private long seq;

    LiveLine(Vertx vertx, URI base, String token, Consumer<TicketView> changed) {
        this.vertx = vertx;
        this.base = base;
        this.token = token;
        this.changed = changed;
        this.client = vertx.createWebSocketClient(
                new WebSocketClientOptions().setMaxFrameSize(MAX_FRAME).setMaxMessageSize(MAX_FRAME));
    }

    void start() {
        connect();
    }

    @Nullable
    TicketView ticket(String id) {
        return open.get(id);
    }

    private void connect() {
        if (closed) {
            return;
        }
        WebSocketConnectOptions options = new WebSocketConnectOptions()
                .setHost(base.getHost())
                .setPort(base.getPort())
                .setURI("/api/v1/live")
                .putHeader("Authorization", "Bearer " + token);
        client.connect(options).onSuccess(this::opened).onFailure(e -> {
            LOG.debug("live line of the field: {}", e.getMessage());
            vertx.setTimer(RETRY_MILLIS, timer -> connect());
        });
    }

    private void opened(WebSocket line) {
        socket = line;
        line.textMessageHandler(text -> hear(line, text));
        line.closeHandler(end -> vertx.setTimer(RETRY_MILLIS, timer -> connect()));
        subscribe(line);
    }

    private void subscribe(WebSocket line) {
        syncing = true;
        line.writeTextMessage(Json.lenient()
                .valueToTree(new LiveRequest(LiveRequest.SUBSCRIBE, Topic.TICKETS))
                .toString());
    }

    private void hear(WebSocket line, String text) {
        switch (LiveCodec.read(text)) {
            case LiveMessage.Snapshot snapshot -> {
                seq = snapshot.seq();
                syncing = !snapshot.last();
                take(snapshot.items());
            }
            case LiveMessage.Delta delta when syncing -> LOG.trace("delta {} before the snapshot", delta.seq());
            case LiveMessage.Delta delta when delta.after() != seq -> subscribe(line);
            case LiveMessage.Delta delta -> {
                seq = delta.seq();
                take(delta.items());
                delta.removed().forEach(open::remove);
            }
            default -> {}
        }
    }

    private void take(List<? extends TopicItem> items) {
        for (TopicItem item : items) {
            if (item instanceof TicketView ticket) {
                TicketView before = open.put(ticket.id(), ticket);
                if (before == null || before.version() < ticket.version()) {
                    changed.accept(ticket);
                }
            }
        }
    }

    void close() {
        closed = true;
        if (socket != null) {
            socket.close();
        }
        client.close();
    }
}
