package yiwang.demo.field;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.http.UpgradeRejectedException;
import io.vertx.core.http.WebSocket;
import io.vertx.core.http.WebSocketClient;
import io.vertx.core.http.WebSocketClientOptions;
import io.vertx.core.http.WebSocketConnectOptions;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import yiwang.domain.ticket.KnownCodes;
import yiwang.wire.Json;
import yiwang.wire.LiveCodec;
import yiwang.wire.LiveMessage;
import yiwang.wire.LiveRequest;
import yiwang.wire.TicketView;
import yiwang.wire.Topic;

/**
 * The field's ear: open tickets from the live socket. Connects again for ever, also when the line falls silent or the
 * session has ended; asks for everything again after a gap or a frame that cannot be read. Event loop only.
 */
final class LiveLine {
    private static final Logger LOG = LoggerFactory.getLogger(LiveLine.class);
    private static final int MAX_FRAME = 32 * 1024 * 1024;
    private static final int MISSED_BEATS = 3;
    private static final int MOST_DOUBLINGS = 6;

    /** Told about open tickets, each version once. */
    interface Listener {
        /** An open ticket that is new or has a higher version. */
        void changed(TicketView ticket);

        /** A ticket that is no longer open. */
        void gone(String id);
    }

    /**
     * How patient the line is.
     *
     * @param pause before connecting again, and before asking again on a line that stands
     * @param beat how often the backend shows life until it says so itself; three missed and the line is dead
     * @param connectWithin for a socket to open
     */
    record Times(Duration pause, Duration beat, Duration connectWithin) {
        static final Times USUAL = new Times(Duration.ofSeconds(1), Duration.ofSeconds(10), Duration.ofSeconds(5));
    }

    private final Vertx vertx;
    private final Backend backend;
    private final Offices offices;
    private final Times times;
    private final WebSocketClient client;
    private final OpenTickets tickets;
    private @Nullable WebSocket socket;
    private long beatTimer = -1;
    private long askTimer = -1;
    private int silentBeats;
    private int asks;
    private boolean closed;
    private boolean complained;

    LiveLine(Vertx vertx, Backend backend, Offices offices, Listener listener, Times times) {
        this.vertx = vertx;
        this.backend = backend;
        this.offices = offices;
        this.times = times;
        this.tickets = new OpenTickets(listener);
        this.client = vertx.createWebSocketClient(
                new WebSocketClientOptions().setMaxFrameSize(MAX_FRAME).setMaxMessageSize(MAX_FRAME));
    }

    void start() {
        watch(times.beat());
        connect();
    }

    void close() {
        closed = true;
        vertx.cancelTimer(beatTimer);
        vertx.cancelTimer(askTimer);
        drop();
        client.close();
    }

    private void connect() {
        if (closed) {
            return;
        }
        offices.session(KnownCodes.CENTER)
                .compose(session -> dial(session.token()))
                .onSuccess(this::opened)
                .onFailure(e -> connectLater(String.valueOf(e.getMessage())));
    }

    private Future<WebSocket> dial(String token) {
        long within = times.connectWithin().toMillis();
        WebSocketConnectOptions options = new WebSocketConnectOptions()
                .setHost(backend.host())
                .setPort(backend.port())
                .setURI("/api/v1/live")
                .setConnectTimeout(within)
                .setTimeout(within)
                .putHeader("Authorization", "Bearer " + token);
        return client.connect(options).onFailure(e -> {
            if (e instanceof UpgradeRejectedException refused && refused.getStatus() == 401) {
                offices.forget(KnownCodes.CENTER, token);
            }
        });
    }

    private void connectLater(String why) {
        if (!closed) {
            LOG.debug("live line of the field: {}", why);
            vertx.setTimer(times.pause().toMillis(), timer -> connect());
        }
    }

    private void opened(WebSocket fresh) {
        if (closed) {
            fresh.close();
            return;
        }
        socket = fresh;
        silentBeats = 0;
        fresh.textMessageHandler(text -> {
            if (socket == fresh) {
                hear(text);
            }
        });
        fresh.exceptionHandler(e -> LOG.debug("live line of the field: {}", e.getMessage()));
        fresh.closeHandler(end -> {
            if (socket == fresh) {
                socket = null;
                connectLater("closed");
            }
        });
        ask();
    }

    /** The edge of the event loop: whatever one frame does, the next one is heard. */
    private void hear(String text) {
        silentBeats = 0;
        try {
            take(LiveCodec.read(text));
        } catch (RuntimeException e) {
            complain("a frame could not be used", e);
            askLater();
        }
    }

    private void take(LiveMessage message) {
        switch (message) {
            case LiveMessage.Hello hello -> watch(Duration.ofSeconds(Math.max(1, hello.heartbeatSeconds())));
            case LiveMessage.Snapshot part -> tickets.snapshot(part);
            case LiveMessage.Delta delta -> {
                if (!tickets.delta(delta)) {
                    askLater();
                }
            }
            case LiveMessage.Heartbeat beat -> {
                if (!tickets.heartbeat(beat.seqs().getOrDefault(Topic.TICKETS, 0L))) {
                    askLater();
                }
            }
            case LiveMessage.Trouble trouble -> {
                complain(trouble.problem().code(), null);
                askLater();
            }
        }
    }

    /** After a pause that grows, so that a backend that keeps saying what we cannot use is not flooded. */
    private void askLater() {
        tickets.await();
        if (askTimer < 0) {
            long pause = times.pause().toMillis() << Math.min(asks++, MOST_DOUBLINGS);
            askTimer = vertx.setTimer(pause, timer -> ask());
        }
    }

    private void ask() {
        vertx.cancelTimer(askTimer);
        askTimer = -1;
        tickets.await();
        WebSocket line = socket;
        if (line != null) {
            line.writeTextMessage(Json.lenient()
                    .valueToTree(new LiveRequest(LiveRequest.SUBSCRIBE, Topic.TICKETS))
                    .toString());
        }
    }

    private void watch(Duration beat) {
        vertx.cancelTimer(beatTimer);
        beatTimer = vertx.setPeriodic(beat.toMillis(), timer -> {
            asks /= 2;
            if (socket != null && ++silentBeats > MISSED_BEATS) {
                drop();
                connectLater("nothing heard");
            }
        });
    }

    private void drop() {
        WebSocket line = socket;
        socket = null;
        if (line != null) {
            line.close();
        }
    }

    private void complain(String what, @Nullable Throwable cause) {
        if (complained) {
            LOG.debug("live line of the field: {}", what);
        } else {
            LOG.warn("live line of the field: {}; told once", what, cause);
        }
        complained = true;
    }
}
