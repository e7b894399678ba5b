package yiwang.domain.fence;

import java.util.List;
import yiwang.domain.geo.GeoPoint;

/**
 * The outline of an area, not closed: the last point is followed by the first. WGS-84 degrees, taken as flat, which a county is.
 * Throws {@link IllegalArgumentException} for what is none; its message is a word: {@code few}, {@code many}, {@code crossed}.
 */
public record Ring(List<GeoPoint> points) {
    /** Points of the simplest area. */
    public static final int FEWEST = 3;

    /** Points of the finest. */
    public static final int MOST = 200;

    public Ring {
        points = List.copyOf(points);
        if (points.size() < FEWEST) {
            throw new IllegalArgumentException("few");
        }
        if (points.size() > MOST) {
            throw new IllegalArgumentException("many");
        }
        if (isCrossed(points)) {
            throw new IllegalArgumentException("crossed");
        }
    }

    /** Whether a point lies in it, by the even-odd rule. */
    public boolean contains(GeoPoint at) {
        boolean inside = false;
        GeoPoint from = points.getLast();
        for (GeoPoint to : points) {
            boolean spans = from.lat() > at.lat() != to.lat() > at.lat();
            if (spans
                    && at.lon()
                            < from.lon()
                                    + (to.lon() - from.lon()) * (at.lat() - from.lat()) / (to.lat() - from.lat())) {
                inside = !inside;
            }
            from = to;
        }
        return inside;
    }

    private static boolean isCrossed(List<GeoPoint> ring) {
        int count = ring.size();
        for (int i = 0; i < count; i++) {
            for (int j = i + 1; j < count; j++) {
                boolean areNeighbours = j == i + 1 || i == 0 && j == count - 1;
                if (!areNeighbours
                        && meet(ring.get(i), ring.get((i + 1) % count), ring.get(j), ring.get((j + 1) % count))) {
                    return true;
                }
            }
        }
        return false;
    }

    private static boolean meet(GeoPoint a, GeoPoint b, GeoPoint c, GeoPoint d) {
        return side(a, b, c) * side(a, b, d) <= 0 && side(c, d, a) * side(c, d, b) <= 0 && boxesMeet(a, b, c, d);
    }

    private static boolean boxesMeet(GeoPoint a, GeoPoint b, GeoPoint c, GeoPoint d) {
        return Math.max(a.lon(), b.lon()) >= Math.min(c.lon(), d.lon())
                && Math.max(c.lon(), d.lon()) >= Math.min(a.lon(), b.lon())
                && Math.max(a.lat(), b.lat()) >= Math.min(c.lat(), d.lat())
                && Math.max(c.lat(), d.lat()) >= Math.min(a.lat(), b.lat());
    }

    private static double side(GeoPoint a, GeoPoint b, GeoPoint c) {
        return Math.signum((b.lon() - a.lon()) * (c.lat() - a.lat()) - (b.lat() - a.lat()) * (c.lon() - a.lon()));
    }
}
