package yiwang.domain.geo;

import java.util.List;

/**
 * Lengths, areas and directions on the ground, on a sphere of the earth's mean radius: within 0.6 % of the ellipsoid at every
 * latitude, which is less than a hand that draws on a screen is off. Any thread.
 */
public final class Ground {
    private static final double RADIUS_METRES = 6_371_008.8;
    private static final double FULL_TURN = 360;

    private Ground() {}

    /** Metres along a path. */
    public static double metres(List<GeoPoint> path) {
        double metres = 0;
        for (int i = 1; i < path.size(); i++) {
            metres += path.get(i - 1).metresTo(path.get(i));
        }
        return metres;
    }

    /** Metres round a ring, which closes from its last point to its first. */
    public static double metresRound(List<GeoPoint> ring) {
        return ring.size() < 2 ? 0 : metres(ring) + ring.getLast().metresTo(ring.getFirst());
    }

    /**
     * Square metres within a ring that does not cross itself; whichever way it turns. By the sum of what lies between each
     * edge and the equator, exact for edges along meridians and parallels.
     */
    public static double squareMetres(List<GeoPoint> ring) {
        double sum = 0;
        for (int i = 0; i < ring.size(); i++) {
            GeoPoint a = ring.get(i);
            GeoPoint b = ring.get((i + 1) % ring.size());
            double dLon = Math.toRadians(b.lon() - a.lon());
            sum += dLon * (2 + Math.sin(Math.toRadians(a.lat())) + Math.sin(Math.toRadians(b.lat())));
        }
        return Math.abs(sum) * RADIUS_METRES * RADIUS_METRES / 2;
    }

    /** Direction of {@code to} seen from {@code from}: degrees clockwise from north, from 0 to below 360. */
    public static double degrees(GeoPoint from, GeoPoint to) {
        double lat1 = Math.toRadians(from.lat());
        double lat2 = Math.toRadians(to.lat());
        double dLon = Math.toRadians(to.lon() - from.lon());
        double east = Math.sin(dLon) * Math.cos(lat2);
        double north = Math.cos(lat1) * Math.sin(lat2) - Math.sin(lat1) * Math.cos(lat2) * Math.cos(dLon);
        double degrees = (Math.toDegrees(Math.atan2(east, north)) + FULL_TURN) % FULL_TURN;
        return degrees == FULL_TURN ? 0 : degrees;
    }

    /** Degrees between two directions, at most 180. */
    public static double between(double oneDegrees, double otherDegrees) {
        double apart = Math.abs(oneDegrees - otherDegrees) % FULL_TURN;
        return Math.min(apart, FULL_TURN - apart);
    }
}
