package yiwang.server;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import yiwang.wire.LiveCodec;
import yiwang.wire.LiveMessage;
import yiwang.wire.Topic;
import yiwang.wire.TopicItem;

/** A console as the contract wants it: follows the numbers, notes every gap and every double. */
public final class LiveReader implements WebSocket.Listener, AutoCloseable {
    private final Map<Topic, Map<String, TopicItem>> held = new HashMap<>();
    private final Map<Topic, Long> seqs = new HashMap<>();
    private final Set<Topic> inSnapshot = new HashSet<>();
    private final List<LiveMessage> messages = new ArrayList<>();
    private final List<String> faults = new ArrayList<>();
    private final List<String> frames = new ArrayList<>();
    private final StringBuilder partial = new StringBuilder();
    private final WebSocket socket;
    private int closeCode;

    public LiveReader(HttpClient http, BackendServer server, String token) {
        socket = http.newWebSocketBuilder()
                .header("Authorization", "Bearer " + token)
                .buildAsync(URI.create(server.url().replace("http", "ws") + "/api/v1/live"), this)
                .join();
    }

    public void subscribe(Topic topic) {
        synchronized (this) {
            seqs.remove(topic);
        }
        say("{\"op\":\"subscribe\",\"topic\":\"" + topic.key() + "\"}");
    }

    public void say(String text) {
        socket.sendText(text, true).join();
    }

    public synchronized Map<String, TopicItem> items(Topic topic) {
        return Map.copyOf(held.getOrDefault(topic, Map.of()));
    }

    public synchronized long seq(Topic topic) {
        return seqs.getOrDefault(topic, -1L);
    }

    public synchronized List<LiveMessage> messages() {
        return List.copyOf(messages);
    }

    /** Every text as it came over the line. */
    public synchronized List<String> frames() {
        return List.copyOf(frames);
    }

    public synchronized List<String> faults() {
        return List.copyOf(faults);
    }

    public synchronized int closeCode() {
        return closeCode;
    }

    /** Waits until something holds; false when it does not within ten seconds. */
    public synchronized boolean await(BooleanSupplier holds) {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(10);
        while (!holds.getAsBoolean()) {
            long left = TimeUnit.NANOSECONDS.toMillis(end - System.nanoTime());
            if (left <= 0) {
                return false;
            }
            try {
                wait(left);
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }
        return true;
    }

    @Override
    public synchronized @Nullable CompletionStage<?> onText(WebSocket webSocket, CharSequence data, boolean last) {
        partial.append(data);
        if (last) {
            String text = partial.toString();
            partial.setLength(0);
            frames.add(text);
            take(LiveCodec.read(text));
            notifyAll();
        }
        webSocket.request(1);
        return null;
    }

    @Override
    public synchronized @Nullable CompletionStage<?> onClose(WebSocket webSocket, int statusCode, String reason) {
        closeCode = statusCode;
        notifyAll();
        return null;
    }

    @Override
    public void close() {
        socket.sendClose(WebSocket.NORMAL_CLOSURE, "").join();
        socket.abort();
    }

    private void take(LiveMessage message) {
        messages.add(message);
        switch (message) {
            case LiveMessage.Snapshot s -> snapshot(s);
            case LiveMessage.Delta d -> delta(d);
            case LiveMessage.Heartbeat h ->
                h.seqs().forEach((topic, seq) -> {
                    if (!seq.equals(seqs.getOrDefault(topic, -1L))) {
                        faults.add("heartbeat says " + seq + " where " + seqs.get(topic) + " was seen");
                    }
                });
            case LiveMessage.Hello h -> {}
            case LiveMessage.Trouble t -> {}
        }
    }

    private void snapshot(LiveMessage.Snapshot s) {
        if (inSnapshot.add(s.topic())) {
            held.put(s.topic(), new HashMap<>());
        }
        Map<String, TopicItem> items = held.computeIfAbsent(s.topic(), t -> new HashMap<>());
        s.items().forEach(item -> {
            if (items.put(item.key(), item) != null) {
                faults.add("twice in a snapshot: " + item.key());
            }
        });
        if (s.last()) {
            inSnapshot.remove(s.topic());
            seqs.put(s.topic(), s.seq());
        }
    }

    private void delta(LiveMessage.Delta d) {
        Long at = seqs.get(d.topic());
        if (at == null && !inSnapshot.contains(d.topic())) {
            return; // still from before the topic was asked for again
        }
        if (at == null || d.after() != at || inSnapshot.contains(d.topic())) {
            faults.add("delta after " + d.after() + " where " + at + " was seen");
        }
        seqs.put(d.topic(), d.seq());
        Map<String, TopicItem> items = held.computeIfAbsent(d.topic(), t -> new HashMap<>());
        d.removed().forEach(items::remove);
        d.items().forEach(item -> {
            TopicItem before = items.put(item.key(), item);
            if (before != null && before.version() >= item.version()) {
                faults.add("version " + item.version() + " after " + before.version() + " of " + item.key());
            }
        });
    }
}
