package yiwang.domain.geo;

/** A place: longitude and latitude in WGS-84 degrees. */
public record GeoPoint(double lon, double lat) {
    private static final double EARTH_RADIUS_METRES = 6_371_008.8;

    /** Throws {@link IllegalArgumentException} for NaN, infinities and values off the globe. */
    public GeoPoint {
        if (!(Math.abs(lon) <= 180 && Math.abs(lat) <= 90)) {
            throw new IllegalArgumentException("not a place on earth: " + lon + " " + lat);
        }
    }

    /** Great-circle distance in metres. */
    public double metresTo(GeoPoint other) {
        double dLat = Math.toRadians(other.lat - lat);
        double dLon = Math.toRadians(other.lon - lon);
        double a = Math.pow(Math.sin(dLat / 2), 2)
                + Math.cos(Math.toRadians(lat)) * Math.cos(Math.toRadians(other.lat)) * Math.pow(Math.sin(dLon / 2), 2);
        return 2 * EARTH_RADIUS_METRES * Math.asin(Math.min(1, Math.sqrt(a)));
    }
}
