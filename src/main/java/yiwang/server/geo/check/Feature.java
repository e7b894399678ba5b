package yiwang.server.geo.check;

import com.fasterxml.jackson.databind.JsonNode;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Point;

/**
 * One feature of a map file.
 *
 * @param code its own, or of a point or line the area it is said to lie in, or empty
 */
record Feature(String file, int line, String code, Geometry geometry, JsonNode properties) {
    private static final double METRES_A_DEGREE = 111_195;

    boolean isArea() {
        return geometry.getDimension() == 2;
    }

    String kind() {
        return switch (geometry.getDimension()) {
            case 0 -> "point";
            case 1 -> "line";
            default ->
                switch (code.length()) {
                    case 6 -> "county";
                    case 9 -> "town";
                    case 12 -> "village";
                    case 15 -> "grid";
                    case 18 -> "micro-grid";
                    default -> "area";
                };
        };
    }

    Finding finding(Finding.What what, Geometry where, String about) {
        Point at = where.isEmpty() ? where.getFactory().createPoint() : where.getInteriorPoint();
        double lon = at.isEmpty() ? 0 : at.getX();
        double lat = at.isEmpty() ? 0 : at.getY();
        return new Finding(what, file, line, code, kind(), size(where), lon, lat, about);
    }

    /** Square metres of an area, metres of a line: as exact as a county is flat. */
    static double size(Geometry geometry) {
        if (geometry.isEmpty()) {
            return 0;
        }
        double shrunk =
                Math.cos(Math.toRadians(geometry.getEnvelopeInternal().centre().getY()));
        return switch (geometry.getDimension()) {
            case 2 -> geometry.getArea() * METRES_A_DEGREE * METRES_A_DEGREE * shrunk;
            case 1 -> geometry.getLength() * METRES_A_DEGREE * Math.sqrt(shrunk);
            default -> 0;
        };
    }
}
