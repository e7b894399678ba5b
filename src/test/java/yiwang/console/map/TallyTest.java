package yiwang.console.map;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.text.NumberFormat;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import yiwang.wire.TicketView;

/** What two times are compared by: counts of what a window shows. */
class TallyTest {
    private static final double LON = 119.10;
    private static final double LAT = 34.22;

    private static Work.Placed placed(String id, double lon, double used) {
        TicketView ticket = FakeDesk.ticket(id, lon, LAT, used, 0);
        TicketMark mark = TicketMark.of(ticket);
        return new Work.Placed(mark, mark.x(), mark.y());
    }

    private static Viewport window(double lon) {
        return Viewport.centred(Zoom.of(14 * 4), Mercator.x(lon), Mercator.y(LAT), 400, 300);
    }

    @Test
    void countsByLevelAndByLimitWhatTheWindowShows() {
        List<Work.Placed> all = List.of(
                placed("calm", LON, 0.2),
                placed("near", LON, 0.9),
                placed("late", LON, 1.2),
                placed("later", LON, 1.7),
                placed("worst", LON, 3.5),
                placed("elsewhere", LON + 1, 3.5));
        Tally tally = Tally.of(all, window(LON), FakeDesk.NOW);
        assertEquals(List.of(1, 1, 1, 1, 1), tally.levels());
        assertEquals(3, tally.overdue());
        assertEquals(
                List.of(5, 1, 1, 1, 1, 1, 3),
                Arrays.stream(Tally.What.values()).map(tally::of).toList());
        assertEquals(
                1, Tally.of(all, window(LON + 1), FakeDesk.NOW).of(Tally.What.OPEN), "the one that lies elsewhere");
    }

    @Test
    void whatIsOverdueDependsOnTheMomentThatIsAskedFor() {
        List<Work.Placed> all = List.of(placed("a", LON, 1.2)); // due two hours before now
        assertEquals(
                0, Tally.of(all, window(LON), FakeDesk.NOW.minusSeconds(7_201)).overdue());
        assertEquals(
                1, Tally.of(all, window(LON), FakeDesk.NOW.minusSeconds(7_199)).overdue());
    }

    @ParameterizedTest
    @CsvSource({"3, +3", "0, 0", "-12, −12", "1406, '+1,406'"})
    void aDifferenceHasItsSign(int by, String said) {
        assertEquals(said, DifferencePane.signed(by, NumberFormat.getIntegerInstance(Locale.CHINA)));
    }
}
