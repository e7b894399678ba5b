package yiwang.console.map;

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

/** A table that tests fill by hand. FX thread. */
final class FakeTable<T extends TopicItem> implements LiveTable<T> {
    private final Map<String, T> held = new LinkedHashMap<>();
    private final List<Consumer<Change<T>>> listeners = new ArrayList<>();

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

    void put(Collection<T> items) {
        items.forEach(item -> held.put(item.key(), item));
        listeners.forEach(listener -> listener.accept(new Change<>(items, Set.of(), false)));
    }

    void remove(String key) {
        held.remove(key);
        listeners.forEach(listener -> listener.accept(new Change<>(List.of(), Set.of(key), false)));
    }

    int listeners() {
        return listeners.size();
    }
}
