package yiwang.server.live;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
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
     * @param things key to what the JSON was made of
     */
    record Flushed(
            long after, long seq, Map<String, String> items, List<String> removed, Map<String, TopicItem> things) {}

    private final Topic topic;
    private final Map<String, String> held = new LinkedHashMap<>();
    private final Map<String, TopicItem> things = new HashMap<>();
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

    /** Those of which {@code only} holds, by their keys; a copy of references. */
    Map<String, String> items(Predicate<TopicItem> only) {
        Map<String, String> seen = new LinkedHashMap<>();
        held.forEach((key, json) -> {
            TopicItem thing = things.get(key);
            if (thing != null && only.test(thing)) {
                seen.put(key, json);
            }
        });
        return seen;
    }

    /** What stands before anything is published. */
    void begin(long at, Iterable<? extends TopicItem> items) {
        held.clear();
        things.clear();
        items.forEach(item -> {
            held.put(item.key(), Wording.item(item));
            things.put(item.key(), item);
        });
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
        Map<String, TopicItem> told = new HashMap<>();
        pending.forEach((key, change) -> {
            String json = Wording.item(change.item());
            items.put(key, json);
            told.put(key, change.item());
            if (change.ended()) {
                held.remove(key);
                things.remove(key);
                ended.add(key);
            } else {
                held.put(key, json);
                things.put(key, change.item());
            }
        });
        pending.clear();
        long after = seq;
        seq = pendingSeq;
        return new Flushed(after, seq, items, removed, told);
    }
}
