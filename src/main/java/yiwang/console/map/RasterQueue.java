package yiwang.console.map;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tiles waiting to be painted. A tile waits once: a newer picture of it takes the place of an older one. At most
 * {@code hands} tasks run on the executor, whatever waits. Safe on any thread.
 */
final class RasterQueue {
    private static final Logger LOG = LoggerFactory.getLogger(RasterQueue.class);
    private static final int SPARE_PAGES = 64;

    private final Executor workers;
    private final int hands;
    private final TilePainter painter;
    private final Consumer<Done> done;
    private final LinkedHashMap<TileKey, Picture> waiting = new LinkedHashMap<>();
    private final Deque<int[]> spare = new ArrayDeque<>();
    private int busy;

    /** A painted tile. Give its pixels back with {@link #recycle}. */
    record Done(TileKey key, long version, int[] pixels) {}

    RasterQueue(Executor workers, int hands, TilePainter painter, Consumer<Done> done) {
        this.workers = workers;
        this.hands = hands;
        this.painter = painter;
        this.done = done;
    }

    /** Asks for tiles, the first to be painted first; those that wait already keep their turn. */
    void ask(List<TileKey> keys, Picture picture) {
        synchronized (this) {
            keys.forEach(key -> waiting.put(key, picture));
        }
        hire();
    }

    /** Forgets what waits and is not among {@code wanted}. */
    synchronized void keepOnly(Set<TileKey> wanted) {
        waiting.keySet().retainAll(wanted);
    }

    synchronized boolean isIdle() {
        return busy == 0 && waiting.isEmpty();
    }

    synchronized void recycle(int[] pixels) {
        if (spare.size() < SPARE_PAGES) {
            spare.push(pixels);
        }
    }

    private void hire() {
        while (true) {
            synchronized (this) {
                if (busy >= Math.min(hands, busy + waiting.size())) {
                    return;
                }
                busy++;
            }
            workers.execute(this::work);
        }
    }

    private void work() {
        try {
            Map.Entry<TileKey, Picture> job = next();
            while (job != null) {
                int[] pixels = page();
                painter.paint(job.getValue(), job.getKey(), pixels);
                done.accept(new Done(job.getKey(), job.getValue().version(), pixels));
                job = next();
            }
        } catch (RuntimeException | Error e) {
            // the edge of a worker: a tile that cannot be painted must not end the painting of all others
            LOG.error("a map tile could not be painted", e);
            synchronized (this) {
                busy--;
            }
        }
    }

    private synchronized Map.@Nullable Entry<TileKey, Picture> next() {
        Map.Entry<TileKey, Picture> job = waiting.pollFirstEntry();
        if (job == null) {
            busy--;
        }
        return job;
    }

    private synchronized int[] page() {
        int[] page = spare.poll();
        return page == null ? new int[Zoom.TILE * Zoom.TILE] : page;
    }
}
