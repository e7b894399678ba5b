package yiwang.server.live;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import yiwang.wire.Topic;

/**
 * What one topic holds, and the views of it that are read. A change becomes visible, to snapshots too, only with the flush
 * that tells about it; so a snapshot and the deltas after it never miss or double anything. Hub's executor.
 */
final class LiveTopic {
    /** Views that are the same: filter and rights. */
    private record ViewKey(ViewFilter filter, String group) {}

    private final Topic topic;
    private final LiveUnits units;
    private final String run;
    private final Map<String, Held> held = new LinkedHashMap<>();
    private final Map<ViewKey, LiveView> views = new LinkedHashMap<>();
    private final Map<LiveView, ViewKey> keys = new HashMap<>();
    private final Map<String, GroupSight> sights = new HashMap<>();
    private final ViewIndex index;
    private final ChangeRing ring = new ChangeRing();
    private Map<String, Held> ended = new LinkedHashMap<>();
    private long seq;

    /** {@code run} names this life of the hub. */
    LiveTopic(Topic topic, LiveUnits units, String run) {
        this.topic = topic;
        this.units = units;
        this.run = run;
        this.index = new ViewIndex(units);
        ring.begin(0);
    }

    Topic topic() {
        return topic;
    }

    LiveUnits units() {
        return units;
    }

    /** Where the last flush has brought it. */
    long seq() {
        return seq;
    }

    /** What stands before anything is published. */
    void begin(long at, Iterable<Held> items) {
        held.clear();
        ended.clear();
        items.forEach(item -> held.put(item.key(), item));
        seq = at;
        ring.begin(at);
    }

    /** The view of it by this filter for such a client. */
    LiveView view(ViewFilter filter, LiveSight sight) {
        ViewKey key = new ViewKey(filter, sight.group());
        LiveView view = views.get(key);
        if (view == null) {
            GroupSight group = sights.computeIfAbsent(sight.group(), unseen -> new GroupSight(sight.only(topic)));
            view = new LiveView(ViewName.of(run, topic, sight.group(), filter), this, filter, group);
            views.put(key, view);
            keys.put(view, key);
            index.add(view);
        }
        return view;
    }

    /** Nobody reads this view any more. */
    void closed(LiveView view) {
        ViewKey key = keys.remove(view);
        if (key != null) {
            views.remove(key);
            index.remove(view);
            if (views.isEmpty()) {
                sights.clear();
            }
        }
    }

    /** Makes what has gathered visible and tells it; false when there is nothing. What has ended is gone with the flush after. */
    boolean flush(Inbox.Gathered gathered) {
        if (gathered.changes().isEmpty() && ended.isEmpty()) {
            return false;
        }
        Map<String, Held> going = ended;
        ended = new LinkedHashMap<>();
        Set<LiveView> touched = new LinkedHashSet<>();
        going.forEach((key, last) -> {
            if (!gathered.changes().containsKey(key)) {
                index.candidates(last, null).stream()
                        .filter(view -> view.noteGone(last))
                        .forEach(touched::add);
            }
        });
        gathered.changes().forEach((key, change) -> {
            Held now = Held.of(change.item());
            Held before = held.getOrDefault(key, going.get(key));
            index.candidates(before, now).stream()
                    .filter(view -> view.note(before, now))
                    .forEach(touched::add);
            keep(key, now, change.ended());
            ring.add(gathered.seq(), key, before, now);
        });
        seq = gathered.seq();
        touched.forEach(view -> view.tell(seq));
        return true;
    }

    private void keep(String key, Held now, boolean last) {
        if (last) {
            held.remove(key);
            ended.put(key, now);
        } else {
            held.put(key, now);
        }
    }

    /** Now and then: lets go what was shared to begin with, and moves on who has long heard nothing. */
    void beat() {
        for (LiveView view : List.copyOf(views.values())) {
            view.forgetShared();
            if (ring.isFading(view.seq())) {
                view.moveOn(null);
            }
        }
    }

    /** What the view holds. */
    List<byte[]> json(LiveView view) {
        return held.values().stream().filter(view::shows).map(Held::json).toList();
    }

    /** The newest of a thing, if the view shows it. */
    byte @Nullable [] json(LiveView view, String key) {
        Held now = held.get(key);
        return now != null && view.shows(now) ? now.json() : null;
    }

    /** What enters and what leaves for who has one view and wants the other. */
    void compare(LiveView from, LiveView to, BiConsumer<List<byte[]>, List<String>> told) {
        List<byte[]> items = new ArrayList<>();
        List<String> removed = new ArrayList<>();
        for (Held one : held.values()) {
            boolean was = from.shows(one);
            boolean is = to.shows(one);
            if (is && !was) {
                items.add(one.json());
            } else if (was && !is) {
                removed.add(one.key());
            }
        }
        ended.forEach((key, last) -> {
            if (from.shows(last) && !to.shows(last)) {
                removed.add(key);
            }
        });
        told.accept(items, removed);
    }

    /** What a copy of the view as of {@code at} lacks; null when it is not known any more. */
    @Nullable
    List<Message> missed(LiveView view, long at) {
        Map<String, List<ChangeRing.Was>> changed = ring.since(at);
        if (changed == null) {
            return null;
        }
        List<byte[]> items = new ArrayList<>();
        List<String> removed = new ArrayList<>();
        changed.forEach((key, was) -> {
            byte[] now = json(view, key);
            if (now != null) {
                items.add(now);
            } else if (was.stream().anyMatch(one -> view.shows(one.item(), one.traits()))) {
                removed.add(key);
            }
        });
        return Wording.delta(topic, at, view.seq(), items, removed, view.id());
    }
}
