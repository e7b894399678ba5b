package yiwang.domain.escalation;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.List;
import yiwang.domain.escalation.policy.DueTimes;
import yiwang.domain.escalation.policy.Limit;
import yiwang.domain.escalation.policy.Night;

/** Working time from Monday to Friday, 8 to 12 and 14 to 18, without holidays. */
public final class OfficeHours implements DueTimes {
    private static final List<LocalTime> STARTS = List.of(LocalTime.of(8, 0), LocalTime.of(14, 0));
    private static final Duration WINDOW = Duration.ofHours(4);

    @Override
    public Instant due(String limit, Instant start) {
        Duration left = Limit.parse(limit).length();
        ZonedDateTime day = start.atZone(Night.ZONE);
        while (true) {
            boolean works = day.getDayOfWeek() != DayOfWeek.SATURDAY && day.getDayOfWeek() != DayOfWeek.SUNDAY;
            for (LocalTime opens : works ? STARTS : List.<LocalTime>of()) {
                Instant open = day.with(opens).toInstant();
                Instant from = open.isBefore(start) ? start : open;
                Duration room = Duration.between(from, open.plus(WINDOW));
                if (room.compareTo(left) >= 0) {
                    return from.plus(left);
                }
                left = room.isNegative() ? left : left.minus(room);
            }
            day = day.plusDays(1);
        }
    }
}
