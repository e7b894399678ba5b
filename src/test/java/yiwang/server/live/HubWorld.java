package yiwang.server.live;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.PriorityQueue;
import java.util.Queue;
import java.util.Random;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import yiwang.domain.escalation.policy.Channel;
import yiwang.domain.escalation.policy.Recipient;
import yiwang.domain.escalation.policy.Rung;
import yiwang.domain.ticket.IntakeChannel;
import yiwang.domain.ticket.TicketKind;
import yiwang.domain.ticket.TicketState;
import yiwang.domain.ticket.Urgency;
import yiwang.server.http.Replies;
import yiwang.wire.Json;
import yiwang.wire.LadderView;
import yiwang.wire.LiveCodec;
import yiwang.wire.LiveMessage;
import yiwang.wire.LiveRequest;
import yiwang.wire.NoticeView;
import yiwang.wire.TicketView;
import yiwang.wire.Topic;
import yiwang.wire.TopicItem;
import yiwang.wire.WorkerView;

/** A hub whose executor and time are moved by hand, and lines that check the contract as they are sent things. */
final class HubWorld {
    static final Instant START = Instant.parse("2026-02-14T00:00:00Z");

    /** Towns stand below the center. */
    static final LiveUnits UNITS = new LiveUnits(
            unit -> unit.equals("center") || unit.startsWith("town-"),
            (unit, above) -> above.equals("center") && unit.startsWith("town-"));

    /** The hub's executor and time, moved by hand. */
    static final class Stepped {
        private record Due(Instant at, long order, Runnable task) {}

        final Queue<Runnable> ready = new ArrayDeque<>();
        private final PriorityQueue<Due> later =
                new PriorityQueue<>(Comparator.comparing(Due::at).thenComparing(Due::order));
        Instant now = START;
        private long order;

        void after(long millis, Runnable task) {
            later.add(new Due(now.plusMillis(millis), order++, task));
        }

        void run() {
            for (Runnable task = ready.poll(); task != null; task = ready.poll()) {
                task.run();
            }
        }

        void pass(Duration time) {
            Instant end = now.plus(time);
            run();
            for (Due due = later.peek(); due != null && !due.at().isAfter(end); due = later.peek()) {
                later.remove(due);
                now = due.at();
                ready.add(due.task());
                run();
            }
            now = end;
        }
    }

    /** A line that takes a number of messages before it is full; follows the contract as a console must. */
    static final class Line implements LiveSocket {
        int room = Integer.MAX_VALUE;
        int closeCode;
        int largest;
        final List<LiveMessage> messages = new ArrayList<>();
        final Map<String, Long> versions = new HashMap<>();
        private final Set<Topic> inSnapshot = new HashSet<>();
        long seq = -1;

        @Nullable
        String view;

        @Nullable
        LiveClient client;

        boolean answers = true;
        int snapshots;
        final List<TopicItem> items = new ArrayList<>();
        final List<String> faults = new ArrayList<>();

        /** A line that begins with what the broken one held. */
        static Line after(Line broken) {
            Line line = new Line();
            line.versions.putAll(broken.versions);
            line.seq = broken.seq;
            line.view = broken.view;
            return line;
        }

        @Override
        public void ping() {
            if (answers && client != null) {
                client.heard();
            }
        }

        @Override
        public void send(byte[] bytes) {
            String text = new String(bytes, StandardCharsets.UTF_8);
            room--;
            largest = Math.max(largest, bytes.length);
            LiveMessage message = LiveCodec.read(text);
            messages.add(message);
            switch (message) {
                case LiveMessage.Snapshot s -> snapshot(s);
                case LiveMessage.Delta d -> delta(d);
                default -> {}
            }
        }

        boolean isInSnapshot() {
            return !inSnapshot.isEmpty();
        }

        private void snapshot(LiveMessage.Snapshot s) {
            items.addAll(s.items());
            if (inSnapshot.add(s.topic())) {
                versions.clear();
                snapshots++;
            }
            s.items().forEach(item -> versions.put(item.key(), item.version()));
            if (s.last()) {
                inSnapshot.remove(s.topic());
                seq = s.seq();
                view = s.view();
            }
        }

        private void delta(LiveMessage.Delta d) {
            items.addAll(d.items());
            if (d.after() != seq || inSnapshot.contains(d.topic())) {
                faults.add("after " + d.after() + " at " + seq);
            }
            seq = d.seq();
            view = d.view() == null ? view : d.view();
            d.removed().forEach(versions::remove);
            d.items().forEach(item -> {
                Long before = versions.put(item.key(), item.version());
                if (before != null && before >= item.version() && d.view() == null) {
                    faults.add(item.key() + " twice at " + item.version());
                }
            });
        }

        @Override
        public boolean isFull() {
            return room <= 0;
        }

        @Override
        public void close(int code, String reason) {
            closeCode = code;
        }
    }

    final Stepped time = new Stepped();
    boolean isReadOnly;
    final LiveHub hub = new LiveHub(
            time.ready::add,
            time::after,
            () -> time.now,
            new Replies(new Random(1)),
            new LiveHub.Run("epoch", "run"),
            UNITS,
            () -> new LiveHub.Standing(isReadOnly, 1));
    long seq;

    LiveClient connect(Line line, Topic topic) {
        return connect(line, LiveSight.ALL, new LiveRequest(LiveRequest.SUBSCRIBE, topic));
    }

    LiveClient connect(Line line, LiveSight sight, LiveRequest request) {
        LiveClient client = hub.connect(line, Locale.CHINESE, sight);
        line.client = client;
        ask(line, request);
        return client;
    }

    void ask(Line line, LiveRequest request) {
        try {
            Objects.requireNonNull(line.client).received(Json.lenient().writeValueAsString(request));
        } catch (JsonProcessingException e) {
            throw new AssertionError(e);
        }
        time.run();
    }

    void publish(String key, long version) {
        hub.publish(Topic.TICKETS, ++seq, ticket(key, version, TicketState.RECEIVED));
    }

    static WorkerView worker(String id, int millis) {
        return new WorkerView(id, "网格员", "town-100", "320724100001001", 119, 34, START.plusMillis(millis));
    }

    static NoticeView notice(String id) {
        return new NoticeView(
                id,
                "t",
                "320724-260214-000001-1",
                "标题",
                Urgency.C,
                Rung.E1,
                "line",
                "why",
                Recipient.SUPERVISOR,
                "town-100",
                Channel.PAGE,
                START,
                START,
                null,
                null);
    }

    static TicketView ticket(String id, long version, TicketState state) {
        return ticket(id, version, state, new Place("320724", null, null, null));
    }

    /** Where a ticket is and whose. */
    record Place(
            String division,
            @Nullable Double lon,
            @Nullable Double lat,
            @Nullable String lead) {}

    static TicketView ticket(String id, long version, TicketState state, Place place) {
        return new TicketView(
                id,
                version,
                "320724-260214-000001-1",
                state,
                TicketKind.HELP,
                IntakeChannel.WEB,
                "01-001",
                0.5,
                Urgency.C,
                "标题",
                "正文".repeat(40),
                null,
                place.division(),
                place.lon(),
                place.lat(),
                "",
                place.lead(),
                null,
                START,
                START,
                START.plusSeconds(3600),
                null,
                0,
                0,
                0,
                0,
                null,
                LadderView.NONE,
                START);
    }
}
