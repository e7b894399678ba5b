package yiwang.domain.geo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class Gcj02Test {

    /** Pairs that stand in the tests of many implementations. */
    @ParameterizedTest
    @CsvSource({
        "121.5272106, 31.1774276, 121.531541859215, 31.17530398364597",
        "113.912316, 22.543847, 113.9171764808363, 22.540796131694766",
        "116.377817, 39.911954, 116.38404722455657, 39.91334545536069"
    })
    void knownPairsAgree(double lon, double lat, double shiftedLon, double shiftedLat) {
        GeoPoint shifted = Gcj02.of(new GeoPoint(lon, lat));
        assertTrue(shifted.metresTo(new GeoPoint(shiftedLon, shiftedLat)) < 0.01, shifted::toString);
    }

    @Property
    void thereAndBackIsTheSamePlaceWithinAMillimetre(
            @ForAll @DoubleRange(min = 75, max = 134) double lon, @ForAll @DoubleRange(min = 4, max = 53) double lat) {
        GeoPoint place = new GeoPoint(lon, lat);
        GeoPoint shifted = Gcj02.of(place);
        double off = place.metresTo(shifted);
        assertTrue(off > 10 && off < 1500, "shifted by " + off);
        assertTrue(Gcj02.toWgs84(shifted).metresTo(place) < 0.001, place::toString);
    }

    @Test
    void outsideChinaNothingIsShifted() {
        GeoPoint place = new GeoPoint(2.35, 48.85);
        assertEquals(place, Gcj02.of(place));
        assertEquals(place, Gcj02.toWgs84(place));
    }
}
