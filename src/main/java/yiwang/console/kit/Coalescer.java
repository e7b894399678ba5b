package yiwang.console.kit;

import java.time.Duration;
import java.util.HashSet;
import java.util.Iterator;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;

/**
 * Many marks, one flush: between two flushes there is at most one task in the FX queue, however fast the marks come
 * (house.md 3.4: FX lag p95 23 ms where one task a message gives 1,069 ms).
 *
 * @param <K> what is marked
 */
public final class Coalescer<K> {
    private final Executor fx;
    private final ScheduledExecutorService timer;
    private final Duration quiet;
    private final Consumer<Set<K>> flush;
    private final Set<K> marked = ConcurrentHashMap.newKeySet();
    private final AtomicBoolean armed = new AtomicBoolean();

    /** Flushes on {@code fx}, at most once per {@code quiet}. */
    public Coalescer(Executor fx, ScheduledExecutorService timer, Duration quiet, Consumer<Set<K>> flush) {
        this.fx = fx;
        this.timer = timer;
        this.quiet = quiet;
        this.flush = flush;
    }

    /** Any thread. */
    public void mark(K key) {
        marked.add(key);
        arm();
    }

    /** Any thread; one arming for all. */
    public void markAll(Set<K> keys) {
        marked.addAll(keys);
        arm();
    }

    private void arm() {
        if (armed.compareAndSet(false, true)) {
            timer.schedule(() -> fx.execute(this::flushNow), quiet.toMillis(), TimeUnit.MILLISECONDS);
        }
    }

    /** FX thread. Disarmed before draining, so that a mark which comes meanwhile is either drained or arms again. */
    private void flushNow() {
        armed.set(false);
        Set<K> batch = new HashSet<>();
        for (Iterator<K> keys = marked.iterator(); keys.hasNext(); ) {
            batch.add(keys.next());
            keys.remove();
        }
        if (!batch.isEmpty()) {
            flush.accept(batch);
        }
    }
}
