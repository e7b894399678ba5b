package yiwang.console.map;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ShadingTest {
    private static final String GRID = "320724102203004";
    private static final String OTHER = "320724102203001";

    private final CountyMap county = CountyMap.read(new SmallCounty());

    private static TicketMark told(int hours, boolean overdue, int silentMinutes) {
        return SampleMarks.told(GRID, "01", Duration.ofHours(hours), overdue, Duration.ofMinutes(silentMinutes));
    }

    private Shading shade(Colouring colouring, AreaLevel faces, MapContent content) {
        return shade(county, colouring, faces, content);
    }

    private static Shading shade(CountyMap county, Colouring colouring, AreaLevel faces, MapContent content) {
        Work.Places places = new Work.Places(county);
        Work work = Work.count(county, places, content.tickets());
        return Shading.of(colouring, faces, new Shading.Ground(county, Households.of(county), work, places, content));
    }

    private double value(Shading shading, String code) {
        return shading.values()[shading.area(county, code)];
    }

    private byte shadeOf(Shading shading, String code) {
        return shading.shades()[shading.area(county, code)];
    }

    @ParameterizedTest
    @CsvSource({
        "AGE, 1439, 0",
        "AGE, 1440, 1",
        "AGE, 4320, 2",
        "AGE, 10080, 3",
        "AGE, 21600, 4",
        "AGE, 900000, 4",
        "OVERDUE, 4.9, 0",
        "OVERDUE, 5, 1",
        "OVERDUE, 10, 2",
        "OVERDUE, 25, 3",
        "OVERDUE, 50, 4",
        "HOUSEHOLDS, 0.99, 0",
        "HOUSEHOLDS, 1, 1",
        "HOUSEHOLDS, 2, 2",
        "HOUSEHOLDS, 5, 3",
        "HOUSEHOLDS, 10, 4",
        "SILENCE, 14, 0",
        "SILENCE, 15, 1",
        "SILENCE, 60, 2",
        "SILENCE, 240, 3",
        "SILENCE, 1440, 4",
        "HEAT, 0.4, 0",
        "HEAT, 0.5, 1",
        "HEAT, 1, 2",
        "HEAT, 2, 3",
        "HEAT, 5, 4",
        "OPEN, 0, 0",
        "OPEN, 1, 1",
        "OPEN, 3, 2",
        "OPEN, 6, 3",
        "OPEN, 15, 4"
    })
    void aStepBeginsAtItsLimit(Colouring.Kind kind, double value, int step) {
        assertEquals(step, Steps.of(kind, AreaLevel.GRID).of(value));
    }

    @ParameterizedTest
    @CsvSource({"OPEN, 6, 3", "AGE, 8640, 2", "OVERDUE, 50, 4", "HOUSEHOLDS, 20, 4", "SILENCE, 20, 1", "CATEGORY, 6, 4"
    })
    void anAreaHasTheNumberOfItsTickets(Colouring.Kind kind, double expected, int step) {
        List<TicketMark> six = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            six.add(told(24 * (i + 1), i < 3, 20 + 10 * i));
        }
        Colouring colouring = kind == Colouring.Kind.CATEGORY ? Colouring.category("01") : Colouring.by(kind);
        Shading shading = shade(colouring, AreaLevel.GRID, SampleMarks.content(six));
        assertEquals(expected, value(shading, GRID), 1e-9);
        assertEquals(Shade.chosen(step), shadeOf(shading, GRID));
    }

    @Test
    void anotherCategoryIsNotCounted() {
        Shading shading =
                shade(Colouring.category("02"), AreaLevel.GRID, SampleMarks.content(List.of(told(1, false, 1))));
        assertEquals(0, value(shading, GRID));
    }

    @Test
    void aShareOfFewerThanFiveIsNotShown() {
        List<TicketMark> four = Collections.nCopies(4, told(1, true, 1));
        Shading shading = shade(Colouring.by(Colouring.Kind.OVERDUE), AreaLevel.GRID, SampleMarks.content(four));
        assertEquals(Shade.UNKNOWN, shadeOf(shading, GRID));
        assertEquals(0, shadeOf(shading, OTHER), "where nothing is open nothing is late, and that is known");
    }

    @Test
    void whereNobodyWasHeardNothingIsKnown() {
        Shading shading = shade(Colouring.by(Colouring.Kind.SILENCE), AreaLevel.GRID, SampleMarks.content(List.of()));
        assertEquals(Shade.UNKNOWN, shadeOf(shading, GRID));
        assertFalse(shading.isKnown());
    }

    @Test
    void theLastWordIsTheNewestOfTicketsEndedTicketsAndPositions() {
        Instant now = FakeDesk.NOW;
        AreaStore grids = county.level(AreaLevel.GRID);
        AreaStore.Area here = grids.get(grids.find(GRID));
        TicketMark ended = told(9, false, 90);
        Moving.Worker worker = new Moving.Worker(
                "w",
                here.labelX(),
                here.labelY(),
                false,
                now.minusSeconds(70 * 60).toEpochMilli());
        Colouring silence = Colouring.by(Colouring.Kind.SILENCE);
        List<TicketMark> open = List.of(told(9, false, 300));
        assertEquals(300, value(shade(silence, AreaLevel.GRID, SampleMarks.content(open)), GRID));
        assertEquals(
                90,
                value(shade(silence, AreaLevel.GRID, SampleMarks.content(now, open, List.of(ended), List.of())), GRID));
        assertEquals(
                70,
                value(
                        shade(silence, AreaLevel.GRID, SampleMarks.content(now, open, List.of(ended), List.of(worker))),
                        GRID));
    }

    @Test
    void ratesAreWorkedOutForGridsEvenWhereMicroGridsAreDrawn() {
        for (Colouring.Kind kind : List.of(Colouring.Kind.OVERDUE, Colouring.Kind.HOUSEHOLDS, Colouring.Kind.SILENCE)) {
            assertEquals(
                    AreaLevel.GRID,
                    shade(Colouring.by(kind), AreaLevel.MICRO, SampleMarks.content(List.of()))
                            .level());
        }
    }

    @Test
    void whatIsNotPlacedIsSaidToBeLeftOut() {
        List<TicketMark> marks = List.of(SampleMarks.in("grid", GRID, 0), SampleMarks.in("village", "320724102203", 0));
        Colouring open = Colouring.by(Colouring.Kind.OPEN);
        assertEquals(
                0, shade(open, AreaLevel.VILLAGE, SampleMarks.content(marks)).leftOut());
        assertEquals(1, shade(open, AreaLevel.GRID, SampleMarks.content(marks)).leftOut());
        Shading heat = shade(Colouring.by(Colouring.Kind.HEAT), AreaLevel.VILLAGE, SampleMarks.content(marks));
        assertEquals(1, heat.leftOut());
    }

    /** Two grids in a village, two villages in a town; households as given. */
    private static CountyMap households(String... given) {
        String[] codes = {
            "320724",
            "320724101",
            "320724101201",
            "320724101202",
            "320724101201001",
            "320724101201002",
            "320724101202001"
        };
        StringBuilder features = new StringBuilder();
        for (int i = 0; i < codes.length; i++) {
            String told = given[i].isEmpty() ? "" : ",\"households\":" + given[i];
            features.append(features.isEmpty() ? "" : ",")
                    .append(String.format(
                            Locale.ROOT,
                            "{\"type\":\"Feature\",\"properties\":{\"code\":\"%s\"%s},\"geometry\":{\"type\":\"Polygon\","
                                + "\"coordinates\":[[[%3$f,34],[%4$f,34],[%4$f,34.1],[%3$f,34]]]}}",
                            codes[i],
                            told,
                            119 + i * 0.01,
                            119.01 + i * 0.01));
        }
        GeoJsonReader reader = new GeoJsonReader();
        reader.areas("grids", "{\"type\":\"FeatureCollection\",\"features\":[" + features + "]}");
        return reader.result();
    }

    private static int[] known(CountyMap county) {
        Households all = Households.of(county);
        return new int[] {
            all.of(AreaLevel.COUNTY, 0),
            all.of(AreaLevel.TOWN, 0),
            all.of(AreaLevel.VILLAGE, 0),
            all.of(AreaLevel.VILLAGE, 1)
        };
    }

    @Test
    void householdsAreThoseOfTheFilesAndNeverGuessed() {
        assertArrayEquals(new int[] {1200, 1200, 900, 300}, known(households("", "", "", "", "500", "400", "300")));
        assertArrayEquals(
                new int[] {-1, -1, -1, 300},
                known(households("", "", "", "", "500", "", "300")),
                "a sum with a grid unknown would be too small, and its rate too bad");
        assertArrayEquals(new int[] {1000, 1000, 700, 300}, known(households("", "", "700", "", "500", "", "300")));
        assertArrayEquals(
                new int[] {800, 800, 500, 300},
                known(households("", "", "", "", "500", "0", "300")),
                "none is a number");
    }

    @Test
    void withoutHouseholdsNothingIsShaded() {
        CountyMap bare = households("", "", "", "", "", "", "");
        TicketMark mark = SampleMarks.in("t", "320724101201001", 0);
        Shading shading = shade(
                bare, Colouring.by(Colouring.Kind.HOUSEHOLDS), AreaLevel.GRID, SampleMarks.content(List.of(mark)));
        assertFalse(shading.isKnown());
        for (byte shade : shading.shades()) {
            assertEquals(Shade.UNKNOWN, shade);
        }
    }

    @Test
    void fewHouseholdsAreNoGroundForARate() {
        CountyMap few = households("", "", "", "", "299", "300", "300");
        TicketMark mark = SampleMarks.in("t", "320724101201002", 0);
        Shading shading =
                shade(few, Colouring.by(Colouring.Kind.HOUSEHOLDS), AreaLevel.GRID, SampleMarks.content(List.of(mark)));
        assertTrue(Double.isNaN(shading.values()[0]));
        assertEquals(1000 / 300.0, shading.values()[1], 1e-9);
        assertEquals(0, shading.values()[2]);
    }

    @Test
    void heatIsTicketsToASquareKilometreWhateverTheirOrder() {
        List<TicketMark> marks = new ArrayList<>();
        Random random = new Random(3);
        for (int i = 0; i < 60; i++) {
            marks.add(
                    SampleMarks.at("t" + i, 119.1 + random.nextDouble() * 0.05, 34.1 + random.nextDouble() * 0.05, 0));
        }
        Heat heat = heat(marks);
        double metres = Mercator.metresPerUnit(Mercator.y(34.12));
        double kilometre = 1000 / metres;
        double sum = 0;
        for (int x = -10; x <= 20; x++) {
            for (int y = -10; y <= 20; y++) {
                sum += heat.at(Mercator.x(119.1) + x * kilometre / 2, Mercator.y(34.15) + y * kilometre / 2) / 4;
            }
        }
        assertEquals(60, sum, 2, "over all of the ground it is all of the tickets");
        Collections.shuffle(marks, random);
        assertTrue(heat.differing(heat(marks), new Zoom(48)).isEmpty());
    }

    private Heat heat(List<TicketMark> marks) {
        Work work = Work.count(county, new Work.Places(county), marks);
        return Heat.of(county.bounds(), work.placed());
    }
}
