package yiwang.console.map;

import yiwang.console.basemap.Patch;

/** A 256 px square of the world at one zoom step; {@code x} counts east, {@code y} south. */
record TileKey(Zoom zoom, int x, int y) {

    @Override
    public int hashCode() { // that of a record is slow, and each mark of a picture asks for one
        return (zoom.quarters() * 31 + x) * 1_000_003 + y;
    }

    /** World pixel of the left edge. */
    int left() {
        return x * Zoom.TILE;
    }

    /** World pixel of the upper edge. */
    int top() {
        return y * Zoom.TILE;
    }

    /** Where the tile lies for a base map. */
    Patch patch() {
        double whole = zoom.scale() * Mercator.WORLD;
        return new Patch(left() / whole, top() / whole, Zoom.TILE / whole, zoom.level());
    }

    /** What the tile covers, in Mercator units, with {@code margin} pixels around. */
    Box world(int margin) {
        double scale = zoom.scale();
        return new Box(
                (int) Math.floor((left() - margin) / scale),
                (int) Math.floor((top() - margin) / scale),
                (int) Math.ceil((left() + Zoom.TILE + margin) / scale),
                (int) Math.ceil((top() + Zoom.TILE + margin) / scale));
    }
}
