package yiwang.console.feed;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import yiwang.console.kit.Coalescer;
import yiwang.console.kit.Subscription;
import yiwang.wire.TopicItem;

/**
 * One topic's records by key. Written by the event loop, read by anybody; listeners hear on the FX thread.
 *
 * @param <T> the topic's record
 */
final class ReplicaTable<T extends TopicItem> implements LiveTable<T> {
    private final Map<String, T> held = new ConcurrentHashMap<>();
    private final List<Consumer<Change<T>>> listeners = new CopyOnWriteArrayList<>();
    private final Class<T> type;
    private final Coalescer<String> coalescer;
    private final Consumer<Throwable> faults;

    ReplicaTable(Class<T> type, FeedThreads threads, FeedTimes times) {
        this.type = type;
        this.faults = threads.faults();
        this.coalescer = new Coalescer<>(threads.fx(), threads.timer(), times.flush(), this::flush);
    }

    @Override
    public @Nullable T get(String key) {
        return held.get(key);
    }

    @Override
    public Collection<T> all() {
        return Collections.unmodifiableCollection(held.values());
    }

    @Override
    public Subscription listen(Consumer<Change<T>> listener) {
        listener.accept(new Change<>(List.copyOf(held.values()), Set.of(), true));
        listeners.add(listener);
        return () -> listeners.remove(listener);
    }

    /** Event loop: newer versions replace, older ones are ignored. */
    void put(List<? extends TopicItem> items) {
        Set<String> changed = HashSet.newHashSet(items.size());
        for (TopicItem item : items) {
            T record = type.cast(item);
            T present = held.get(record.key());
            if (present == null || record.version() > present.version()) {
                held.put(record.key(), record);
                changed.add(record.key());
            }
        }
        coalescer.markAll(changed);
    }

    /** Event loop. */
    void remove(List<String> keys) {
        Set<String> gone = HashSet.newHashSet(keys.size());
        for (String key : keys) {
            if (held.remove(key) != null) {
                gone.add(key);
            }
        }
        coalescer.markAll(gone);
    }

    /**
     * Event loop: a whole snapshot. It is the truth whatever versions are held, for a backend may have been set back;
     * readers hear only of what differs, so that a reconnect does not rebuild every list.
     */
    void replace(List<? extends TopicItem> items) {
        Set<String> marks = new HashSet<>();
        Set<String> kept = HashSet.newHashSet(items.size());
        for (TopicItem item : items) {
            T record = type.cast(item);
            kept.add(record.key());
            if (!record.equals(held.put(record.key(), record))) {
                marks.add(record.key());
            }
        }
        for (String key : new ArrayList<>(held.keySet())) {
            if (!kept.contains(key)) {
                held.remove(key);
                marks.add(key);
            }
        }
        coalescer.markAll(marks);
    }

    private void flush(Set<String> keys) {
        List<T> changed = new ArrayList<>(keys.size());
        Set<String> removed = new HashSet<>();
        for (String key : keys) {
            T record = held.get(key);
            if (record == null) {
                removed.add(key);
            } else {
                changed.add(record);
            }
        }
        Change<T> change =
                new Change<>(Collections.unmodifiableList(changed), Collections.unmodifiableSet(removed), false);
        for (Consumer<Change<T>> listener : listeners) {
            tell(listener, change);
        }
    }

    /** One room's failure must not keep the batch from the others. */
    private void tell(Consumer<Change<T>> listener, Change<T> change) {
        try {
            listener.accept(change);
        } catch (RuntimeException e) {
            faults.accept(e);
        }
    }
}
