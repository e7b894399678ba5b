package yiwang.server.live;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Queue;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import yiwang.wire.TopicItem;

/**
 * One client's reading of one topic: first a snapshot, then deltas above its number.
 *
 * <p>Deltas that the client cannot take yet wait here. On an ordered topic their number is bounded, and beyond the bound
 * they are dropped for a fresh snapshot; on a newest-wins topic only the newest of each thing waits. Hub's executor.
 */
final class Subscription {
    private static final int MAX_MESSAGES = 512;
    private static final int MAX_CHARS = 4_000_000;

    private final LiveTopic topic;
    private final @Nullable Predicate<TopicItem> only;
    private final Set<String> shown = new HashSet<>();
    private final Queue<Message> waiting = new ArrayDeque<>();
    private final Map<String, String> slots = new LinkedHashMap<>();
    private final Map<String, String> gone = new LinkedHashMap<>();
    private int waitingChars;
    private long sentSeq = -1;
    private long resyncs = -1;

    private @Nullable Iterator<String> snapshot;
    private long snapshotSeq;

    /** {@code only} says which things the client may see; null for all. */
    Subscription(LiveTopic topic, @Nullable Predicate<TopicItem> only) {
        this.topic = topic;
        this.only = only;
        startSnapshot();
    }

    /** How often it had to start again. */
    long resyncs() {
        return resyncs;
    }

    /** Where the client stands; null while its snapshot is under way. */
    @Nullable
    Long sentSeq() {
        return isBehind() ? null : (Long) sentSeq;
    }

    /** Something new: {@code shared} is the same for all clients. */
    void offer(LiveTopic.Flushed flushed, List<Message> shared) {
        if (only == null) {
            take(flushed, shared);
        } else {
            LiveTopic.Flushed own = seen(flushed, only);
            take(
                    own,
                    Wording.delta(
                            topic.topic(), own.after(), own.seq(), own.items().values(), own.removed()));
        }
    }

    /** What the client may see of it: a thing that has gone out of sight is gone, one that was never seen is not told of. */
    private LiveTopic.Flushed seen(LiveTopic.Flushed flushed, Predicate<TopicItem> sees) {
        Map<String, String> items = new LinkedHashMap<>();
        List<String> removed = new ArrayList<>();
        flushed.removed().stream().filter(shown::remove).forEach(removed::add);
        flushed.things().forEach((key, thing) -> {
            if (sees.test(thing)) {
                items.put(key, Objects.requireNonNull(flushed.items().get(key)));
                shown.add(key);
            } else if (shown.remove(key)) {
                removed.add(key);
            }
        });
        return new LiveTopic.Flushed(flushed.after(), flushed.seq(), items, removed, flushed.things());
    }

    private void take(LiveTopic.Flushed flushed, List<Message> shared) {
        if (!topic.topic().isOrdered() && isBehind()) {
            flushed.removed().forEach(key -> {
                slots.remove(key);
                gone.put(key, key);
            });
            flushed.items().forEach((key, json) -> {
                gone.remove(key);
                slots.put(key, json);
            });
            return;
        }
        for (Message message : shared) {
            waiting.add(message);
            waitingChars += message.text().length();
        }
        if (waiting.size() > MAX_MESSAGES || waitingChars > MAX_CHARS) {
            startSnapshot();
        }
    }

    /** The next message for the client, or null when it has everything. */
    @Nullable
    String next() {
        if (snapshot != null) {
            Message part = Wording.snapshot(topic.topic(), snapshotSeq, snapshot);
            if (!snapshot.hasNext()) {
                snapshot = null;
                sentSeq = snapshotSeq;
            }
            return part.text();
        }
        if (waiting.isEmpty() && !(slots.isEmpty() && gone.isEmpty())) {
            mergeSlots();
        }
        Message message = waiting.poll();
        if (message == null) {
            return null;
        }
        waitingChars -= message.text().length();
        sentSeq = message.seq();
        return message.text();
    }

    private boolean isBehind() {
        return snapshot != null || !waiting.isEmpty() || !slots.isEmpty() || !gone.isEmpty();
    }

    private void mergeSlots() {
        List<Message> merged = Wording.delta(
                topic.topic(), sentSeq, topic.seq(), new ArrayList<>(slots.values()), List.copyOf(gone.keySet()));
        slots.clear();
        gone.clear();
        merged.forEach(message -> {
            waiting.add(message);
            waitingChars += message.text().length();
        });
    }

    private Collection<String> beginning() {
        if (only == null) {
            return topic.items();
        }
        Map<String, String> seen = topic.items(only);
        shown.clear();
        shown.addAll(seen.keySet());
        return seen.values();
    }

    private void startSnapshot() {
        waiting.clear();
        slots.clear();
        gone.clear();
        waitingChars = 0;
        snapshot = beginning().iterator();
        snapshotSeq = topic.seq();
        sentSeq = -1;
        resyncs++;
    }
}
