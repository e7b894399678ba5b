package yiwang.console.basemap;

import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Unpacked tiles of all sources, up to so many bytes; what was not looked at for longest goes first. Any thread. */
final class TileMemory {
    private final long limit;
    private final LinkedHashMap<Key, TileImage> tiles = new LinkedHashMap<>(256, 0.75f, true);
    private long bytes;
    private long serial;

    private record Key(int source, TileAt at) {}

    TileMemory(long limit) {
        this.limit = limit;
    }

    synchronized @Nullable TileImage get(int source, TileAt at) {
        return tiles.get(new Key(source, at));
    }

    synchronized void put(int source, TileAt at, TileImage image) {
        TileImage before = tiles.put(new Key(source, at), image);
        bytes += image.weight() - (before == null ? 0 : before.weight());
        Iterator<Map.Entry<Key, TileImage>> eldest = tiles.entrySet().iterator();
        while (bytes > limit && tiles.size() > 1) {
            bytes -= eldest.next().getValue().weight();
            eldest.remove();
        }
    }

    /** Another number for each tile. */
    synchronized long nextSerial() {
        return ++serial;
    }

    synchronized long bytes() {
        return bytes;
    }
}
