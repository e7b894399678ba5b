package yiwang.server.live;

import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import yiwang.wire.Topic;
import yiwang.wire.TopicItem;

/**
 * News on its way to the hub. Of each thing only the newest waits, because only that would be told: however far the hub
 * falls behind, not more waits here than there are things. Any thread.
 */
final class Inbox {
    /** A thing's newest state, and whether it is its last. */
    record Change(TopicItem item, boolean ended) {}

    /**
     * What has gathered.
     *
     * @param seq where the topic stands after it
     */
    record Gathered(Map<String, Change> changes, long seq) {}

    private static final class Waiting {
        Map<String, Change> changes = new LinkedHashMap<>();
        long seq;
    }

    private final Map<Topic, Waiting> topics = new EnumMap<>(Topic.class);

    Inbox() {
        for (Topic topic : Topic.values()) {
            topics.put(topic, new Waiting());
        }
    }

    /** The topic stands at {@code seq}. */
    synchronized void begin(Topic topic, long seq) {
        of(topic).seq = seq;
    }

    /** A change; {@code seq} is its journal number, or 0 on topics that have none, which are counted on by one. */
    synchronized void put(Topic topic, long seq, Change change) {
        Waiting waiting = of(topic);
        String key = change.item().key();
        waiting.changes.remove(key); // so that things are told in the order of their last change
        waiting.changes.put(key, change);
        waiting.seq = seq == 0 ? waiting.seq + 1 : Math.max(seq, waiting.seq);
    }

    /** Takes what has gathered. */
    synchronized Gathered take(Topic topic) {
        Waiting waiting = of(topic);
        Map<String, Change> changes = waiting.changes;
        waiting.changes = new LinkedHashMap<>();
        return new Gathered(changes, waiting.seq);
    }

    private Waiting of(Topic topic) {
        Waiting waiting = topics.get(topic);
        if (waiting == null) {
            throw new IllegalStateException(topic.key());
        }
        return waiting;
    }
}
