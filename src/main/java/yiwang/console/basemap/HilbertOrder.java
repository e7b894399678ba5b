package yiwang.console.basemap;

/** The number of a tile in a PMTiles file: all zooms in turn, each along its Hilbert curve. */
final class HilbertOrder {
    private HilbertOrder() {}

    static long number(TileAt at) {
        long before = ((1L << 2 * at.zoom()) - 1) / 3;
        int x = at.x();
        int y = at.y();
        long along = 0;
        for (int half = 1 << at.zoom() >> 1; half > 0; half >>= 1) {
            int right = (x & half) > 0 ? 1 : 0;
            int down = (y & half) > 0 ? 1 : 0;
            along += (long) half * half * (3 * right ^ down);
            x &= half - 1;
            y &= half - 1;
            if (down == 0) {
                int other = right == 1 ? half - 1 - x : x;
                x = right == 1 ? half - 1 - y : y;
                y = other;
            }
        }
        return before + along;
    }
}
