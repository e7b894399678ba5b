package yiwang.console.shell;

import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import java.util.function.LongConsumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import yiwang.console.kit.Subscription;

/** Where everything ends that should not have happened: logged once, counted, told to the fault bars. Any thread. */
public final class Faults implements Consumer<Throwable> {
    private static final Logger LOG = LoggerFactory.getLogger(Faults.class);
    private static final int REMEMBERED = 1_000;

    private final Set<Throwable> seen = Collections.newSetFromMap(new IdentityHashMap<>());
    private final CopyOnWriteArrayList<LongConsumer> listeners = new CopyOnWriteArrayList<>();
    private long count;

    @Override
    public void accept(Throwable fault) {
        long now;
        synchronized (seen) {
            if (seen.size() >= REMEMBERED) {
                seen.clear();
            }
            if (!seen.add(fault)) {
                return;
            }
            count++;
            now = count;
        }
        LOG.error("fault {} of this console", now, fault);
        listeners.forEach(listener -> listener.accept(now));
    }

    /** Hears the number of each new fault on the thread it happened on. */
    public Subscription listen(LongConsumer listener) {
        listeners.add(listener);
        return () -> listeners.remove(listener);
    }
}
