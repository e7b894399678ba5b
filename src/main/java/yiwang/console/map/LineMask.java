package yiwang.console.map;

import java.util.Arrays;

/**
 * Smooth lines of one colour on one tile. Coverage is kept as a maximum while lines are added and blended once at the
 * end: an edge that two neighbours share, and the joints of a line, come out no darker than the rest. Not for several
 * threads.
 */
final class LineMask {
    private static final int SIZE = Zoom.TILE;

    /** Points closer than this many pixels add nothing but work. */
    private static final double CLOSE = 0.6;

    private final byte[] cover = new byte[SIZE * SIZE];
    private final EdgeSet drawn = new EdgeSet();
    private int minRow = SIZE;
    private int maxRow = -1;

    /**
     * Adds the outline of rings, or an open line when {@code closed} is false. An edge that was added before, in either
     * direction, is left out: neighbours share theirs.
     */
    void add(Rings rings, int firstRing, int endRing, TileRaster.Placing placing, boolean closed, double width) {
        for (int ring = firstRing; ring < endRing; ring++) {
            if (rings.start(ring + 1) - rings.start(ring) >= 4) {
                add(rings, ring, placing, closed, width / 2);
            }
        }
    }

    private void add(Rings rings, int ring, TileRaster.Placing placing, boolean closed, double half) {
        int[] xy = rings.xy();
        int end = rings.start(ring + 1);
        int before = closed ? end - 2 : rings.start(ring);
        double fromX = placing.x(xy[before]); // of what is still to be drawn
        double fromY = placing.y(xy[before + 1]);
        double x0 = fromX;
        double y0 = fromY;
        for (int i = closed ? rings.start(ring) : before + 2; i < end; before = i, i += 2) {
            double x1 = placing.x(xy[i]);
            double y1 = placing.y(xy[i + 1]);
            boolean known = !drawn.add(xy[before], xy[before + 1], xy[i], xy[i + 1]);
            if (known && (fromX != x0 || fromY != y0)) {
                segment(fromX, fromY, x0, y0, half);
            }
            boolean far = Math.abs(x1 - fromX) + Math.abs(y1 - fromY) >= CLOSE;
            if (!known && (far || i + 2 >= end)) {
                segment(fromX, fromY, x1, y1, half);
            }
            if (known || far) {
                fromX = x1;
                fromY = y1;
            }
            x0 = x1;
            y0 = y1;
        }
    }

    /** Adds one stretch with round ends. */
    void segment(double x0, double y0, double x1, double y1, double half) {
        double reach = half + 0.5;
        if (Math.max(x0, x1) < -reach
                || Math.max(y0, y1) < -reach
                || Math.min(x0, x1) > SIZE + reach
                || Math.min(y0, y1) > SIZE + reach) {
            return;
        }
        minRow = Math.min(minRow, clamped(Math.min(y0, y1) - reach));
        maxRow = Math.max(maxRow, clamped(Math.max(y0, y1) + reach));
        double dx = x1 - x0;
        double dy = y1 - y0;
        double length = Math.sqrt(dx * dx + dy * dy);
        Stretch stretch = new Stretch(x0, y0, dx, dy, length, reach);
        boolean flat = Math.abs(dx) >= Math.abs(dy);
        double main = flat ? dx : dy;
        double slope = main == 0 ? 0 : (flat ? dy : dx) / main;
        double across = main == 0 ? reach : reach * length / Math.abs(main);
        double start = flat ? Math.min(x0, x1) : Math.min(y0, y1);
        double stop = flat ? Math.max(x0, x1) : Math.max(y0, y1);
        double origin = flat ? y0 - x0 * slope : x0 - y0 * slope;
        int last = clamped(stop + reach);
        for (int a = clamped(start - reach); a <= last; a++) {
            double middle = origin + Math.max(start, Math.min(stop, a + 0.5)) * slope;
            if (middle + across >= 0 && middle - across < SIZE) {
                cover(stretch, flat, a, clamped(middle - across), clamped(middle + across));
            }
        }
    }

    /** Pixels of one column of a flat stretch, or of one row of a steep one. */
    private void cover(Stretch stretch, boolean flat, int a, int from, int to) {
        for (int b = from; b <= to; b++) {
            int x = flat ? a : b;
            int y = flat ? b : a;
            double share = stretch.reach - stretch.off(x + 0.5, y + 0.5);
            if (share > 0) {
                int value = (int) (Math.min(1, share) * 255 + 0.5);
                int at = y * SIZE + x;
                if (value > (cover[at] & 0xff)) {
                    cover[at] = (byte) value;
                }
            }
        }
    }

    /**
     * A straight stretch from a point on.
     *
     * @param reach from its middle line to where nothing of it is left
     */
    private record Stretch(double x, double y, double dx, double dy, double length, double reach) {
        /** How far off a place is. */
        double off(double placeX, double placeY) {
            double px = placeX - x;
            double py = placeY - y;
            double along = px * dx + py * dy;
            if (along <= 0 || length == 0) {
                return Math.sqrt(px * px + py * py);
            }
            return along >= length * length
                    ? Math.sqrt((px - dx) * (px - dx) + (py - dy) * (py - dy))
                    : Math.abs(px * dy - py * dx) / length;
        }
    }

    private static int clamped(double pixel) {
        return (int) Math.max(0, Math.min(SIZE - 1.0, Math.floor(pixel)));
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
        drawn.clear();
        minRow = SIZE;
        maxRow = -1;
    }
}
