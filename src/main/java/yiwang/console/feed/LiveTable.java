package yiwang.console.feed;

import java.util.Collection;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import yiwang.console.kit.Subscription;
import yiwang.wire.TopicItem;

/**
 * What the console holds of one topic. Reading is safe on any thread; listeners are called on the FX thread.
 *
 * @param <T> the topic's record
 */
public interface LiveTable<T extends TopicItem> {

    /**
     * What has changed since the last call, each key once.
     *
     * @param changed new or newer things
     * @param removed keys of things that are gone
     * @param reset true when everything was loaded anew: forget what is not in {@code changed}
     */
    record Change<T>(Collection<T> changed, Set<String> removed, boolean reset) {}

    /** A thing by key, or null. */
    @Nullable
    T get(String key);

    /** Everything held now; a weakly consistent view, no order. */
    Collection<T> all();

    /** Calls {@code listener} at once with everything (as a reset), then with each batch. FX thread. */
    Subscription listen(Consumer<Change<T>> listener);
}
