package yiwang.server.live;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import yiwang.server.http.Reason;
import yiwang.server.http.Replies;
import yiwang.wire.Json;
import yiwang.wire.LiveCodec;
import yiwang.wire.LiveMessage;
import yiwang.wire.LiveRequest;
import yiwang.wire.ProblemCode;
import yiwang.wire.Topic;
import yiwang.wire.TopicItem;

/**
 * Where news meets subscribers. Public methods may be called from any thread; everything happens on the hub's executor,
 * in the order handed in. The first change after a quiet time goes out at once, more within {@value #WINDOW_MILLIS} ms
 * go out together.
 */
public final class LiveHub {
    private static final Logger LOG = LoggerFactory.getLogger(LiveHub.class);
    private static final long WINDOW_MILLIS = 50;
    private static final int HEARTBEAT_SECONDS = 2;
    private static final int STUCK_BEATS = 15;
    private static final int MAX_REQUEST = 4_096;

    private final Executor hub;
    private final HubClock later;
    private final InstantSource clock;
    private final Replies replies;
    private final String epoch;
    private final Map<Topic, LiveTopic> topics = new EnumMap<>(Topic.class);
    private final Map<Client, Outbox> clients = new LinkedHashMap<>();
    private final AtomicInteger clientCount = new AtomicInteger();
    private boolean isWindowOpen;
    private volatile boolean closed;

    /**
     * A hub without clients.
     *
     * @param hub runs one thing at a time in order
     * @param epoch names the run of journal numbers
     */
    public LiveHub(Executor hub, HubClock later, InstantSource clock, Replies replies, String epoch) {
        this.hub = hub;
        this.later = later;
        this.clock = clock;
        this.replies = replies;
        this.epoch = epoch;
        for (Topic topic : Topic.values()) {
            topics.put(topic, new LiveTopic(topic));
        }
        later.after(HEARTBEAT_SECONDS * 1_000L, this::beat);
    }

    /** What a topic holds before anything is published. */
    public void begin(Topic topic, long seq, List<? extends TopicItem> items) {
        hub.execute(() -> topic(topic).begin(seq, items));
    }

    /** A new state of a thing. {@code seq} is its journal number, or 0 on topics that have none. */
    public void publish(Topic topic, long seq, TopicItem item) {
        hub.execute(() -> changed(topic, seq, item, false));
    }

    /** The last state of a thing: told once, and gone with the message after. */
    public void end(Topic topic, long seq, TopicItem item) {
        hub.execute(() -> changed(topic, seq, item, true));
    }

    /** A new client; it is greeted at once. */
    public LiveClient connect(LiveSocket socket, Locale locale) {
        return connect(socket, locale, LiveSight.ALL);
    }

    /** The same for one that may not see everything. */
    public LiveClient connect(LiveSocket socket, Locale locale, LiveSight sight) {
        Client client = new Client(socket, locale, sight);
        clientCount.incrementAndGet();
        hub.execute(() -> {
            Outbox outbox = new Outbox(socket);
            clients.put(client, outbox);
            outbox.notice(LiveCodec.write(new LiveMessage.Hello("yiwang", epoch, clock.instant(), HEARTBEAT_SECONDS)));
        });
        return client;
    }

    /** How many clients are connected. */
    public int clients() {
        return clientCount.get();
    }

    /** Says good-bye to every client. */
    public void close() {
        closed = true;
        hub.execute(() -> List.copyOf(clients.keySet()).forEach(client -> letGo(client, 1001, "going away")));
    }

    private void changed(Topic topic, long seq, TopicItem item, boolean ended) {
        topic(topic).put(seq, item, ended);
        if (!isWindowOpen) {
            flush();
        }
    }

    /** Sends what has gathered, and opens a window in which more gathers. Ended things need one flush more to go. */
    private void flush() {
        boolean told = false;
        try {
            for (LiveTopic topic : topics.values()) {
                LiveTopic.Flushed flushed = topic.flush();
                if (flushed != null) {
                    told = true;
                    deliver(topic.topic(), flushed);
                }
            }
        } finally {
            isWindowOpen = told;
            if (told && !closed) {
                later.after(WINDOW_MILLIS, this::flush);
            }
        }
    }

    private void deliver(Topic topic, LiveTopic.Flushed flushed) {
        List<Message> shared = Wording.delta(
                topic, flushed.after(), flushed.seq(), flushed.items().values(), flushed.removed());
        for (Map.Entry<Client, Outbox> each : List.copyOf(clients.entrySet())) {
            Subscription subscription = each.getValue().subscription(topic);
            if (subscription != null) {
                tell(each.getKey(), () -> {
                    subscription.offer(flushed, shared);
                    each.getValue().pump();
                });
            }
        }
    }

    /** One client's trouble must not cost the others their news. */
    private void tell(Client client, Runnable telling) {
        try {
            telling.run();
        } catch (RuntimeException e) {
            LOG.error("a live client could not be told and is let go", e);
            letGo(client, 1011, "fault");
        }
    }

    private void letGo(Client client, int code, String reason) {
        forget(client);
        try {
            client.socket.close(code, reason);
        } catch (RuntimeException e) {
            LOG.debug("a live socket that is let go was closed already", e);
        }
    }

    private void forget(Client client) {
        if (clients.remove(client) != null) {
            clientCount.decrementAndGet();
        }
    }

    private void beat() {
        if (!closed) {
            later.after(HEARTBEAT_SECONDS * 1_000L, this::beat);
        }
        Instant now = clock.instant();
        for (Map.Entry<Client, Outbox> each : List.copyOf(clients.entrySet())) {
            tell(each.getKey(), () -> beat(each.getKey(), each.getValue(), now));
        }
    }

    private void beat(Client client, Outbox outbox, Instant now) {
        if (outbox.isFull()) {
            client.beatsFull++;
        } else {
            client.beatsFull = 0;
            outbox.pump();
            outbox.notice(LiveCodec.write(new LiveMessage.Heartbeat(now, outbox.seqs())));
        }
        if (client.beatsFull > STUCK_BEATS) {
            LOG.warn("a live client has not read for {} s and is let go", STUCK_BEATS * HEARTBEAT_SECONDS);
            letGo(client, 1013, "does not read");
        }
    }

    private void request(Client client, String text) {
        Outbox outbox = clients.get(client);
        if (outbox == null) {
            return;
        }
        LiveRequest request = parse(text);
        if (request == null) {
            trouble(client, outbox, Reason.of(ProblemCode.MALFORMED, "", "not-json"));
        } else if (LiveRequest.SUBSCRIBE.equals(request.op())) {
            subscribe(client, outbox, request.topic());
        } else if (LiveRequest.UNSUBSCRIBE.equals(request.op())) {
            outbox.unsubscribe(request.topic());
        } else {
            trouble(client, outbox, Reason.of(ProblemCode.MALFORMED, "op", "wrong-type"));
        }
    }

    private void subscribe(Client client, Outbox outbox, Topic topic) {
        if (client.sight.may(topic)) {
            outbox.subscribe(topic(topic), client.sight.only(topic));
        } else {
            trouble(client, outbox, Reason.of(ProblemCode.FORBIDDEN, topic.key()));
        }
    }

    private void trouble(Client client, Outbox outbox, Reason reason) {
        String text = LiveCodec.write(new LiveMessage.Trouble(replies.problem(reason, client.locale)));
        if (!outbox.notice(text)) {
            client.socket.close(1008, "too many bad requests");
        }
    }

    private static @Nullable LiveRequest parse(String text) {
        if (text.length() > MAX_REQUEST) {
            return null;
        }
        try {
            LiveRequest request = Json.strict().readValue(text, LiveRequest.class);
            return request == null || request.topic() == null ? null : request;
        } catch (JsonProcessingException e) {
            LOG.debug("a live request that is none", e);
            return null;
        }
    }

    private LiveTopic topic(Topic topic) {
        LiveTopic live = topics.get(topic);
        if (live == null) {
            throw new IllegalStateException(topic.key());
        }
        return live;
    }

    /** Hands everything over to the hub's executor. */
    private final class Client implements LiveClient {
        final LiveSocket socket;
        final Locale locale;
        final LiveSight sight;
        int beatsFull;

        Client(LiveSocket socket, Locale locale, LiveSight sight) {
            this.socket = socket;
            this.locale = locale;
            this.sight = sight;
        }

        @Override
        public void received(String text) {
            hub.execute(() -> request(this, text));
        }

        @Override
        public void drained() {
            hub.execute(() -> {
                Outbox outbox = clients.get(this);
                if (outbox != null) {
                    outbox.pump();
                }
            });
        }

        @Override
        public void closed() {
            hub.execute(() -> forget(this));
        }
    }
}
