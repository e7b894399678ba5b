package yiwang.domain.clock;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Counts minute by minute, in the most stupid way there is and with nothing of the real rules: its own reading of the year
 * files, its own windows. Whatever it agrees with is right for a reason of its own.
 */
final class MinuteOracle {
    private static final Pattern SECTION = Pattern.compile("\"(holidays|workdays)\":\\{(.*?)}");
    private static final Pattern DATE = Pattern.compile("\"(\\d{4}-\\d\\d-\\d\\d)\":");

    private final Set<LocalDate> holidays = new HashSet<>();
    private final Set<LocalDate> makeUps = new HashSet<>();

    MinuteOracle() throws IOException {
        for (int year = 2024; year <= 2026; year++) {
            try (InputStream in = MinuteOracle.class.getResourceAsStream(year + ".json")) {
                Matcher sections = SECTION.matcher(new String(in.readAllBytes(), StandardCharsets.UTF_8));
                while (sections.find()) {
                    Matcher dates = DATE.matcher(sections.group(2));
                    while (dates.find()) {
                        (sections.group(1).equals("holidays") ? holidays : makeUps)
                                .add(LocalDate.parse(dates.group(1)));
                    }
                }
            }
        }
    }

    /** The end of the minute in which the last of {@code minutes} was counted. */
    LocalDateTime due(boolean continuous, LocalDateTime start, long minutes, List<LocalDateTime[]> pauses) {
        LocalDateTime now = start;
        long left = minutes;
        while (left > 0) {
            if (counts(continuous, now, pauses)) {
                left--;
            }
            now = now.plusMinutes(1);
        }
        return now;
    }

    /** The counted minutes between two times. */
    long elapsed(boolean continuous, LocalDateTime start, LocalDateTime end, List<LocalDateTime[]> pauses) {
        long counted = 0;
        for (LocalDateTime now = start; now.isBefore(end); now = now.plusMinutes(1)) {
            counted += counts(continuous, now, pauses) ? 1 : 0;
        }
        return counted;
    }

    private boolean counts(boolean continuous, LocalDateTime minute, List<LocalDateTime[]> pauses) {
        for (LocalDateTime[] pause : pauses) {
            if (!minute.isBefore(pause[0]) && minute.isBefore(pause[1])) {
                return false;
            }
        }
        int hour = minute.getHour();
        boolean onDuty = (hour >= 8 && hour < 12) || (hour >= 14 && hour < 18);
        return continuous || (onDuty && works(minute.toLocalDate()));
    }

    boolean works(LocalDate date) {
        boolean weekend = date.getDayOfWeek() == DayOfWeek.SATURDAY || date.getDayOfWeek() == DayOfWeek.SUNDAY;
        return makeUps.contains(date) || (!weekend && !holidays.contains(date));
    }
}
