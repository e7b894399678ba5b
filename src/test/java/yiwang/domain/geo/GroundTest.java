package yiwang.domain.geo;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Lengths, areas and directions against what geometry says of them. */
class GroundTest {
    private static final double RADIUS = 6_371_008.8;

    private static GeoPoint at(double lon, double lat) {
        return new GeoPoint(lon, lat);
    }

    @Test
    void anOctantIsAnEighthOfTheGlobe() {
        double octant = Ground.squareMetres(List.of(at(0, 0), at(90, 0), at(90, 90), at(0, 90)));
        assertEquals(4 * Math.PI * RADIUS * RADIUS / 8, octant, 1);
    }

    @Test
    void aSquareOfACountyIsWidthTimesHeight() {
        List<GeoPoint> ring = List.of(at(119.3, 34.0), at(119.4, 34.0), at(119.4, 34.1), at(119.3, 34.1));
        double height = at(119.3, 34.0).metresTo(at(119.3, 34.1));
        double width = at(119.3, 34.05).metresTo(at(119.4, 34.05));
        assertEquals(width * height, Ground.squareMetres(ring), width * height * 1e-5);
        assertEquals(2 * (width + height), Ground.metresRound(ring), 20);
        assertEquals(width * height, Ground.squareMetres(ring.reversed()), width * height * 1e-5);
    }

    @ParameterizedTest
    @CsvSource({"0,1,0", "1,0,90", "0,-1,180", "-1,0,270"})
    void northIsZeroAndDegreesGoClockwise(double east, double north, double degrees) {
        assertEquals(degrees, Ground.degrees(at(119, 0), at(119 + east / 100, north / 100)), 1e-6);
    }

    @Property
    void theWayBackIsTheOtherWay(
            @ForAll @DoubleRange(min = 118, max = 120) double lon1,
            @ForAll @DoubleRange(min = 33, max = 35) double lat1,
            @ForAll @DoubleRange(min = 118, max = 120) double lon2,
            @ForAll @DoubleRange(min = 33, max = 35) double lat2) {
        GeoPoint one = at(lon1, lat1);
        GeoPoint other = at(lon2, lat2);
        if (one.metresTo(other) > 1) {
            double there = Ground.degrees(one, other);
            double back = Ground.degrees(other, one);
            assertEquals(180, Ground.between(there, back), 1.5, "meridians come together by a degree");
        }
    }

    @ParameterizedTest
    @CsvSource({"350,10,20", "10,350,20", "0,180,180", "90,90,0", "720,0,0"})
    void directionsAreApartByTheShorterWay(double one, double other, double apart) {
        assertEquals(apart, Ground.between(one, other), 1e-9);
    }
}
