package yiwang.console.map;

import java.util.Arrays;
import java.util.function.Consumer;

/**
 * What lies over the areas of one tile whatever their colour: water, roads, borders. Only the pixels that are not empty
 * are kept. Immutable; any thread.
 */
final class Veil {
    private final int[] places;
    private final int[] colours;

    private Veil(int[] places, int[] colours) {
        this.places = places;
        this.colours = colours;
    }

    /** What {@code painter} paints on an empty tile. */
    static Veil of(Consumer<TileRaster> painter) {
        TileRaster raster = new TileRaster(new int[Zoom.TILE * Zoom.TILE]);
        painter.accept(raster);
        int[] pixels = raster.pixels();
        int[] places = new int[pixels.length];
        int count = 0;
        for (int at = 0; at < pixels.length; at++) {
            if (pixels[at] != 0) {
                places[count++] = at;
            }
        }
        int[] colours = new int[count];
        for (int i = 0; i < count; i++) {
            colours[i] = pixels[places[i]];
        }
        return new Veil(Arrays.copyOf(places, count), colours);
    }

    /** Lays it over a tile. */
    void cover(int[] pixels) {
        for (int i = 0; i < places.length; i++) {
            pixels[places[i]] = Argb.over(colours[i], pixels[places[i]]);
        }
    }
}
