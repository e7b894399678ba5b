package yiwang.console.basemap;

import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import yiwang.console.basemap.SourceFault.Kind;

/**
 * One source as the map sees it: what is in memory is given at once, what is not is asked for and told of when it has come.
 * Opened with the first question; what cannot be opened is not tried again. At most four tiles are read at once, the one asked
 * for last first; one that cannot be read is tried again after a minute. Any thread, and none of them waits here.
 */
final class SourceShelf {
    private static final Logger LOG = LoggerFactory.getLogger(SourceShelf.class);
    private static final int HANDS = 4;
    private static final int MOST_WAITING = 1_024;
    private static final int MOST_ABSENT = 20_000;
    private static final long AGAIN_SECONDS = 60;

    private final String id;
    private final int source;
    private final Opening opening;
    private final Care care;
    private final Object opener = new Object();
    private final LinkedHashSet<TileAt> waiting = new LinkedHashSet<>();
    private final Set<TileAt> loading = new HashSet<>();
    private final Set<TileAt> failed = new HashSet<>();
    private final Set<TileAt> absent = Collections.newSetFromMap(new LinkedHashMap<>() {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<TileAt, Boolean> eldest) {
            return size() > MOST_ABSENT;
        }
    });
    private @Nullable TileSource open;
    private @Nullable SourceFault broken;
    private @Nullable SourceFault last;
    private int busy;
    private volatile int finer;
    private boolean againSet;
    private boolean measured;
    private boolean closed;

    /** Opens a source; blocks. */
    @FunctionalInterface
    interface Opening {
        TileSource open() throws IOException;
    }

    /**
     * What shelves work with.
     *
     * @param changed told of a tile that has come, or of null when anything may have changed
     */
    record Care(Executor io, ScheduledExecutorService timer, TileMemory memory, Consumer<@Nullable TileAt> changed) {}

    /** What is known of a tile. */
    enum State {
        HELD,
        /** The source has none. */
        NONE,
        WAITING,
        /** It should have one and cannot give it. */
        FAILED
    }

    /** The picture is there when it is held. */
    record Look(State state, @Nullable TileImage image) {}

    SourceShelf(String id, int source, Opening opening, Care care) {
        this.id = id;
        this.source = source;
        this.opening = opening;
        this.care = care;
    }

    /** What the source says of itself; null before it is open and when it cannot be opened. Asking opens it. */
    @Nullable
    SourceFacts facts() {
        synchronized (this) {
            TileSource now = open;
            if (now != null) {
                return now.facts();
            }
        }
        hire();
        return null;
    }

    /** How many levels further out its tiles are looked for, because they are larger than 256 pixels. */
    int finer() {
        return finer;
    }

    /** Looks for a tile; {@code asking} has it fetched when nothing is known of it. */
    Look look(TileAt at, boolean asking) {
        TileImage image = care.memory().get(source, at);
        if (image != null) {
            return new Look(State.HELD, image);
        }
        TileAt dropped = null;
        synchronized (this) {
            if (broken != null || closed || failed.contains(at)) {
                return new Look(State.FAILED, null);
            }
            if (absent.contains(at)) {
                return new Look(State.NONE, null);
            }
            if (asking && !loading.contains(at)) {
                waiting.remove(at);
                waiting.add(at);
                dropped = waiting.size() > MOST_WAITING ? waiting.removeFirst() : null;
            }
        }
        if (asking) {
            hire();
        }
        if (dropped != null) {
            care.changed().accept(dropped); // whoever still looks there asks anew
        }
        return new Look(State.WAITING, null);
    }

    /** Whether it will never give anything. */
    synchronized boolean isBroken() {
        return broken != null;
    }

    /** Why something is not to be had; null when all is well. */
    synchronized @Nullable SourceFault trouble() {
        TileSource now = open;
        SourceFault of = now == null ? null : now.trouble();
        return broken != null ? broken : of != null ? of : last;
    }

    synchronized boolean isSettled() {
        return busy == 0 && waiting.isEmpty();
    }

    private void hire() {
        while (true) {
            synchronized (this) {
                boolean toOpen = open == null && broken == null && busy == 0;
                if (closed || busy >= HANDS || !toOpen && waiting.isEmpty() || busy > 0 && busy >= waiting.size()) {
                    return;
                }
                busy++;
            }
            try {
                care.io().execute(this::work);
            } catch (RejectedExecutionException e) {
                synchronized (this) {
                    busy--;
                }
                return;
            }
        }
    }

    private void work() {
        TileSource from = opened();
        if (from == null) {
            synchronized (this) {
                waiting.clear();
                busy--;
            }
            care.changed().accept(null);
            return;
        }
        for (TileAt at = next(); at != null; at = next()) {
            load(from, at);
        }
    }

    private synchronized @Nullable TileAt next() {
        if (closed || waiting.isEmpty()) {
            busy--;
            return null;
        }
        TileAt at = waiting.removeLast();
        loading.add(at);
        return at;
    }

    private @Nullable TileSource opened() {
        synchronized (opener) {
            synchronized (this) {
                if (open != null || broken != null || closed) {
                    return open;
                }
            }
            SourceFault fault = null;
            TileSource made = null;
            try {
                made = opening.open();
            } catch (IOException | RuntimeException e) {
                fault = fault(e);
                LOG.warn("the base map {} is not used: {}", id, fault.getMessage());
            }
            boolean late;
            synchronized (this) {
                open = made;
                broken = fault;
                late = closed;
            }
            if (late && made != null) {
                made.close();
            }
            care.changed().accept(null);
            return made;
        }
    }

    private void load(TileSource from, TileAt at) {
        SourceFault fault = null;
        TileImage image = null;
        try {
            TileSource.TileBytes read = from.read(at);
            image = read == null ? null : decoded(from, at, read);
        } catch (IOException | RuntimeException e) {
            fault = fault(e);
        }
        if (image != null) {
            measure(image);
            care.memory().put(source, at, image);
        }
        synchronized (this) {
            loading.remove(at);
            if (fault != null) {
                failed.add(at);
                note(fault);
            } else {
                last = null;
                if (image == null) {
                    absent.add(at);
                }
            }
        }
        care.changed().accept(at);
    }

    /** All tiles of a source are as large as the first. */
    private void measure(TileImage image) {
        synchronized (this) {
            if (measured) {
                return;
            }
            measured = true;
        }
        finer = Math.max(0, (int) Math.round(Math.log(image.size() / (double) TileImage.USUAL) / Math.log(2)));
        if (finer != 0) {
            care.changed().accept(null);
        }
    }

    private TileImage decoded(TileSource from, TileAt at, TileSource.TileBytes read) throws SourceFault {
        try {
            return TileImage.decode(read.bytes(), care.memory().nextSerial(), read.since());
        } catch (SourceFault e) {
            from.forget(at);
            throw e;
        }
    }

    private static SourceFault fault(Exception e) {
        return switch (e) {
            case SourceFault known -> known;
            case NoSuchFileException missing -> new SourceFault(Kind.MISSING, "", missing);
            case IOException other ->
                new SourceFault(Kind.UNREADABLE, other.getClass().getSimpleName(), other);
            default -> new SourceFault(Kind.BROKEN, e.getClass().getSimpleName(), e);
        };
    }

    private void note(SourceFault fault) {
        SourceFault before = last;
        last = fault;
        if (before == null || before.kind() != fault.kind()) {
            LOG.info("the base map {} lacks tiles: {}", id, fault.getMessage());
        }
        if (!againSet && !closed) {
            try {
                care.timer().schedule(this::again, AGAIN_SECONDS, TimeUnit.SECONDS);
                againSet = true;
            } catch (RejectedExecutionException e) {
                LOG.debug("the console ends", e);
            }
        }
    }

    private void again() {
        synchronized (this) {
            failed.clear();
            againSet = false;
        }
        care.changed().accept(null);
    }

    void close() {
        TileSource now;
        synchronized (this) {
            closed = true;
            waiting.clear();
            now = open;
        }
        if (now != null) {
            now.close();
        }
    }
}
