package yiwang.domain.escalation.policy;

import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;

/**
 * The hours in which people sleep, in Shanghai time.
 *
 * @param from inclusive, in the evening
 * @param until exclusive, the next morning
 */
public record Night(LocalTime from, LocalTime until) {
    /** The time of the whole country. */
    public static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    public Night {
        if (!until.isBefore(from)) {
            throw new IllegalArgumentException("a night begins in the evening and ends in the morning");
        }
    }

    /** Whether this instant lies in a night. */
    public boolean holds(Instant at) {
        LocalTime time = at.atZone(ZONE).toLocalTime();
        return !time.isBefore(from) || time.isBefore(until);
    }

    /** The first end of a night after {@code at}. */
    public Instant endAfter(Instant at) {
        ZonedDateTime local = at.atZone(ZONE);
        ZonedDateTime end = local.with(until);
        return (end.isAfter(local) ? end : end.plusDays(1)).toInstant();
    }

    /** When the night before the present one (or the last one, by day) began. */
    public Instant startOfNightBefore(Instant at) {
        ZonedDateTime local = at.atZone(ZONE);
        ZonedDateTime start = local.with(from);
        return (start.isAfter(local) ? start.minusDays(1) : start).minusDays(1).toInstant();
    }
}
