package yiwang.demo.field;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.vertx.core.buffer.Buffer;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import java.util.SplittableRandom;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import org.junit.jupiter.api.Test;
import yiwang.domain.geo.GeoPoint;

class PlacesTest {
    /** An L whose notch is the upper right quarter, a square far off in the same town, and one of another town. */
    private static final String MAP = """
        {"type":"FeatureCollection","features":[
          {"properties":{"code":"320724100200001001"},"geometry":{"type":"Polygon","coordinates":
            [[[119.0,34.0],[119.2,34.0],[119.2,34.1],[119.1,34.1],[119.1,34.2],[119.0,34.2],[119.0,34.0]]]}},
          {"properties":{"code":"320724100200001002"},"geometry":{"type":"MultiPolygon","coordinates":
            [[[[119.5,34.0],[119.6,34.0],[119.6,34.1],[119.5,34.1],[119.5,34.0]]]]}},
          {"properties":{"code":"320724101200001001"},"geometry":{"type":"Polygon","coordinates":
            [[[120.0,34.0],[120.1,34.0],[120.1,34.1],[120.0,34.1],[120.0,34.0]]]}},
          {"properties":{"code":"320724102"},"geometry":{"type":"Polygon","coordinates":
            [[[121.0,34.0],[121.1,34.0],[121.1,34.1],[121.0,34.0]]]}},
          {"properties":{},"geometry":null}
        ]}
        """;

    private final Places places = new Places(Buffer.buffer(MAP));

    private static boolean isInTown100(GeoPoint p) {
        boolean bar = p.lon() >= 119.0 && p.lon() <= 119.2 && p.lat() >= 34.0 && p.lat() <= 34.1;
        boolean post = p.lon() >= 119.0 && p.lon() <= 119.1 && p.lat() >= 34.0 && p.lat() <= 34.2;
        boolean square = p.lon() >= 119.5 && p.lon() <= 119.6 && p.lat() >= 34.0 && p.lat() <= 34.1;
        return bar || post || square;
    }

    @Test
    void pointsLieInsideAMicroGridOfTheTown() {
        SplittableRandom random = new SplittableRandom(1);
        boolean far = false;
        boolean near = false;
        for (int i = 0; i < 5_000; i++) {
            GeoPoint point = Objects.requireNonNull(places.anyIn("320724100", random));
            assertTrue(isInTown100(point), point.toString());
            far |= point.lon() > 119.4;
            near |= point.lon() < 119.4;
        }
        assertTrue(near && far, "every micro-grid gets something");
    }

    @Test
    void thereIsNoPlaceInATownWithoutMicroGrids() {
        assertNull(places.anyIn("320724999", new SplittableRandom(1)));
        assertNull(places.anyIn("320724102", new SplittableRandom(1)));
    }

    @Test
    void aMapThatIsNoJsonIsRefused() {
        assertThrows(UncheckedIOException.class, () -> new Places(Buffer.buffer("<html>")));
    }

    @Property
    void insideIsInside(
            @ForAll @DoubleRange(min = -1, max = 2) double x, @ForAll @DoubleRange(min = -1, max = 2) double y) {
        List<GeoPoint> square = List.of(
                new GeoPoint(0, 0), new GeoPoint(1, 0), new GeoPoint(1, 1), new GeoPoint(0, 1), new GeoPoint(0, 0));
        boolean within = x > 0 && x < 1 && y > 0 && y < 1;
        boolean without = x < 0 || x > 1 || y < 0 || y > 1;
        if (within || without) {
            assertEquals(within, Places.isInside(square, new GeoPoint(x, y)));
        }
    }

    @Test
    void theNotchOfAnEllIsOutside() {
        List<GeoPoint> ell = List.of(
                new GeoPoint(0, 0),
                new GeoPoint(2, 0),
                new GeoPoint(2, 1),
                new GeoPoint(1, 1),
                new GeoPoint(1, 2),
                new GeoPoint(0, 2));
        assertTrue(Places.isInside(ell, new GeoPoint(0.5, 1.5)));
        assertFalse(Places.isInside(ell, new GeoPoint(1.5, 1.5)));
    }
}
