package yiwang.console.basemap;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import yiwang.domain.geo.GeoPoint;

class CrsTest {
    private static final double CENTIMETRE = 1e-7;

    /** As the public implementations have them. */
    @ParameterizedTest
    @CsvSource({
        "116.404, 39.915, 116.41024449916938, 39.91640428150164",
        "121.5272106, 31.1774276, 121.531541859215, 31.17530398364597",
        "-0.1276, 51.5072, -0.1276, 51.5072"
    })
    void gcjIsWhereOthersHaveIt(double lon, double lat, double movedLon, double movedLat) {
        GeoPoint moved = Crs.GCJ_02.of(new GeoPoint(lon, lat));
        assertEquals(movedLon, moved.lon(), CENTIMETRE);
        assertEquals(movedLat, moved.lat(), CENTIMETRE);
    }

    @Test
    void bdIsGcjMovedOnceMore() {
        GeoPoint gcj = new GeoPoint(116.404, 39.915);
        GeoPoint moved = Crs.BD_09.of(Crs.GCJ_02.toWgs(gcj));
        assertEquals(116.41036949371029, moved.lon(), CENTIMETRE);
        assertEquals(39.92133699351021, moved.lat(), CENTIMETRE);
    }

    @Property
    void theWayBackIsTheWay(
            @ForAll @DoubleRange(min = 75, max = 135) double lon, @ForAll @DoubleRange(min = 5, max = 53) double lat) {
        for (Crs crs : Crs.values()) {
            GeoPoint back = crs.toWgs(crs.of(new GeoPoint(lon, lat)));
            assertEquals(lon, back.lon(), CENTIMETRE);
            assertEquals(lat, back.lat(), CENTIMETRE);
        }
    }

    @Test
    void namesAreTakenAsPeopleWriteThem() {
        assertEquals(Crs.GCJ_02, Crs.named("gcj02"));
        assertEquals(Crs.BD_09, Crs.named("BD-09"));
        assertEquals(Crs.WGS_84, Crs.named("CGCS2000"));
        assertNull(Crs.named("EPSG:4490"));
    }
}
