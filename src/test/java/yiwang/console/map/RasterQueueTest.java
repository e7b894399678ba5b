package yiwang.console.map;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import yiwang.console.basemap.BaseMap;

class RasterQueueTest {
    private static final Zoom ZOOM = new Zoom(48);

    private final Deque<Runnable> tasks = new ArrayDeque<>();
    private final List<RasterQueue.Done> done = new ArrayList<>();
    private final RasterQueue queue = new RasterQueue(tasks::add, 2, new TilePainter(0), done::add);

    private static Picture picture(long version) {
        Ink ink = new Ink(new int[Role.values().length], 18);
        TileStamps none = new TileStamps(ZOOM);
        return new Picture(
                version,
                ZOOM,
                ink,
                null,
                BaseMap.none(),
                Layers.ALL,
                Detail.of(ZOOM, ink),
                Shading.none(Colouring.USUAL, AreaLevel.GRID),
                none,
                none,
                none,
                new HitGrid(),
                new Work());
    }

    private static List<TileKey> keys(int count) {
        List<TileKey> keys = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            keys.add(new TileKey(ZOOM, i, 0));
        }
        return keys;
    }

    @Test
    void howeverManyTilesWaitOnlyAsManyTasksAsHandsAreStarted() {
        queue.ask(keys(50), picture(1));
        queue.ask(keys(80), picture(2));
        assertEquals(2, tasks.size());
        tasks.forEach(Runnable::run);
        assertEquals(80, done.size());
        assertTrue(queue.isIdle());
    }

    @Test
    void aTileThatWaitsIsPaintedOnceAndFromTheNewestPicture() {
        queue.ask(keys(3), picture(1));
        queue.ask(keys(1), picture(2));
        tasks.forEach(Runnable::run);
        assertEquals(
                List.of(2L, 1L, 1L),
                done.stream().map(RasterQueue.Done::version).toList());
    }

    @Test
    void whatHasLeftTheWindowIsNotPainted() {
        queue.ask(keys(10), picture(1));
        queue.keepOnly(Set.copyOf(keys(4)));
        tasks.forEach(Runnable::run);
        assertEquals(4, done.size());
    }
}
