package yiwang.console.map;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** Open tickets as the map sees them, at {@link FakeDesk#NOW}. */
final class SampleMarks {
    private static final long NOW = FakeDesk.NOW.toEpochMilli();

    private SampleMarks() {}

    /** At a place in Mercator units, in hand since an hour ago. */
    static TicketMark mark(String id, int x, int y, int level, boolean urgent) {
        return new TicketMark(id, x, y, SmallCounty.COUNTY, level, urgent, "01", hoursAgo(1), Long.MAX_VALUE, NOW);
    }

    static TicketMark at(String id, double lon, double lat, int level) {
        return mark(id, Mercator.x(lon), Mercator.y(lat), level, false);
    }

    /** Of which no more is known than the area. */
    static TicketMark in(String id, String code, int level) {
        return new TicketMark(id, -1, -1, code, level, false, "01", hoursAgo(1), Long.MAX_VALUE, NOW);
    }

    /** In an area, of a category, in hand for some time and last heard of some time ago. */
    static TicketMark told(String code, String category, Duration age, boolean overdue, Duration silent) {
        return new TicketMark(
                code + category + age,
                -1,
                -1,
                code,
                0,
                false,
                category,
                NOW - age.toMillis(),
                overdue ? NOW - 1 : NOW + 1,
                NOW - silent.toMillis());
    }

    static long hoursAgo(int hours) {
        return NOW - Duration.ofHours(hours).toMillis();
    }

    static MapContent content(List<TicketMark> tickets) {
        return content(FakeDesk.NOW, tickets, List.of(), List.of());
    }

    static MapContent content(
            Instant at, List<TicketMark> tickets, List<TicketMark> ended, List<Moving.Worker> workers) {
        return new MapContent(at, tickets, ended, workers, List.of());
    }
}
