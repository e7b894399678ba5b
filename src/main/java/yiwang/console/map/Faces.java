package yiwang.console.map;

import java.util.Arrays;

/**
 * Which area each pixel of one tile lies in, as runs along its rows: the tile is coloured anew without a look at any
 * outline. Immutable; any thread.
 */
final class Faces {
    private static final int PIXELS = Zoom.TILE * Zoom.TILE;

    private final int[] ends;
    private final int[] areas;

    private Faces(int[] ends, int[] areas) {
        this.ends = ends;
        this.areas = areas;
    }

    /** What gives an area its colour. */
    interface Colours {
        int of(int area);
    }

    static Faces of(AreaStore store, TileKey key) {
        TileRaster raster = new TileRaster(new int[PIXELS]);
        TileRaster.Placing placing = TileRaster.Placing.of(key);
        store.meeting(key.world(1), i -> {
            raster.fill(store.rings(), store.firstRing(i), store.endRing(i), placing, i + 1);
        });
        int[] pixels = raster.pixels();
        int[] ends = new int[PIXELS];
        int runs = 0;
        for (int at = 1; at <= PIXELS; at++) {
            if (at == PIXELS || pixels[at] != pixels[at - 1]) {
                ends[runs++] = at;
            }
        }
        int[] areas = new int[runs];
        for (int run = 0; run < runs; run++) {
            areas[run] = pixels[ends[run] - 1] - 1;
        }
        return new Faces(Arrays.copyOf(ends, runs), areas);
    }

    /** Colours a tile; what lies in no area stays as it is. */
    void fill(int[] pixels, Colours colours) {
        int from = 0;
        for (int run = 0; run < ends.length; run++) {
            if (areas[run] >= 0) {
                Arrays.fill(pixels, from, ends[run], colours.of(areas[run]));
            }
            from = ends[run];
        }
    }
}
