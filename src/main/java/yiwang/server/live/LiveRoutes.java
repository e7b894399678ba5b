package yiwang.server.live;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.ServerWebSocket;
import io.vertx.core.http.WebSocketFrameType;
import io.vertx.core.http.impl.ws.WebSocketFrameImpl;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import java.util.Locale;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import yiwang.server.http.NotDone;
import yiwang.server.http.Reason;
import yiwang.server.http.RouteGroup;
import yiwang.wire.ProblemCode;
import yiwang.wire.ProblemTexts;

/** {@code GET /api/v1/live}: becomes the live socket. */
public final class LiveRoutes implements RouteGroup {
    private static final Logger LOG = LoggerFactory.getLogger(LiveRoutes.class);
    private static final int MAX_CLIENTS = 2_048;
    private static final int POLICY = 1008;
    private static final int QUEUE = 256 * 1024;

    private final LiveHub hub;
    private final LiveDoor sessions;

    /** Connects clients to {@code hub}; a socket ends with the session it was opened by. */
    public LiveRoutes(LiveHub hub, LiveDoor sessions) {
        this.hub = hub;
        this.sessions = sessions;
    }

    @Override
    public void mount(Router router) {
        router.get("/api/v1/live").handler(this::upgrade);
    }

    private void upgrade(RoutingContext route) {
        if (!isUpgrade(route.request())) {
            throw new NotDone(Reason.of(ProblemCode.MALFORMED, "Upgrade", "websocket"));
        }
        if (hub.clients() >= MAX_CLIENTS) {
            throw new NotDone(Reason.of(ProblemCode.BUSY));
        }
        Locale locale = ProblemTexts.languageOf(route.request().getHeader("Accept-Language"));
        route.request()
                .toWebSocket()
                .onSuccess(socket -> connect(route, socket, locale))
                .onFailure(e -> LOG.debug("no upgrade", e));
    }

    /** Whole as RFC 6455, 4.2.1 wants it, so that what is refused is refused here in our words. */
    private static boolean isUpgrade(HttpServerRequest request) {
        String connection = request.getHeader("Connection");
        return "websocket".equalsIgnoreCase(request.getHeader("Upgrade"))
                && connection != null
                && connection.toLowerCase(Locale.ROOT).contains("upgrade")
                && "13".equals(request.getHeader("Sec-WebSocket-Version"))
                && request.getHeader("Sec-WebSocket-Key") != null;
    }

    private void connect(RoutingContext route, ServerWebSocket socket, Locale locale) {
        Line line = new Line(socket);
        LiveClient client = hub.connect(line, locale, sessions.sight(route));
        Runnable unwatch = sessions.watch(route, () -> line.close(POLICY, "the session has ended"));
        try {
            socket.setWriteQueueMaxSize(QUEUE);
            socket.closeHandler(ignored -> {
                unwatch.run();
                client.closed();
            });
            socket.textMessageHandler(client::received);
            socket.binaryMessageHandler(binary -> client.received(""));
            socket.pongHandler(ignored -> client.heard());
            socket.drainHandler(ignored -> client.drained());
            socket.exceptionHandler(e -> LOG.debug("a live socket failed", e));
        } catch (IllegalStateException e) { // a socket that is closed already takes no handlers
            LOG.debug("a live socket closed while it was opened", e);
            unwatch.run();
            client.closed();
        }
    }

    /** Vert.x sockets may be written to from any thread. */
    record Line(ServerWebSocket socket) implements LiveSocket {
        /** The frame is a thin wrap of this line's own; {@code writeTextMessage} would encode the text anew for each line. */
        @Override
        public void send(byte[] message) {
            if (!socket.isClosed()) {
                socket.writeFrame(new WebSocketFrameImpl(WebSocketFrameType.TEXT, message, true))
                        .onFailure(e -> LOG.debug("a live message was not written", e));
            }
        }

        @Override
        public void ping() {
            if (!socket.isClosed()) {
                socket.writePing(Buffer.buffer()).onFailure(e -> LOG.debug("a live line was not asked", e));
            }
        }

        @Override
        public boolean isFull() {
            try {
                return !socket.isClosed() && socket.writeQueueFull();
            } catch (IllegalStateException e) { // closed between the two questions; its handler will say so
                LOG.debug("a live socket closed while it was asked", e);
                return false;
            }
        }

        @Override
        public void close(int code, String reason) {
            socket.close((short) code, reason).onFailure(e -> LOG.debug("a live socket did not close", e));
        }
    }
}
