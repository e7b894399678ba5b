package yiwang.server.geo.check;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.geom.Polygon;
import yiwang.domain.geo.GeoPoint;

/** Makes geometries of nested lists of points. Throws {@link IllegalArgumentException} for lists that are none. Pure. */
final class Shapes {
    private static final GeometryFactory FACTORY = new GeometryFactory();

    private Shapes() {}

    /** Null for a type that no map has. */
    static @Nullable Geometry of(String type, Object coordinates) {
        return switch (type) {
            case "Point" -> point(coordinates);
            case "MultiPoint" ->
                FACTORY.createMultiPoint(each(coordinates, Shapes::point).toArray(Point[]::new));
            case "LineString" -> line(coordinates);
            case "MultiLineString" ->
                FACTORY.createMultiLineString(each(coordinates, Shapes::line).toArray(LineString[]::new));
            case "Polygon" -> polygon(coordinates);
            case "MultiPolygon" ->
                FACTORY.createMultiPolygon(each(coordinates, Shapes::polygon).toArray(Polygon[]::new));
            default -> null;
        };
    }

    private static <T> List<T> each(Object list, Function<Object, T> make) {
        if (!(list instanceof List<?> parts)) {
            throw new IllegalArgumentException("a point where a list is wanted");
        }
        List<T> made = new ArrayList<>(parts.size());
        for (Object part : parts) {
            made.add(make.apply(part));
        }
        return made;
    }

    private static Coordinate coordinate(Object point) {
        if (!(point instanceof GeoPoint at)) {
            throw new IllegalArgumentException("a list where a point is wanted");
        }
        return new Coordinate(at.lon(), at.lat());
    }

    private static Coordinate[] coordinates(Object points) {
        return each(points, Shapes::coordinate).toArray(Coordinate[]::new);
    }

    private static Point point(Object point) {
        return FACTORY.createPoint(coordinate(point));
    }

    private static LineString line(Object points) {
        return FACTORY.createLineString(coordinates(points));
    }

    private static LinearRing ring(Object points) {
        return FACTORY.createLinearRing(coordinates(points));
    }

    private static Polygon polygon(Object rings) {
        List<LinearRing> all = each(rings, Shapes::ring);
        if (all.isEmpty()) {
            return FACTORY.createPolygon();
        }
        return FACTORY.createPolygon(all.getFirst(), all.subList(1, all.size()).toArray(LinearRing[]::new));
    }
}
