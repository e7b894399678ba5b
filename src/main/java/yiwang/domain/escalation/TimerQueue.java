package yiwang.domain.escalation;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Which case must be asked next: one instant a key, the earliest first, equal instants by key. Setting, moving and
 * cancelling take O(log n), looking O(1). Holds no thread and no clock; belongs to one thread.
 */
public final class TimerQueue<K extends Comparable<K>> {
    private final List<Entry<K>> heap = new ArrayList<>();
    private final Map<K, Entry<K>> byKey = new HashMap<>();

    private static final class Entry<K extends Comparable<K>> {
        final K key;
        Instant at;
        int place;

        Entry(K key, Instant at, int place) {
            this.key = key;
            this.at = at;
            this.place = place;
        }

        boolean isBefore(Entry<K> other) {
            int order = at.compareTo(other.at);
            return order < 0 || (order == 0 && key.compareTo(other.key) < 0);
        }
    }

    /** How many keys wait. */
    public int size() {
        return heap.size();
    }

    /** Sets or moves a key's instant; null cancels, so that what {@link Escalation#nextAt} says can be put as it is. */
    public void put(K key, @Nullable Instant at) {
        Entry<K> entry = byKey.get(key);
        if (at == null) {
            remove(entry);
        } else if (entry == null) {
            Entry<K> added = new Entry<>(key, at, heap.size());
            byKey.put(key, added);
            heap.add(added);
            rise(added);
        } else {
            entry.at = at;
            rise(entry);
            sink(entry);
        }
    }

    /** Forgets a key; nothing when it does not wait. */
    public void cancel(K key) {
        remove(byKey.get(key));
    }

    /** When the first key is due, or null when none waits. */
    public @Nullable Instant firstAt() {
        return heap.isEmpty() ? null : heap.getFirst().at;
    }

    /** Takes out the first key when it is due at {@code now}, else null. */
    public @Nullable K poll(Instant now) {
        if (heap.isEmpty() || heap.getFirst().at.isAfter(now)) {
            return null;
        }
        Entry<K> first = heap.getFirst();
        remove(first);
        return first.key;
    }

    private void remove(@Nullable Entry<K> entry) {
        if (entry == null) {
            return;
        }
        byKey.remove(entry.key);
        Entry<K> last = heap.removeLast();
        if (last != entry) {
            set(last, entry.place);
            rise(last);
            sink(last);
        }
    }

    private void rise(Entry<K> entry) {
        while (entry.place > 0) {
            Entry<K> parent = heap.get((entry.place - 1) / 2);
            if (!entry.isBefore(parent)) {
                return;
            }
            swap(entry, parent);
        }
    }

    private void sink(Entry<K> entry) {
        while (2 * entry.place + 1 < heap.size()) {
            int left = 2 * entry.place + 1;
            int right = left + 1;
            boolean rightFirst = right < heap.size() && heap.get(right).isBefore(heap.get(left));
            Entry<K> child = heap.get(rightFirst ? right : left);
            if (!child.isBefore(entry)) {
                return;
            }
            swap(entry, child);
        }
    }

    private void swap(Entry<K> one, Entry<K> other) {
        int place = one.place;
        set(one, other.place);
        set(other, place);
    }

    private void set(Entry<K> entry, int place) {
        entry.place = place;
        heap.set(place, entry);
    }
}
