package yiwang.console.map;

import java.util.Arrays;

/** Where the name of an area goes: its centre of mass, or the middle of its widest part when that lies outside. */
final class LabelPoint {
    private static final int ROWS = 9;

    private LabelPoint() {}

    static int[] of(Rings rings, int firstRing, int endRing) {
        int[] centre = centroid(rings, firstRing, endRing);
        return rings.contains(firstRing, endRing, centre[0], centre[1])
                ? centre
                : widest(rings, firstRing, endRing, centre);
    }

    private static int[] centroid(Rings rings, int firstRing, int endRing) {
        int[] xy = rings.xy();
        double originX = xy[rings.start(firstRing)];
        double originY = xy[rings.start(firstRing) + 1];
        double twice = 0;
        double sumX = 0;
        double sumY = 0;
        for (int ring = firstRing; ring < endRing; ring++) {
            int end = rings.start(ring + 1);
            for (int i = rings.start(ring), j = end - 2; i < end; j = i, i += 2) {
                double cross = (xy[j] - originX) * (xy[i + 1] - originY) - (xy[i] - originX) * (xy[j + 1] - originY);
                twice += cross;
                sumX += cross * (xy[j] + xy[i] - 2 * originX);
                sumY += cross * (xy[j + 1] + xy[i + 1] - 2 * originY);
            }
        }
        if (twice == 0) {
            return new int[] {(int) originX, (int) originY};
        }
        return new int[] {(int) (originX + sumX / (3 * twice)), (int) (originY + sumY / (3 * twice))};
    }

    private static int[] widest(Rings rings, int firstRing, int endRing, int[] fallback) {
        Box box = rings.box(firstRing, endRing);
        double best = 0;
        int[] point = fallback;
        for (int row = 1; row <= ROWS; row++) {
            int y = (int) (box.minY() + ((double) box.maxY() - box.minY()) * row / (ROWS + 1));
            double[] cuts = crossings(rings, firstRing, endRing, y);
            for (int k = 0; k + 1 < cuts.length; k += 2) {
                if (cuts[k + 1] - cuts[k] > best) {
                    best = cuts[k + 1] - cuts[k];
                    point = new int[] {(int) ((cuts[k] + cuts[k + 1]) / 2), y};
                }
            }
        }
        return point;
    }

    private static double[] crossings(Rings rings, int firstRing, int endRing, int y) {
        int[] xy = rings.xy();
        double[] cuts = new double[(rings.start(endRing) - rings.start(firstRing)) / 2];
        int count = 0;
        for (int ring = firstRing; ring < endRing; ring++) {
            int end = rings.start(ring + 1);
            for (int i = rings.start(ring), j = end - 2; i < end; j = i, i += 2) {
                if ((xy[i + 1] > y) != (xy[j + 1] > y)) {
                    cuts[count++] =
                            xy[i] + (double) (xy[j] - xy[i]) * (y - xy[i + 1]) / ((double) xy[j + 1] - xy[i + 1]);
                }
            }
        }
        double[] sorted = Arrays.copyOf(cuts, count);
        Arrays.sort(sorted);
        return sorted;
    }
}
