package yiwang.server.live;

import java.time.Instant;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import yiwang.server.http.NotDone;
import yiwang.server.http.Reason;
import yiwang.server.http.Replies;
import yiwang.wire.LiveMessage;
import yiwang.wire.LiveRequest;
import yiwang.wire.ProblemCode;
import yiwang.wire.Topic;
import yiwang.wire.TopicItem;

/**
 * Where news meets subscribers. Public methods may be called from any thread; everything happens on the hub's executor,
 * in the order handed in. The first change after a quiet time goes out at once, more within a {@link GatherWindow} go out
 * together.
 */
public final class LiveHub {
    private static final Logger LOG = LoggerFactory.getLogger(LiveHub.class);
    private static final int HEARTBEAT_SECONDS = 2;
    private static final int STUCK_BEATS = 15;

    private final Executor hub;
    private final HubClock later;
    private final InstantSource clock;
    private final Replies replies;
    private final Run run;
    private final FilterDesk filters;
    private final Supplier<Standing> standing;
    private final Host host = new Host();
    private final Inbox inbox = new Inbox();
    private final AtomicBoolean isNewsAnnounced = new AtomicBoolean();
    private final Map<Topic, LiveTopic> topics =
            new TreeMap<>(Comparator.comparing(Topic::delivery).thenComparing(Comparator.naturalOrder()));
    private final Set<HubClient> clients = new LinkedHashSet<>();
    private final AtomicInteger clientCount = new AtomicInteger();
    private final GatherWindow window = new GatherWindow();
    private boolean isWindowOpen;
    private volatile boolean closed;

    /**
     * What numbers are good for.
     *
     * @param epoch names the run of journal numbers
     * @param name of this life of the hub, never used again; replicas of another one begin anew
     */
    public record Run(String epoch, String name) {}

    /**
     * How the backend stands, as heartbeats say it.
     *
     * @param readOnly whether nothing new can be taken in
     * @param geography version of the boundaries in force
     */
    public record Standing(boolean readOnly, long geography) {}

    /**
     * A hub without clients.
     *
     * @param hub runs one thing at a time in order
     * @param units of which filters may speak
     * @param standing asked at every heartbeat
     */
    public LiveHub(
            Executor hub,
            HubClock later,
            InstantSource clock,
            Replies replies,
            Run run,
            LiveUnits units,
            Supplier<Standing> standing) {
        this.hub = hub;
        this.later = later;
        this.clock = clock;
        this.replies = replies;
        this.run = run;
        this.filters = new FilterDesk(units);
        this.standing = standing;
        for (Topic topic : Topic.values()) {
            topics.put(topic, new LiveTopic(topic, units, run.name()));
        }
        later.after(HEARTBEAT_SECONDS * 1_000L, this::beat);
    }

    /** What a topic holds before anything is published. */
    public void begin(Topic topic, long seq, List<? extends TopicItem> items) {
        inbox.begin(topic, seq);
        hub.execute(() -> topic(topic).begin(seq, items.stream().map(Held::of).toList()));
    }

    /** A new state of a thing. {@code seq} is its journal number, or 0 on topics that have none. */
    public void publish(Topic topic, long seq, TopicItem item) {
        changed(topic, seq, new Inbox.Change(item, false));
    }

    /** The last state of a thing: told once, and gone with the message after. */
    public void end(Topic topic, long seq, TopicItem item) {
        changed(topic, seq, new Inbox.Change(item, true));
    }

    /** A new client; it is greeted at once. */
    public LiveClient connect(LiveSocket socket, Locale locale) {
        return connect(socket, locale, LiveSight.ALL);
    }

    /** The same for one that may not see everything. */
    public LiveClient connect(LiveSocket socket, Locale locale, LiveSight sight) {
        HubClient client = new HubClient(socket, locale, sight, hub, host);
        clientCount.incrementAndGet();
        hub.execute(() -> {
            clients.add(client);
            LiveMessage hello = new LiveMessage.Hello("yiwang", run.epoch(), clock.instant(), HEARTBEAT_SECONDS);
            tell(client, () -> client.outbox.say(Wording.plain(hello)));
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
        hub.execute(() -> List.copyOf(clients).forEach(client -> letGo(client, 1001, "going away")));
    }

    private void changed(Topic topic, long seq, Inbox.Change change) {
        inbox.put(topic, seq, change);
        if (isNewsAnnounced.compareAndSet(false, true)) {
            hub.execute(() -> {
                isNewsAnnounced.set(false);
                if (!isWindowOpen) {
                    flush();
                }
            });
        }
    }

    /** Sends what has gathered, and opens a window in which more gathers. Ended things need one flush more to go. */
    private void flush() {
        boolean told = false;
        try {
            for (LiveTopic topic : topics.values()) {
                told |= topic.flush(inbox.take(topic.topic()));
            }
        } finally {
            isWindowOpen = told;
            if (told && !closed) {
                later.after(window.open(clock.instant()), this::windowEnded);
            }
        }
    }

    private void windowEnded() {
        window.ended(clock.instant());
        flush();
    }

    /** One client's trouble must not cost the others their news. */
    private void tell(HubClient client, Runnable telling) {
        if (!clients.contains(client)) {
            return;
        }
        try {
            telling.run();
        } catch (RuntimeException e) {
            LOG.error("a live client could not be told and is let go", e);
            letGo(client, 1011, "fault");
        }
    }

    private void letGo(HubClient client, int code, String reason) {
        forget(client);
        try {
            client.socket.close(code, reason);
        } catch (RuntimeException e) {
            LOG.debug("a live socket that is let go was closed already", e);
        }
    }

    private void forget(HubClient client) {
        if (clients.remove(client)) {
            clientCount.decrementAndGet();
            client.outbox.close();
        }
    }

    private void beat() {
        if (!closed) {
            later.after(HEARTBEAT_SECONDS * 1_000L, this::beat);
        }
        topics.values().forEach(LiveTopic::beat);
        Instant now = clock.instant();
        Standing stands = standing.get();
        Map<Map<Topic, Long>, byte[]> words = new HashMap<>();
        for (HubClient client : List.copyOf(clients)) {
            tell(
                    client,
                    () -> beat(
                            client,
                            seqs -> words.computeIfAbsent(
                                    seqs,
                                    same -> Wording.plain(new LiveMessage.Heartbeat(
                                            now, same, stands.readOnly(), stands.geography())))));
        }
    }

    private interface BeatWords {
        byte[] of(Map<Topic, Long> seqs);
    }

    /** A line that takes nothing is given time; so is one that takes everything and answers nothing, as a cut one does. */
    private void beat(HubClient client, BeatWords words) {
        if (client.outbox.isFull()) {
            if (client.beatFull() > STUCK_BEATS) {
                LOG.warn("a live client has not read for {} s and is let go", STUCK_BEATS * HEARTBEAT_SECONDS);
                letGo(client, 1013, "does not read");
            }
        } else if (client.beat() > STUCK_BEATS) {
            LOG.warn("a live client was not heard for {} s and is let go", STUCK_BEATS * HEARTBEAT_SECONDS);
            letGo(client, 1013, "does not answer");
        } else {
            client.outbox.pump();
            client.outbox.say(words.of(client.outbox.seqs()));
            client.socket.ping();
        }
    }

    private void asked(HubClient client, String text) {
        try {
            LiveRequest request = Requests.parse(text);
            Topic topic = request.topic();
            switch (request.op()) {
                case LiveRequest.SUBSCRIBE -> client.outbox.subscribe(view(client, request), request.resume());
                case LiveRequest.FILTER -> client.outbox.filter(view(client, request));
                case LiveRequest.UNSUBSCRIBE -> client.outbox.unsubscribe(topic);
                default -> throw new NotDone(Reason.of(ProblemCode.MALFORMED, "op", "wrong-type"));
            }
        } catch (NotDone e) {
            trouble(client, e.reason());
        }
    }

    private LiveView view(HubClient client, LiveRequest request) {
        Topic topic = request.topic();
        if (!client.sight.may(topic)) {
            throw new NotDone(Reason.of(ProblemCode.FORBIDDEN, topic.key()));
        }
        return topic(topic).view(filters.take(topic, request.filter()), client.sight);
    }

    private void trouble(HubClient client, Reason reason) {
        LiveMessage trouble = new LiveMessage.Trouble(replies.problem(reason, client.locale));
        if (!client.outbox.say(Wording.plain(trouble))) {
            letGo(client, 1008, "too many bad requests");
        }
    }

    private LiveTopic topic(Topic topic) {
        LiveTopic live = topics.get(topic);
        if (live == null) {
            throw new IllegalStateException(topic.key());
        }
        return live;
    }

    private final class Host implements HubClient.Host {
        @Override
        public void asked(HubClient client, String text) {
            tell(client, () -> LiveHub.this.asked(client, text));
        }

        @Override
        public void drained(HubClient client) {
            tell(client, client.outbox::pump);
        }

        @Override
        public void tooMuch(HubClient client) {
            letGo(client, 1008, "asks faster than it is answered");
        }

        @Override
        public void gone(HubClient client) {
            forget(client);
        }
    }
}
