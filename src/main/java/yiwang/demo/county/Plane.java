package yiwang.demo.county;

/**
 * The flat working plane: metres east and north of the county seat, tied to WGS-84 by two constants that hold at its
 * latitude. Over the 60 km of the county the error is below one per cent, which does not matter for a made-up place.
 */
final class Plane {
    static final double LON0 = 119.36;
    static final double LAT0 = 34.09;
    static final double METRES_PER_LON = 92_290;
    static final double METRES_PER_LAT = 110_920;

    private Plane() {}

    /** Longitude in whole micro-degrees (about 0.09 m): the grid on which all vertices lie. */
    static int microLon(double x) {
        return (int) Math.floor((LON0 + x / METRES_PER_LON) * 1e6 + 0.5);
    }

    /** Latitude in whole micro-degrees (about 0.11 m). */
    static int microLat(double y) {
        return (int) Math.floor((LAT0 + y / METRES_PER_LAT) * 1e6 + 0.5);
    }
}
