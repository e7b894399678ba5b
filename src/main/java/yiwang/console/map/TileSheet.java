package yiwang.console.map;

import java.nio.IntBuffer;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Predicate;
import javafx.scene.Group;
import javafx.scene.image.ImageView;
import javafx.scene.image.PixelBuffer;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.scene.layout.Region;
import javafx.scene.transform.Scale;
import org.jspecify.annotations.Nullable;

/**
 * The tiles on the screen. Dragging moves one group by whole pixels; painted tiles are taken in once a pulse; while a
 * new zoom is being painted, the old tiles stand in, stretched. FX thread, but for {@link #arrived}.
 */
final class TileSheet {
    private static final int RING = 1;

    private final Group node = new Group();
    private final Group tilesNode = new Group();
    private final Group underNode = new Group();
    private final Region ground = new Region();
    private final LinkedHashMap<TileKey, Tile> tiles = new LinkedHashMap<>(256, 0.75f, true);
    private final List<Tile> under = new ArrayList<>();
    private final Deque<Tile> spare = new ArrayDeque<>();
    private final ConcurrentLinkedQueue<RasterQueue.Done> arrivals = new ConcurrentLinkedQueue<>();
    private @Nullable RasterQueue queue;
    private @Nullable Viewport shown;
    private @Nullable Runnable waiting;
    private @Nullable Picture picture;
    private long originX;
    private long originY;
    private Zoom underZoom = Zoom.MIN;
    private long underX;
    private long underY;

    /** One image of the screen. */
    private static final class Tile {
        final int[] pixels = new int[Zoom.TILE * Zoom.TILE];
        final PixelBuffer<IntBuffer> buffer =
                new PixelBuffer<>(Zoom.TILE, Zoom.TILE, IntBuffer.wrap(pixels), PixelFormat.getIntArgbPreInstance());
        final ImageView view = new ImageView(new WritableImage(buffer));
        long version = -1;
        long wantedVersion;
        boolean current;
        boolean asked;

        Tile() {
            view.setManaged(false);
            view.setSmooth(false);
            view.setMouseTransparent(true);
        }

        /** What it shows is older than a picture. */
        void outdate(long byVersion) {
            wantedVersion = byVersion;
            current = false;
            asked = false;
        }

        void take(int[] painted, long ofVersion) {
            System.arraycopy(painted, 0, pixels, 0, pixels.length);
            buffer.updateBuffer(b -> null);
            version = ofVersion;
            current = version >= wantedVersion;
            view.setVisible(true);
        }
    }

    TileSheet() {
        node.getChildren().setAll(ground, underNode, tilesNode);
        ground.getStyleClass().add("yw-map-ground");
        ground.setManaged(false);
        node.setMouseTransparent(true);
        node.setAutoSizeChildren(false);
        // positions are all ours: nothing here may ask for a layout while one is running
        node.setManaged(false);
        tilesNode.setManaged(false);
        underNode.setManaged(false);
    }

    /** The sheet's upper left corner is that of the window. */
    Group node() {
        return node;
    }

    /** Where tiles are asked for; set once, before the first picture. */
    void paintedBy(RasterQueue rasterQueue) {
        queue = rasterQueue;
    }

    /** A worker has painted a tile; any thread. Takes effect with the next {@link #update}. */
    void arrived(RasterQueue.Done done) {
        arrivals.add(done);
    }

    /** Shows a new picture: what differs from the one before is painted anew. */
    void show(Picture next) {
        Set<TileKey> changed = next.changedSince(picture);
        picture = next;
        if (changed == null) {
            tiles.values().forEach(tile -> tile.outdate(next.version()));
        } else {
            for (TileKey key : changed) {
                Tile tile = tiles.get(key);
                if (tile != null) {
                    tile.outdate(next.version());
                }
            }
        }
        request();
    }

    /** Has those tiles painted anew that are wanted otherwise now. */
    void outdate(Predicate<TileKey> otherwise) {
        Picture now = picture;
        if (now != null) {
            tiles.forEach((key, tile) -> {
                if (otherwise.test(key)) {
                    tile.outdate(now.version());
                }
            });
            request();
        }
    }

    /** Takes in what was painted and moves to a viewport. Once a pulse. */
    void update(Viewport viewport) {
        Viewport before = shown;
        shown = viewport;
        if (before == null || !before.zoom().equals(viewport.zoom())) {
            turnUnder(viewport);
        }
        takeArrivals();
        if (before == null || !before.equals(viewport)) {
            fill(viewport);
            request();
        }
        tilesNode.setTranslateX(originX - viewport.left());
        tilesNode.setTranslateY(originY - viewport.top());
        placeUnder(viewport);
        // to fill a window that is hidden by its tiles costs a millisecond a frame without a GPU
        ground.setVisible(!isCovered(viewport));
        ground.resize(viewport.width(), viewport.height());
        if (waiting != null && isComplete()) {
            Runnable then = waiting;
            waiting = null;
            then.run();
        }
    }

    /** Calls {@code then} once, in the next pulse in which every tile of the window is as it should be. */
    void whenComplete(Runnable then) {
        waiting = then;
    }

    /** Whether every tile in the window is as it should be. */
    boolean isComplete() {
        Viewport viewport = shown;
        Picture now = picture;
        if (viewport == null || now == null || !now.zoom().equals(viewport.zoom())) {
            return false;
        }
        return viewport.tiles(0).stream().allMatch(key -> {
            Tile tile = tiles.get(key);
            return tile != null && tile.current;
        });
    }

    private boolean isCovered(Viewport viewport) {
        return viewport.tiles(0).stream().allMatch(key -> {
            Tile tile = tiles.get(key);
            return tile != null && tile.version >= 0;
        });
    }

    private void turnUnder(Viewport viewport) {
        boolean worthKeeping =
                tiles.values().stream().filter(t -> t.version >= 0).count() * 2 >= tiles.size();
        if (worthKeeping && !tiles.isEmpty()) {
            dropUnder();
            tiles.values().stream().filter(t -> t.version >= 0).forEach(under::add);
            tilesNode.getChildren().clear();
            under.forEach(tile -> underNode.getChildren().add(tile.view));
            underZoom = tiles.firstEntry().getKey().zoom();
            underX = originX;
            underY = originY;
        } else {
            tilesNode.getChildren().clear();
            tiles.values().forEach(this::spare);
        }
        tiles.clear();
        originX = Math.floorDiv(viewport.left(), Zoom.TILE) * (long) Zoom.TILE;
        originY = Math.floorDiv(viewport.top(), Zoom.TILE) * (long) Zoom.TILE;
    }

    private void dropUnder() {
        underNode.getChildren().clear();
        under.forEach(this::spare);
        under.clear();
    }

    private void spare(Tile tile) {
        tile.version = -1;
        tile.outdate(0);
        tile.view.setVisible(false);
        if (spare.size() < 64) {
            spare.push(tile);
        }
    }

    private void placeUnder(Viewport viewport) {
        if (under.isEmpty()) {
            return;
        }
        if (isComplete()) {
            dropUnder();
            return;
        }
        double factor = viewport.zoom().scale() / underZoom.scale();
        underNode.getTransforms().setAll(new Scale(factor, factor, 0, 0));
        underNode.setTranslateX(underX * factor - viewport.left());
        underNode.setTranslateY(underY * factor - viewport.top());
    }

    private void takeArrivals() {
        RasterQueue from = queue;
        for (RasterQueue.Done done = arrivals.poll(); done != null; done = arrivals.poll()) {
            Tile tile = tiles.get(done.key());
            if (tile != null && done.version() >= tile.version) {
                tile.take(done.pixels(), done.version());
            }
            if (from != null) {
                from.recycle(done.pixels());
            }
        }
    }

    private void fill(Viewport viewport) {
        List<TileKey> keys = viewport.tiles(RING);
        for (TileKey key : keys) {
            if (tiles.get(key) == null) {
                Tile tile = spare.isEmpty() ? new Tile() : spare.pop();
                tile.view.setVisible(false);
                tile.outdate(picture == null ? 0 : picture.version());
                tile.view.setX(key.left() - originX);
                tile.view.setY(key.top() - originY);
                tiles.put(key, tile);
                tilesNode.getChildren().add(tile.view);
            }
        }
        evict(keys.size() * 2);
        Set<TileKey> wanted = new HashSet<>(keys);
        if (queue != null) {
            queue.keepOnly(wanted);
        }
        // what is out of sight costs nothing when it is not visible; what waited there is asked for again when it
        // returns
        tiles.forEach((key, tile) -> {
            boolean near = wanted.contains(key);
            tile.view.setVisible(near && tile.version >= 0);
            tile.asked &= near || tile.current;
        });
    }

    private void evict(int most) {
        var oldest = tiles.entrySet().iterator();
        while (tiles.size() > most && oldest.hasNext()) {
            Map.Entry<TileKey, Tile> entry = oldest.next();
            tilesNode.getChildren().remove(entry.getValue().view);
            oldest.remove();
            spare(entry.getValue());
        }
    }

    private void request() {
        Viewport viewport = shown;
        Picture now = picture;
        if (viewport == null || now == null || queue == null || !now.zoom().equals(viewport.zoom())) {
            return;
        }
        List<TileKey> missing = new ArrayList<>();
        for (TileKey key : viewport.tiles(RING)) {
            Tile tile = tiles.get(key);
            if (tile != null && !tile.current && !tile.asked) {
                tile.asked = true;
                missing.add(key);
            }
        }
        if (!missing.isEmpty()) {
            queue.ask(missing, now);
        }
    }
}
