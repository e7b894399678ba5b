package yiwang.demo.county;

import java.util.List;

/**
 * The outline of one area: closed rings of longitude and latitude in micro-degrees, one after the other in each array;
 * the first ring is the outer one and runs counter-clockwise, the others are holes.
 */
record Shape(List<int[]> rings) {

    /** Whether the place lies inside, not on the border. */
    boolean contains(int lon, int lat) {
        boolean inside = false;
        for (int[] ring : rings) {
            for (int k = 0; k + 3 < ring.length; k += 2) {
                long ax = ring[k];
                long ay = ring[k + 1];
                long bx = ring[k + 2];
                long by = ring[k + 3];
                long turn = (bx - ax) * (lat - ay) - (by - ay) * (lon - ax);
                if (ay > lat != by > lat) {
                    inside ^= turn > 0 == by > ay && turn != 0;
                }
            }
        }
        return inside;
    }

    /** Twice the signed area of a ring in square micro-degrees, positive when counter-clockwise. */
    static long twiceArea(int[] ring) {
        long sum = 0;
        for (int k = 0; k + 3 < ring.length; k += 2) {
            sum += (long) (ring[k] - ring[0]) * (ring[k + 3] - ring[1])
                    - (long) (ring[k + 2] - ring[0]) * (ring[k + 1] - ring[1]);
        }
        return sum;
    }
}
