package yiwang.server.live;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import yiwang.wire.Topic;
import yiwang.wire.TopicItem;

/**
 * What one topic holds, and what has changed since the last flush. A change becomes visible, to snapshots too, only with
 * the flush that tells about it; so a snapshot and the deltas after it never miss or double anything. Hub's executor.
 */
final class LiveTopic {
    private record Change(TopicItem item, boolean ended) {}

    /**
     * What a flush tells.
     *
     * @param after where receivers stand before it
     * @param seq where they stand then
     * @param items key to JSON
     * @param removed keys
     */
    record Flushed(long after, long seq, Map<String, String> items, List<String> removed) {}

    private final Topic topic;
    private final Map<String, String> held = new LinkedHashMap<>();
    private final Map<String, Change> pending = new LinkedHashMap<>();
    private final List<String> ended = new ArrayList<>();
    private long seq;
    private long pendingSeq;

    LiveTopic(Topic topic) {
        this.topic = topic;
    }

    Topic topic() {
        return topic;
    }

    /** Where the last flush has brought it. */
    long seq() {
        return seq;
    }

    int size() {
        return held.size();
    }

    /** The items as of {@link #seq}; a copy of references. */
    List<String> items() {
        return List.copyOf(held.values());
    }

    /** What stands before anything is published. */
    void begin(long at, Iterable<? extends TopicItem> items) {
        held.clear();
        items.forEach(item -> held.put(item.key(), Wording.item(item)));
        seq = at;
        pendingSeq = at;
    }

    /**
     * Notes a change.
     *
     * @param at journal number on ordered topics; 0 to count on by one
     * @param last whether the thing has ended: told once, gone with the flush after
     */
    void put(long at, TopicItem item, boolean last) {
        pending.put(item.key(), new Change(item, last));
        pendingSeq = at == 0 ? pendingSeq + 1 : Math.max(at, pendingSeq);
    }

    boolean isDirty() {
        return !pending.isEmpty() || !ended.isEmpty();
    }

    /** Makes what has been noted visible; null when there is nothing. */
    @Nullable
    Flushed flush() {
        if (!isDirty()) {
            return null;
        }
        List<String> removed = List.copyOf(ended);
        ended.clear();
        Map<String, String> items = new LinkedHashMap<>();
        pending.forEach((key, change) -> {
            String json = Wording.item(change.item());
            items.put(key, json);
            if (change.ended()) {
                held.remove(key);
                ended.add(key);
            } else {
                held.put(key, json);
            }
        });
        pending.clear();
        long after = seq;
        seq = pendingSeq;
        return new Flushed(after, seq, items, removed);
    }
}
