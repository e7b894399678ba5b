package yiwang.console.basemap;

import yiwang.domain.geo.GeoPoint;

/** Web Mercator from 0 to 1: x east from the date line, y south from 85° N. */
final class Plane {
    private static final double MAX_LATITUDE = 85.05112877980659;

    private Plane() {}

    static double x(double lon) {
        return (lon + 180) / 360;
    }

    static double y(double lat) {
        double radians = Math.toRadians(Math.max(-MAX_LATITUDE, Math.min(MAX_LATITUDE, lat)));
        return (1 - Math.log(Math.tan(radians) + 1 / Math.cos(radians)) / Math.PI) / 2;
    }

    /** The place at a point; one beyond the edge lies on it. */
    static GeoPoint place(double x, double y) {
        double inX = Math.max(0, Math.min(1, x));
        double inY = Math.max(0, Math.min(1, y));
        return new GeoPoint(inX * 360 - 180, Math.toDegrees(Math.atan(Math.sinh(Math.PI * (1 - 2 * inY)))));
    }
}
