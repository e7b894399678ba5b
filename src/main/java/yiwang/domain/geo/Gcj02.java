package yiwang.domain.geo;

/**
 * The shifted coordinates of maps published in China. Their exact formula is not published; the one used here is the one everybody
 * uses, and is good to about a metre. Pure.
 */
public final class Gcj02 {
    private static final double AXIS = 6_378_245;
    private static final double FLATTENING = 0.00669342162296594323;
    private static final int STEPS = 10;
    private static final double CLOSE_ENOUGH = 1e-9;

    private Gcj02() {}

    /** The place in WGS-84 that stands at {@code shifted} on such a map; outside China nothing is shifted. */
    public static GeoPoint toWgs84(GeoPoint shifted) {
        if (isAbroad(shifted.lon(), shifted.lat())) {
            return shifted;
        }
        double lon = shifted.lon();
        double lat = shifted.lat();
        for (int step = 0; step < STEPS; step++) {
            GeoPoint there = of(lon, lat);
            double offLon = there.lon() - shifted.lon();
            double offLat = there.lat() - shifted.lat();
            lon -= offLon;
            lat -= offLat;
            if (Math.abs(offLon) < CLOSE_ENOUGH && Math.abs(offLat) < CLOSE_ENOUGH) {
                break;
            }
        }
        return new GeoPoint(lon, lat);
    }

    /** Where a place in WGS-84 stands on such a map. */
    public static GeoPoint of(GeoPoint place) {
        return isAbroad(place.lon(), place.lat()) ? place : of(place.lon(), place.lat());
    }

    private static GeoPoint of(double lon, double lat) {
        double x = lon - 105;
        double y = lat - 35;
        double waves = (20 * Math.sin(6 * x * Math.PI) + 20 * Math.sin(2 * x * Math.PI)) * 2 / 3;
        double north = -100 + 2 * x + 3 * y + 0.2 * y * y + 0.1 * x * y + 0.2 * Math.sqrt(Math.abs(x)) + waves;
        north += (20 * Math.sin(y * Math.PI) + 40 * Math.sin(y / 3 * Math.PI)) * 2 / 3;
        north += (160 * Math.sin(y / 12 * Math.PI) + 320 * Math.sin(y * Math.PI / 30)) * 2 / 3;
        double east = 300 + x + 2 * y + 0.1 * x * x + 0.1 * x * y + 0.1 * Math.sqrt(Math.abs(x)) + waves;
        east += (20 * Math.sin(x * Math.PI) + 40 * Math.sin(x / 3 * Math.PI)) * 2 / 3;
        east += (150 * Math.sin(x / 12 * Math.PI) + 300 * Math.sin(x / 30 * Math.PI)) * 2 / 3;
        double radians = Math.toRadians(lat);
        double curve = 1 - FLATTENING * Math.sin(radians) * Math.sin(radians);
        double meridian = AXIS * (1 - FLATTENING) / (curve * Math.sqrt(curve));
        double parallel = AXIS / Math.sqrt(curve) * Math.cos(radians);
        return new GeoPoint(lon + Math.toDegrees(east / parallel), lat + Math.toDegrees(north / meridian));
    }

    /** Whether a place lies where nothing is shifted. */
    public static boolean isAbroad(double lon, double lat) {
        return lon < 72.004 || lon > 137.8347 || lat < 0.8293 || lat > 55.8271;
    }
}
