package yiwang.domain.clock;

import java.time.Instant;
import java.time.LocalDate;

/** Days and minutes of the wall clock as instants. */
final class Days {
    private static final long MINUTE_SECONDS = 60;
    private static final long DAY_SECONDS = 24 * 60 * MINUTE_SECONDS;
    private static final long OFFSET_SECONDS = ClockRules.ZONE.getTotalSeconds();

    private Days() {}

    static LocalDate dateOf(Instant time) {
        return LocalDate.ofEpochDay(Math.floorDiv(time.getEpochSecond() + OFFSET_SECONDS, DAY_SECONDS));
    }

    static Instant at(LocalDate date, int minuteOfDay) {
        return Instant.ofEpochSecond(date.toEpochDay() * DAY_SECONDS - OFFSET_SECONDS + minuteOfDay * MINUTE_SECONDS);
    }

    static Instant start(LocalDate date) {
        return at(date, 0);
    }
}
