package yiwang.console.kit.ticket;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import yiwang.console.feed.LiveTable;
import yiwang.console.kit.Subscription;
import yiwang.wire.TopicItem;

/** A topic that tests write. Listeners hear on the writing thread. */
public final class FakeTable<T extends TopicItem> implements LiveTable<T> {
    private final Map<String, T> held = new LinkedHashMap<>();
    private final List<Consumer<Change<T>>> listeners = new ArrayList<>();

    /** Puts one thing and tells. */
    public void put(T item) {
        putQuietly(item);
        tell(new Change<>(List.of(item), Set.of(), false));
    }

    /** Puts several things and tells once. */
    public void putAll(Collection<T> items) {
        items.forEach(this::putQuietly);
        tell(new Change<>(items, Set.of(), false));
    }

    /** Puts one thing and tells nobody. */
    public void putQuietly(T item) {
        held.put(item.key(), item);
    }

    /** Drops one thing and tells. */
    public void remove(String key) {
        held.remove(key);
        tell(new Change<>(List.of(), Set.of(key), false));
    }

    /** How many listen. */
    public int listeners() {
        return listeners.size();
    }

    @Override
    public @Nullable T get(String key) {
        return held.get(key);
    }

    @Override
    public Collection<T> all() {
        return List.copyOf(held.values());
    }

    @Override
    public Subscription listen(Consumer<Change<T>> listener) {
        listeners.add(listener);
        listener.accept(new Change<>(all(), Set.of(), true));
        return () -> listeners.remove(listener);
    }

    private void tell(Change<T> change) {
        List.copyOf(listeners).forEach(listener -> listener.accept(change));
    }
}
