package yiwang.server.live;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import yiwang.wire.TopicItem;

/**
 * What is told to all who read the same of a topic: same filter, same rights. Its messages are made once and sent to each of
 * them. Its number moves only when there is something to tell it. Hub's executor.
 */
final class LiveView {
    private final String id;
    private final LiveTopic topic;
    private final ViewFilter filter;
    private final GroupSight sight;
    private final Set<Subscription> readers = new LinkedHashSet<>();
    private final Map<String, byte[]> items = new LinkedHashMap<>();
    private final List<String> removed = new ArrayList<>();
    private final Map<Long, List<Message>> missed = new LinkedHashMap<>();
    private @Nullable SharedSnapshot snapshot;
    private long seq;

    LiveView(String id, LiveTopic topic, ViewFilter filter, GroupSight sight) {
        this.id = id;
        this.topic = topic;
        this.filter = filter;
        this.sight = sight;
        this.seq = topic.seq();
    }

    /** Names it to clients; the same view has the same name whenever it is asked for in this run. */
    String id() {
        return id;
    }

    LiveTopic topic() {
        return topic;
    }

    ViewFilter filter() {
        return filter;
    }

    /** The last change that it was told of, or where its topic stood when it was opened. */
    long seq() {
        return seq;
    }

    boolean shows(Held held) {
        return shows(held.item(), held.traits());
    }

    boolean shows(TopicItem item, Traits traits) {
        return filter.shows(traits, topic.units()) && sight.sees(item);
    }

    void enter(Subscription reader) {
        readers.add(reader);
    }

    void leave(Subscription reader) {
        readers.remove(reader);
        if (readers.isEmpty()) {
            topic.closed(this);
        }
    }

    /** Notes what a change means here; true when there is something to tell. */
    boolean note(@Nullable Held before, Held now) {
        if (shows(now)) {
            items.put(now.key(), now.json());
            return true;
        }
        return before != null && noteGone(before);
    }

    /** Notes that a thing is there no more; true when there is something to tell. */
    boolean noteGone(Held before) {
        boolean shown = shows(before);
        if (shown) {
            removed.add(before.key());
        }
        return shown;
    }

    /** Tells what has been noted. */
    void tell(long now) {
        tell(now, null);
    }

    private void tell(long now, @Nullable Subscription besides) {
        List<Message> parts = Wording.delta(topic.topic(), seq, now, items.values(), removed);
        List<String> changed = new ArrayList<>(items.keySet());
        changed.addAll(removed);
        items.clear();
        removed.clear();
        seq = now;
        forgetShared();
        for (Subscription reader : List.copyOf(readers)) {
            if (reader != besides) {
                reader.offer(parts, changed);
            }
        }
    }

    /** Moves everybody on to where the topic stands, though nothing happened here; not who is only just turning to it. */
    void moveOn(@Nullable Subscription newcomer) {
        if (seq < topic.seq()) {
            tell(topic.seq(), newcomer);
        }
    }

    /** Everything it holds; the same for all who ask until the next change. */
    SharedSnapshot snapshot() {
        SharedSnapshot kept = snapshot;
        if (kept == null) {
            kept = new SharedSnapshot(topic.topic(), id, seq, topic.json(this));
            snapshot = kept;
        }
        return kept;
    }

    /** What who stands at {@code at} has missed, the same for all who stand there; null when that is not known any more. */
    @Nullable
    List<Message> missedSince(long at) {
        List<Message> kept = missed.get(at);
        if (kept == null) {
            kept = at > seq ? null : topic.missed(this, at);
            if (kept != null) {
                missed.put(at, kept);
            }
        }
        return kept;
    }

    /** Lets go what was made for many to begin with. */
    void forgetShared() {
        snapshot = null;
        missed.clear();
    }
}
