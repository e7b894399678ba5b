package yiwang.console.map;

/** Web Mercator (EPSG:3857) in integer units: the world is 2^30 wide and high, x east, y south; one unit is 3.7 cm. */
final class Mercator {
    /** Width and height of the world in units. */
    static final int WORLD = 1 << 30;

    private static final double MAX_LATITUDE = 85.05112878;
    private static final double EQUATOR_METRES = 40_075_016.686;

    private Mercator() {}

    static int x(double lon) {
        return clamp((lon + 180) / 360 * WORLD);
    }

    static int y(double lat) {
        double radians = Math.toRadians(Math.max(-MAX_LATITUDE, Math.min(MAX_LATITUDE, lat)));
        double turned = Math.log(Math.tan(radians) + 1 / Math.cos(radians));
        return clamp((1 - turned / Math.PI) / 2 * WORLD);
    }

    static double lon(double x) {
        return x / WORLD * 360 - 180;
    }

    static double lat(double y) {
        return Math.toDegrees(Math.atan(Math.sinh(Math.PI * (1 - 2 * y / WORLD))));
    }

    /** Metres on the ground that one unit spans at the latitude of {@code y}. */
    static double metresPerUnit(double y) {
        return EQUATOR_METRES / WORLD * Math.cos(Math.toRadians(lat(y)));
    }

    private static int clamp(double value) {
        return (int) Math.max(0, Math.min(WORLD - 1.0, Math.rint(value)));
    }
}
