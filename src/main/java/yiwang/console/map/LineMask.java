package yiwang.console.map;

import java.util.Arrays;

/**
 * Smooth lines of one colour on one tile. Coverage is kept as a maximum while lines are added and blended once at the
 * end: an edge that two neighbours share, and the joints of a line, come out no darker than the rest. Not for several
 * threads.
 */
final class LineMask {
    private static final int SIZE = Zoom.TILE;

    private final byte[] cover = new byte[SIZE * SIZE];
    private int minRow = SIZE;
    private int maxRow = -1;

    /** Adds the outline of rings, or an open line when {@code closed} is false. */
    void add(Rings rings, int firstRing, int endRing, TileRaster.Placing placing, boolean closed, double width) {
        int[] xy = rings.xy();
        for (int ring = firstRing; ring < endRing; ring++) {
            int start = rings.start(ring);
            int end = rings.start(ring + 1);
            if (end - start < 4) {
                continue;
            }
            int from = closed ? end - 2 : start;
            double x0 = placing.x(xy[from]);
            double y0 = placing.y(xy[from + 1]);
            for (int i = closed ? start : start + 2; i < end; i += 2) {
                double x1 = placing.x(xy[i]);
                double y1 = placing.y(xy[i + 1]);
                // points closer than a quarter pixel add nothing but work
                if (Math.abs(x1 - x0) + Math.abs(y1 - y0) >= 0.25 || i + 2 >= end) {
                    segment(x0, y0, x1, y1, width / 2);
                    x0 = x1;
                    y0 = y1;
                }
            }
        }
    }

    /** Adds one stretch with round ends. */
    void segment(double x0, double y0, double x1, double y1, double half) {
        double reach = half + 1;
        if (Math.max(x0, x1) < -reach
                || Math.max(y0, y1) < -reach
                || Math.min(x0, x1) > SIZE + reach
                || Math.min(y0, y1) > SIZE + reach) {
            return;
        }
        double dx = x1 - x0;
        double dy = y1 - y0;
        double length = Math.sqrt(dx * dx + dy * dy);
        double ex = length == 0 ? 0 : dx / length;
        double ey = length == 0 ? 0 : dy / length;
        boolean flat = Math.abs(dx) >= Math.abs(dy);
        double main = flat ? dx : dy;
        double slope = main == 0 ? 0 : (flat ? dy : dx) / main;
        double across = main == 0 ? reach : reach * length / Math.abs(main);
        double start = flat ? Math.min(x0, x1) : Math.min(y0, y1);
        double stop = flat ? Math.max(x0, x1) : Math.max(y0, y1);
        int first = (int) Math.max(0, Math.floor(start - reach));
        int last = (int) Math.min(SIZE - 1.0, Math.ceil(stop + reach));
        for (int a = first; a <= last; a++) {
            double along = Math.max(start, Math.min(stop, a + 0.5));
            double middle = flat ? y0 + (along - x0) * slope : x0 + (along - y0) * slope;
            int from = (int) Math.max(0, Math.floor(middle - across));
            int to = (int) Math.min(SIZE - 1.0, Math.ceil(middle + across));
            for (int b = from; b <= to; b++) {
                double px = (flat ? a : b) + 0.5 - x0;
                double py = (flat ? b : a) + 0.5 - y0;
                double beyond = px * ex + py * ey;
                double off = beyond < 0 || length == 0
                        ? Math.sqrt(px * px + py * py)
                        : beyond > length
                                ? Math.sqrt((px - dx) * (px - dx) + (py - dy) * (py - dy))
                                : Math.abs(px * ey - py * ex);
                cover(flat ? a : b, flat ? b : a, half + 0.5 - off);
            }
        }
    }

    private void cover(int x, int y, double share) {
        if (share <= 0) {
            return;
        }
        int value = (int) (Math.min(1, share) * 255 + 0.5);
        int at = y * SIZE + x;
        if (value > (cover[at] & 0xff)) {
            cover[at] = (byte) value;
            minRow = Math.min(minRow, y);
            maxRow = Math.max(maxRow, y);
        }
    }

    /** Blends what was added and forgets it. */
    void paint(int[] pixels, int argb) {
        for (int at = minRow * SIZE; at < (maxRow + 1) * SIZE; at++) {
            int share = cover[at] & 0xff;
            if (share != 0) {
                pixels[at] = Argb.over(share == 255 ? argb : Argb.scaled(argb, share), pixels[at]);
            }
        }
        if (maxRow >= 0) {
            Arrays.fill(cover, minRow * SIZE, (maxRow + 1) * SIZE, (byte) 0);
        }
        minRow = SIZE;
        maxRow = -1;
    }
}
