package yiwang.demo.county;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Point;

/** Reads the shipped files of the demo county for the tests, with other means than those that wrote them. */
final class CountyFiles {
    static final Path MAPS = Path.of(System.getProperty("yiwang.basedir", "."), "maps");
    private static final GeometryFactory GEOMETRY = new GeometryFactory();

    private CountyFiles() {}

    static List<JsonNode> features(String file) {
        try {
            List<JsonNode> out = new ArrayList<>();
            new ObjectMapper()
                    .readTree(MAPS.resolve(file).toFile())
                    .get("features")
                    .forEach(out::add);
            return out;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The polygons of a file by code, in degrees. */
    static Map<String, Geometry> areas(String file) {
        Map<String, Geometry> out = new TreeMap<>();
        for (JsonNode feature : features(file)) {
            out.put(property(feature, "code"), polygon(feature.get("geometry")));
        }
        return out;
    }

    static String property(JsonNode feature, String name) {
        return feature.get("properties").get(name).asText();
    }

    static int number(JsonNode feature, String name) {
        return feature.get("properties").get(name).asInt();
    }

    /** Rows without the heading. */
    static List<String[]> rows(String file) {
        try {
            return Files.readAllLines(MAPS.resolve(file)).stream()
                    .skip(1)
                    .map(line -> line.split(",", -1))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The value that must be there. */
    static <V> V known(Map<String, V> map, String key) {
        return Objects.requireNonNull(map.get(key), key);
    }

    static Point point(String lon, String lat) {
        return GEOMETRY.createPoint(new Coordinate(Double.parseDouble(lon), Double.parseDouble(lat)));
    }

    private static Geometry polygon(JsonNode geometry) {
        List<LinearRing> rings = new ArrayList<>();
        for (JsonNode ring : geometry.get("coordinates")) {
            Coordinate[] points = new Coordinate[ring.size()];
            for (int i = 0; i < points.length; i++) {
                points[i] = new Coordinate(
                        ring.get(i).get(0).asDouble(), ring.get(i).get(1).asDouble());
            }
            rings.add(GEOMETRY.createLinearRing(points));
        }
        LinearRing[] holes = rings.subList(1, rings.size()).toArray(LinearRing[]::new);
        return GEOMETRY.createPolygon(rings.getFirst(), holes);
    }
}
