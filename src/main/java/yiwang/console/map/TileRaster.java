package yiwang.console.map;

import java.util.Arrays;

/**
 * Paints into one tile: premultiplied ARGB, 256 by 256, x right, y down. Faces are filled by the pixel-centre rule
 * without smoothing, so that neighbours meet without a seam; the smooth lines over their edges hide the steps. Not for
 * several threads.
 */
final class TileRaster {
    static final int SIZE = Zoom.TILE;

    private final int[] pixels;
    private final int[] rowHead = new int[SIZE];
    private int[] next = new int[512];
    private float[] cut = new float[512];
    private float[] sorted = new float[64];
    private int cuts;

    /** Paints into {@code pixels}, which must hold 65,536 of them. */
    TileRaster(int[] pixels) {
        this.pixels = pixels;
    }

    int[] pixels() {
        return pixels;
    }

    void clear(int argb) {
        Arrays.fill(pixels, argb);
    }

    /** Fills the inside (even-odd) of some rings given in world units. */
    void fill(Rings rings, int firstRing, int endRing, Placing placing, int argb) {
        cut(rings, firstRing, endRing, placing);
        spans((row, from, to) -> Arrays.fill(pixels, row * SIZE + from, row * SIZE + to, argb));
    }

    /** Hatches the inside of some rings, without a break from tile to tile. */
    void hatch(Rings rings, int firstRing, int endRing, Placing placing, Hatch hatch) {
        cut(rings, firstRing, endRing, placing);
        spans((row, from, to) -> {
            for (int x = from; x < to; x++) {
                pixels[row * SIZE + x] = hatch.at(x, row, pixels[row * SIZE + x]);
            }
        });
    }

    private void cut(Rings rings, int firstRing, int endRing, Placing placing) {
        Arrays.fill(rowHead, -1);
        cuts = 0;
        int[] xy = rings.xy();
        for (int ring = firstRing; ring < endRing; ring++) {
            int end = rings.start(ring + 1);
            for (int i = rings.start(ring), j = end - 2; i < end; j = i, i += 2) {
                edge(placing.x(xy[j]), placing.y(xy[j + 1]), placing.x(xy[i]), placing.y(xy[i + 1]));
            }
        }
    }

    private void spans(Span inside) {
        for (int row = 0; row < SIZE; row++) {
            if (rowHead[row] >= 0) {
                spans(row, inside);
            }
        }
    }

    private void edge(double x0, double y0, double x1, double y1) {
        double top = Math.min(y0, y1);
        double bottom = Math.max(y0, y1);
        int first = (int) Math.max(0, Math.ceil(top - 0.5));
        int last = (int) Math.min(SIZE - 1.0, Math.ceil(bottom - 0.5) - 1);
        if (first > last) {
            return;
        }
        double slope = (x1 - x0) / (y1 - y0);
        for (int row = first; row <= last; row++) {
            if (cuts == next.length) {
                next = Arrays.copyOf(next, cuts * 2);
                cut = Arrays.copyOf(cut, cuts * 2);
            }
            cut[cuts] = (float) (x0 + (row + 0.5 - y0) * slope);
            next[cuts] = rowHead[row];
            rowHead[row] = cuts++;
        }
    }

    private void spans(int row, Span inside) {
        int count = 0;
        for (int k = rowHead[row]; k >= 0; k = next[k]) {
            if (count == sorted.length) {
                sorted = Arrays.copyOf(sorted, count * 2);
            }
            sorted[count++] = cut[k];
        }
        Arrays.sort(sorted, 0, count);
        for (int k = 0; k + 1 < count; k += 2) {
            int from = (int) Math.max(0, Math.ceil(sorted[k] - 0.5));
            int to = (int) Math.min(SIZE, Math.ceil(sorted[k + 1] - 0.5));
            if (from < to) {
                inside.fill(row, from, to);
            }
        }
    }

    /** Copies a sprite over, its upper left corner at ({@code left}, {@code top}) of this tile. */
    void blend(Sprite sprite, int left, int top) {
        int[] from = sprite.pixels();
        int x0 = Math.max(0, -left);
        int x1 = Math.min(sprite.width(), SIZE - left);
        for (int y = Math.max(0, -top); y < Math.min(sprite.height(), SIZE - top); y++) {
            int target = (top + y) * SIZE + left;
            int source = y * sprite.width();
            for (int x = x0; x < x1; x++) {
                int over = from[source + x];
                if (over != 0) {
                    pixels[target + x] = Argb.over(over, pixels[target + x]);
                }
            }
        }
    }

    /** Draws diagonal lines over everything, which go on without a break from tile to tile. */
    void hatch(int argb, int period, int width) {
        for (int y = 0; y < SIZE; y++) {
            for (int x = 0; x < SIZE; x++) {
                if ((x + y) % period < width) {
                    pixels[y * SIZE + x] = Argb.over(argb, pixels[y * SIZE + x]);
                }
            }
        }
    }

    @FunctionalInterface
    private interface Span {
        void fill(int row, int from, int to);
    }

    /**
     * Falling lines, where the hatching of old data rises.
     *
     * @param period pixels from line to line along a row; a divisor of the size of a tile
     */
    record Hatch(int argb, int period, int width) {
        /** Of areas that nothing is known of. */
        static Hatch ofUnknown(Ink ink) {
            boolean large = ink.magnification() > 1.5;
            return new Hatch(ink.of(Role.HATCH), large ? 16 : 8, large ? 3 : 2);
        }

        /** The colour of a pixel that was {@code under}. */
        int at(int x, int y, int under) {
            return Math.floorMod(x - y, period) < width ? Argb.over(argb, under) : under;
        }
    }

    /**
     * From world units to pixels of one tile.
     *
     * @param scale pixels per unit
     */
    record Placing(double scale, double left, double top) {
        static Placing of(TileKey key) {
            return new Placing(key.zoom().scale(), key.left(), key.top());
        }

        double x(int worldX) {
            return worldX * scale - left;
        }

        double y(int worldY) {
            return worldY * scale - top;
        }
    }
}
