package yiwang.console.basemap;

/** A tile of the usual pyramid: at zoom 0 one square is the world; {@code x} counts east, {@code y} south. */
record TileAt(int zoom, int x, int y) {
    static final int DEEPEST = 24;

    TileAt {
        if (zoom < 0 || zoom > DEEPEST || x < 0 || y < 0 || x >= 1 << zoom || y >= 1 << zoom) {
            throw new IllegalArgumentException("no tile " + zoom + "/" + x + "/" + y);
        }
    }

    /** The tile that holds this one, so many levels further out. */
    TileAt up(int levels) {
        return new TileAt(zoom - levels, x >> levels, y >> levels);
    }

    /** Counted from the south, as TMS and MBTiles do. */
    int fromSouth() {
        return (1 << zoom) - 1 - y;
    }
}
