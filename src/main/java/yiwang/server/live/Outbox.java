package yiwang.server.live;

import java.util.ArrayDeque;
import java.util.EnumMap;
import java.util.Map;
import java.util.Queue;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import yiwang.wire.Topic;
import yiwang.wire.TopicItem;

/**
 * What waits for one client, bounded, and sent only while its line takes it. Notices (hello, heartbeat, trouble) go
 * first, then the topics in the order of their importance. Hub's executor.
 */
final class Outbox {
    private static final int MAX_NOTICES = 16;

    private final LiveSocket socket;
    private final Queue<String> notices = new ArrayDeque<>();
    private final Map<Topic, Subscription> subscriptions = new EnumMap<>(Topic.class);

    Outbox(LiveSocket socket) {
        this.socket = socket;
    }

    /** Begins a topic, or begins it anew. */
    void subscribe(LiveTopic topic, @Nullable Predicate<TopicItem> only) {
        subscriptions.put(topic.topic(), new Subscription(topic, only));
        pump();
    }

    void unsubscribe(Topic topic) {
        subscriptions.remove(topic);
    }

    @Nullable
    Subscription subscription(Topic topic) {
        return subscriptions.get(topic);
    }

    /** False when the client asks faster than it reads. */
    boolean notice(String text) {
        if (notices.size() >= MAX_NOTICES) {
            return false;
        }
        notices.add(text);
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
            String next = next();
            if (next == null) {
                return;
            }
            socket.send(next);
        }
    }

    private @Nullable String next() {
        String notice = notices.poll();
        if (notice != null) {
            return notice;
        }
        for (Subscription subscription : subscriptions.values()) {
            String message = subscription.next();
            if (message != null) {
                return message;
            }
        }
        return null;
    }
}
