package yiwang.server.geo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.Polygon;
import yiwang.domain.geo.GeoPoint;

/** The county that ships, compared with JTS's own test of every polygon. */
class ShippedMapTest {
    private static final Path MAPS =
            Path.of(System.getProperty("yiwang.basedir", ".")).resolve("maps");
    private static final int POINTS = 2_000;

    @Test
    void theIndexAgreesWithTestingEveryPolygon() {
        assumeTrue(Files.isReadable(MAPS.resolve("micro-grids.geojson")), "the county's maps are not here");
        GridLocator locator = CountyMap.read(MAPS).locator();
        GeometryFactory geometry = new GeometryFactory();
        var polygons = GeoFile.read(MAPS.resolve("micro-grids.geojson")).areas().stream()
                .map(area -> polygon(geometry, area))
                .toList();
        SplittableRandom random = new SplittableRandom(7);
        int inside = 0;
        for (int i = 0; i < POINTS; i++) {
            double lon = random.nextDouble(119.15, 119.9);
            double lat = random.nextDouble(33.95, 34.45);
            var point = geometry.createPoint(new Coordinate(lon, lat));
            Optional<String> expected = polygons.stream()
                    .filter(polygon -> polygon.getEnvelopeInternal().contains(lon, lat) && polygon.contains(point))
                    .map(polygon -> String.valueOf(polygon.getUserData()))
                    .findFirst();
            Optional<String> found = locator.at(new GeoPoint(lon, lat)).map(place -> String.valueOf(place.micro()));
            if (expected.isPresent()) {
                inside++;
                assertEquals(expected, found);
            }
        }
        assertTrue(inside > POINTS / 5, inside + " points were inside");
    }

    private static Polygon polygon(GeometryFactory geometry, Area area) {
        double[] ring = area.rings().getFirst();
        Coordinate[] coordinates = new Coordinate[ring.length / 2];
        for (int i = 0; i < coordinates.length; i++) {
            coordinates[i] = new Coordinate(ring[2 * i], ring[2 * i + 1]);
        }
        Polygon polygon = geometry.createPolygon(coordinates);
        polygon.setUserData(area.code());
        return polygon;
    }
}
