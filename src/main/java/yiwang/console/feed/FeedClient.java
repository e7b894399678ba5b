package yiwang.console.feed;

import io.vertx.core.Context;
import io.vertx.core.Vertx;
import io.vertx.core.http.UpgradeRejectedException;
import io.vertx.core.http.WebSocket;
import io.vertx.core.http.WebSocketClient;
import io.vertx.core.http.WebSocketClientOptions;
import io.vertx.core.http.WebSocketConnectOptions;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import java.util.function.LongSupplier;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import yiwang.wire.Json;
import yiwang.wire.LiveCodec;
import yiwang.wire.LiveMessage;
import yiwang.wire.LiveMessage.Delta;
import yiwang.wire.LiveMessage.Heartbeat;
import yiwang.wire.LiveMessage.Hello;
import yiwang.wire.LiveMessage.Snapshot;
import yiwang.wire.LiveMessage.Trouble;
import yiwang.wire.LiveRequest;
import yiwang.wire.LiveRequest.Resume;
import yiwang.wire.Topic;

/**
 * Keeps the replica at the backend's state over one socket: connecting, syncing, live, waiting, and again, for ever.
 *
 * <p>A lost line, a silent line, a gap and a backend whose numbers start anew all end in the same path: subscribe,
 * snapshot, deltas above it; after a lost line the backend is asked for what was missed only. What was held stays readable
 * all the while. Everything here runs on one Vert.x context;
 * {@link #start} and {@link #close} may be called on any thread.
 */
public final class FeedClient implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(FeedClient.class);
    private static final int LARGEST_MESSAGE = 32 * 1024 * 1024;
    private static final long LOOK_EVERY_MILLIS = 250;

    private final Vertx vertx;
    private final Context context;
    private final WebSocketClient sockets;
    private final Backend backend;
    private final Tokens tokens;
    private final FeedTimes times;
    private final LiveStoreModel store;
    private final ServerClock clock;
    private final LineState line;
    private final Backoff backoff;
    private final Map<Topic, TopicSync> topics = new EnumMap<>(Topic.class);
    private @Nullable WebSocket socket;
    private @Nullable String epoch;
    private Duration patience;
    private long lookTimer = -1;
    private int looks;
    private boolean open;

    /** What the line needs besides Vert.x: its clock, a monotonic counter in nanoseconds, and chance for jitter. */
    public record Ticks(ServerClock clock, LongSupplier nanos, RandomGenerator random) {}

    /** A feed that has not begun. */
    public FeedClient(Vertx vertx, Backend backend, Tokens tokens, LiveStoreModel store, FeedTimes times, Ticks ticks) {
        this.vertx = vertx;
        this.context = vertx.getOrCreateContext();
        this.backend = backend;
        this.tokens = tokens;
        this.times = times;
        this.patience = times.connectWithin();
        this.store = store;
        this.clock = ticks.clock();
        this.line = new LineState(ticks.nanos(), clock);
        this.backoff = new Backoff(times.retryFirst(), times.retryMost(), ticks.random());
        WebSocketClientOptions options = new WebSocketClientOptions()
                .setMaxFrameSize(LARGEST_MESSAGE)
                .setMaxMessageSize(LARGEST_MESSAGE)
                .setConnectTimeout((int) times.connectWithin().toMillis());
        backend.trusting(options);
        this.sockets = vertx.createWebSocketClient(options);
        for (Topic topic : Topic.values()) {
            topics.put(topic, new TopicSync(topic, store, this::subscribe));
        }
    }

    /** Begins; the line is tried until {@link #close}. */
    public void start() {
        context.runOnContext(v -> {
            open = true;
            lookTimer = vertx.setPeriodic(LOOK_EVERY_MILLIS, timer -> look());
            connect();
        });
    }

    @Override
    public void close() {
        context.runOnContext(v -> {
            open = false;
            vertx.cancelTimer(lookTimer);
            drop();
            sockets.close();
        });
    }

    private void connect() {
        if (!open) {
            return;
        }
        tokens.token()
                .onComplete(got -> context.runOnContext(v -> {
                    if (got.succeeded()) {
                        dial(got.result());
                    } else {
                        waitAndRetry(got.cause());
                    }
                }));
    }

    /** On our context, so that the answer comes on it too: handlers must be there before the first message is. */
    private void dial(String token) {
        WebSocketConnectOptions options = new WebSocketConnectOptions()
                .setAbsoluteURI(backend.liveUrl())
                .setConnectTimeout(times.connectWithin().toMillis())
                .setTimeout(times.connectWithin().toMillis())
                .putHeader("Authorization", "Bearer " + token);
        sockets.connect(options).onComplete(done -> {
            if (done.succeeded()) {
                connected(done.result());
                return;
            }
            if (done.cause() instanceof UpgradeRejectedException refused && refused.getStatus() == 401) {
                tokens.refused(token);
            }
            waitAndRetry(done.cause());
        });
    }

    private void connected(WebSocket fresh) {
        drop();
        if (!open) {
            fresh.close();
            return;
        }
        socket = fresh;
        patience = times.connectWithin();
        line.listening();
        fresh.textMessageHandler(text -> {
            if (socket == fresh) {
                heard(text);
            }
        });
        fresh.exceptionHandler(e -> LOG.debug("the live line broke", e));
        fresh.closeHandler(v -> {
            if (socket == fresh) {
                socket = null;
                waitAndRetry(null);
            }
        });
    }

    private void heard(String text) {
        LiveMessage message;
        try {
            message = LiveCodec.read(text);
        } catch (IllegalArgumentException e) {
            LOG.warn("a message of the backend cannot be read; connecting anew", e);
            hangUp();
            return;
        }
        line.heard();
        switch (message) {
            case Hello hello -> hello(hello);
            case Heartbeat heartbeat -> heartbeat(heartbeat);
            case Snapshot part -> topic(part.topic()).snapshot(part);
            case Delta delta -> topic(delta.topic()).delta(delta);
            case Trouble trouble -> trouble(trouble);
        }
        if (socket != null) {
            showProgress();
        }
    }

    private void hello(Hello hello) {
        boolean sameNumbers = hello.epoch().equals(epoch);
        if (!sameNumbers) {
            LOG.info("connected to backend {} epoch {}", hello.server(), hello.epoch());
            epoch = hello.epoch();
        }
        clock.forget();
        clock.heard(hello.at());
        patience = Duration.ofSeconds(Math.max(1, hello.heartbeatSeconds())).multipliedBy(times.missedBeats());
        topics.values().forEach(sameNumbers ? TopicSync::resume : TopicSync::begin);
    }

    private void heartbeat(Heartbeat heartbeat) {
        clock.heard(heartbeat.at());
        heartbeat.seqs().forEach((topic, seq) -> topic(topic).heartbeat(seq));
        if (line.told(heartbeat.readOnly(), heartbeat.geography())) {
            store.show(line.shown());
        }
    }

    /** The backend keeps the line open, but a topic it would not give is asked for again on a fresh one. */
    private void trouble(Trouble trouble) {
        LOG.warn("the backend refused a request on the live line: {}", trouble.problem());
        if (topics.values().stream().anyMatch(TopicSync::isWaiting)) {
            hangUp();
        }
    }

    private void subscribe(Topic topic, @Nullable Resume from) {
        WebSocket now = socket;
        if (now != null) {
            String request = Json.lenient()
                    .valueToTree(new LiveRequest(LiveRequest.SUBSCRIBE, topic, null, from))
                    .toString();
            now.writeTextMessage(request);
        }
    }

    private void showProgress() {
        boolean synced = epoch != null && topics.values().stream().noneMatch(TopicSync::isWaiting);
        boolean wasLive = line.isLive();
        line.connected(synced);
        if (synced != wasLive) {
            if (synced) {
                backoff.reset();
            }
            store.show(line.shown());
        }
    }

    /** Four times a second: is the line silent; once a second: how old is what we show. */
    private void look() {
        if (socket != null && line.silence().compareTo(patience) > 0) {
            LOG.warn("nothing heard for {} ms; connecting anew", line.silence().toMillis());
            line.silent();
            store.show(line.shown());
            drop();
            connect();
        }
        if (looks++ % 4 == 0) {
            store.show(line.shown());
        }
    }

    private void hangUp() {
        drop();
        waitAndRetry(null);
    }

    private void waitAndRetry(@Nullable Throwable cause) {
        if (!open) {
            return;
        }
        Duration wait = backoff.next();
        LOG.info("no line to {}: {}; next attempt in {} ms", backend.address(), reason(cause), wait.toMillis());
        line.lost(wait);
        store.show(line.shown());
        vertx.setTimer(Math.max(1, wait.toMillis()), timer -> connect());
    }

    private static String reason(@Nullable Throwable cause) {
        return cause == null ? "the backend closed it" : cause.toString();
    }

    private void drop() {
        WebSocket old = socket;
        socket = null;
        drop(old);
    }

    private static void drop(@Nullable WebSocket old) {
        if (old != null && !old.isClosed()) {
            old.closeHandler(null);
            old.close();
        }
    }

    private TopicSync topic(Topic topic) {
        TopicSync sync = topics.get(topic);
        if (sync == null) {
            throw new IllegalStateException(topic.key());
        }
        return sync;
    }
}
