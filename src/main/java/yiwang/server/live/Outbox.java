package yiwang.server.live;

import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.Map;
import java.util.Queue;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import yiwang.wire.LiveRequest.Resume;
import yiwang.wire.Topic;

/**
 * What waits for one client, bounded, and sent only while its line takes it. Words (hello, heartbeat, trouble) go first,
 * then alerts, then what comes in order, then what the newest wins of. Hub's executor.
 */
final class Outbox {
    private static final int MAX_WORDS = 16;

    private final LiveSocket socket;
    private final Runnable ready;
    private final Queue<byte[]> words = new ArrayDeque<>();
    private final Map<Topic, Subscription> subscriptions =
            new TreeMap<>(Comparator.comparing(Topic::delivery).thenComparing(Comparator.naturalOrder()));

    /** {@code ready} is run when a subscription has something, and leads to {@link #pump}. */
    Outbox(LiveSocket socket, Runnable ready) {
        this.socket = socket;
        this.ready = ready;
    }

    /** Begins a topic, or begins it anew. */
    void subscribe(LiveView view, @Nullable Resume resume) {
        Topic topic = view.topic().topic();
        Long at = resume != null && view.id().equals(resume.view()) ? (Long) resume.seq() : null;
        Subscription fresh = new Subscription(view, ready, at);
        unsubscribe(topic); // only now, so that the view is not closed and opened again
        subscriptions.put(topic, fresh);
        pump();
    }

    /** Changes what is shown of a topic. */
    void filter(LiveView view) {
        Subscription there = subscriptions.get(view.topic().topic());
        if (there == null) {
            subscribe(view, null);
        } else {
            there.turnTo(view);
            pump();
        }
    }

    void unsubscribe(Topic topic) {
        Subscription ended = subscriptions.remove(topic);
        if (ended != null) {
            ended.end();
        }
    }

    /** Nothing is sent any more. */
    void close() {
        subscriptions.values().forEach(Subscription::end);
        subscriptions.clear();
    }

    /** False when the client asks faster than it reads. */
    boolean say(byte[] text) {
        if (words.size() >= MAX_WORDS) {
            return false;
        }
        words.add(text);
        pump();
        return true;
    }

    /** Where the client stands in each topic whose messages it has all been sent. */
    Map<Topic, Long> seqs() {
        Map<Topic, Long> seqs = new EnumMap<>(Topic.class);
        subscriptions.forEach((topic, subscription) -> {
            Long seq = subscription.sentSeq();
            if (seq != null) {
                seqs.put(topic, seq);
            }
        });
        return seqs;
    }

    /** Whether the line takes nothing now. */
    boolean isFull() {
        return socket.isFull();
    }

    /** Sends what the line takes. */
    void pump() {
        while (!socket.isFull()) {
            byte[] next = next();
            if (next == null) {
                return;
            }
            socket.send(next);
        }
    }

    private byte @Nullable [] next() {
        byte[] word = words.poll();
        if (word != null) {
            return word;
        }
        for (Subscription subscription : subscriptions.values()) {
            byte[] message = subscription.next();
            if (message != null) {
                return message;
            }
        }
        return null;
    }
}
