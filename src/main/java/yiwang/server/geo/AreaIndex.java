package yiwang.server.geo;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.index.hprtree.HPRtree;

/**
 * Which area of one layer holds a point: a packed tree of boxes, then an exact even-odd test on packed coordinates.
 *
 * <p>Borders are half open, so a point on the border of two tiling areas lies in exactly one of them. Immutable; any
 * thread.
 */
final class AreaIndex {
    private final HPRtree tree = new HPRtree();
    private final String[] codes;
    private final double[][][] rings;

    AreaIndex(List<Area> areas) {
        codes = new String[areas.size()];
        rings = new double[areas.size()][][];
        for (int i = 0; i < codes.length; i++) {
            Area area = areas.get(i);
            codes[i] = area.code();
            rings[i] = area.rings().toArray(double[][]::new);
            tree.insert(box(rings[i]), i);
        }
        tree.build();
    }

    /** Code of the area, or null when the point lies in none. */
    @Nullable
    String at(double lon, double lat) {
        int[] found = {-1};
        tree.query(new Envelope(lon, lon, lat, lat), item -> {
            int area = (Integer) item;
            if ((found[0] < 0 || area < found[0]) && holds(rings[area], lon, lat)) {
                found[0] = area;
            }
        });
        return found[0] < 0 ? null : codes[found[0]];
    }

    private static boolean holds(double[][] rings, double lon, double lat) {
        boolean inside = false;
        for (double[] ring : rings) {
            for (int i = 0; i + 3 < ring.length; i += 2) {
                double y1 = ring[i + 1];
                double y2 = ring[i + 3];
                if ((y1 > lat) != (y2 > lat)) {
                    double x = ring[i] + (lat - y1) / (y2 - y1) * (ring[i + 2] - ring[i]);
                    inside ^= lon < x;
                }
            }
        }
        return inside;
    }

    private static Envelope box(double[][] rings) {
        Envelope box = new Envelope();
        for (double[] ring : rings) {
            for (int i = 0; i < ring.length; i += 2) {
                box.expandToInclude(ring[i], ring[i + 1]);
            }
        }
        return box;
    }
}
