package yiwang.console.map;

import java.util.Arrays;

/** Growing flat arrays of rings or lines in Mercator units: what readers fill and painters walk along. */
final class Rings {
    private int[] xy = new int[1024];
    private int used;
    private int[] starts = new int[256];
    private int count;

    /** Starts a ring; points follow. */
    void begin() {
        if (count + 1 >= starts.length) {
            starts = Arrays.copyOf(starts, starts.length * 2);
        }
        starts[count++] = used;
        starts[count] = used;
    }

    /** Adds a point to the ring begun last. */
    void add(int x, int y) {
        if (used + 2 > xy.length) {
            xy = Arrays.copyOf(xy, xy.length * 2);
        }
        xy[used++] = x;
        xy[used++] = y;
        starts[count] = used;
    }

    /** The same without room to grow. */
    Rings trimmed() {
        Rings trimmed = new Rings();
        trimmed.xy = Arrays.copyOf(xy, used);
        trimmed.used = used;
        trimmed.starts = Arrays.copyOf(starts, count + 1);
        trimmed.count = count;
        return trimmed;
    }

    int size() {
        return count;
    }

    /** Index into {@link #xy} of a ring's first coordinate; that of ring + 1 is its end. */
    int start(int ring) {
        return starts[ring];
    }

    /** x and y by turns; only up to {@code start(size())} is filled. */
    int[] xy() {
        return xy;
    }

    Box box(int firstRing, int endRing) {
        Box box = Box.NOTHING;
        if (endRing > firstRing) {
            for (int i = starts[firstRing]; i < starts[endRing]; i += 2) {
                box = box.with(xy[i], xy[i + 1]);
            }
        }
        return box;
    }

    /** Even-odd test of a point against some rings. */
    boolean contains(int firstRing, int endRing, int x, int y) {
        boolean inside = false;
        for (int ring = firstRing; ring < endRing; ring++) {
            int end = starts[ring + 1];
            int j = end - 2;
            for (int i = starts[ring]; i < end; j = i, i += 2) {
                boolean crosses = (xy[i + 1] > y) != (xy[j + 1] > y);
                if (crosses
                        && x
                                < (double) (xy[j] - xy[i]) * ((double) y - xy[i + 1]) / ((double) xy[j + 1] - xy[i + 1])
                                        + xy[i]) {
                    inside = !inside;
                }
            }
        }
        return inside;
    }
}
