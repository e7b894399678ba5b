package yiwang.console.map;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Stamps sorted into the tiles they touch, in drawing order. Two of them tell which tiles differ. */
final class TileStamps {
    private final Zoom zoom;
    private final Map<TileKey, List<Stamp>> tiles = new HashMap<>();

    TileStamps(Zoom zoom) {
        this.zoom = zoom;
    }

    void add(Stamp stamp) {
        int right = Math.floorDiv(stamp.left() + stamp.sprite().width() - 1, Zoom.TILE);
        int bottom = Math.floorDiv(stamp.top() + stamp.sprite().height() - 1, Zoom.TILE);
        for (int y = Math.floorDiv(stamp.top(), Zoom.TILE); y <= bottom; y++) {
            for (int x = Math.floorDiv(stamp.left(), Zoom.TILE); x <= right; x++) {
                tiles.computeIfAbsent(new TileKey(zoom, x, y), key -> new ArrayList<>())
                        .add(stamp);
            }
        }
    }

    List<Stamp> of(TileKey key) {
        return tiles.getOrDefault(key, List.of());
    }

    /** Tiles that do not look the same in {@code other}. */
    Set<TileKey> differing(TileStamps other) {
        Set<TileKey> differing = new HashSet<>();
        tiles.forEach((key, stamps) -> {
            if (!stamps.equals(other.of(key))) {
                differing.add(key);
            }
        });
        for (TileKey key : other.tiles.keySet()) {
            if (!tiles.containsKey(key)) {
                differing.add(key);
            }
        }
        return differing;
    }
}
