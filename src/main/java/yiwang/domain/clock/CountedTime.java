package yiwang.domain.clock;

import java.time.Instant;
import java.time.LocalDate;

/** The time that counts for a limit, as stretches in order. */
interface CountedTime {
    /** All time: one stretch without an end. */
    CountedTime ALWAYS = cursor -> new Span(cursor, Instant.MAX);

    /** The first stretch that ends after {@code cursor}; it may have begun before. */
    Span next(Instant cursor);

    /**
     * The duty windows of a unit on working days. There is always a next one: no published year is without a working day,
     * and the others go by the weekday.
     */
    static CountedTime onDuty(WorkCalendar calendar, DutyWindows windows, String unit) {
        return cursor -> {
            LocalDate date = Days.dateOf(cursor);
            while (true) {
                if (calendar.isWorkday(date)) {
                    for (Window window : windows.on(date, unit)) {
                        Instant end = Days.at(date, window.toMinute());
                        if (end.isAfter(cursor)) {
                            return new Span(Days.at(date, window.fromMinute()), end);
                        }
                    }
                }
                date = date.plusDays(1);
            }
        };
    }
}
