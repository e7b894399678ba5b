package yiwang.domain.clock;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Year;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import yiwang.domain.BrokenDataFile;

/**
 * The days of one year that are not what their weekday says, by the State Council's notice for that year.
 *
 * @param days in the order of the year; each is a day off or a make-up workday
 */
public record CalendarYear(int year, Map<LocalDate, CalendarDay> days) {
    private static final String DAYS_OFF = "holidays";
    private static final String MAKE_UPS = "workdays";
    private static final String MOVED = "inLieuDays";

    public CalendarYear {
        days = Collections.unmodifiableMap(new TreeMap<>(days));
    }

    /**
     * Reads a year file in the form of the package chinese-days: {@code holidays} (all days off), {@code workdays} (make-up
     * days) and {@code inLieuDays} (which of the days off are moved ones), each a date with "English name,Chinese
     * name,number". Throws {@link BrokenDataFile} with line and place at the first thing that is wrong.
     */
    public static CalendarYear parse(String file, String text) {
        Map<String, List<JsonSections.Entry>> sections = new JsonSections(file, text).read();
        if (!sections.keySet().equals(Set.of(DAYS_OFF, MAKE_UPS, MOVED))) {
            throw new BrokenDataFile(
                    file,
                    0,
                    "must have holidays, workdays and inLieuDays, has " + String.join(", ", sections.keySet()));
        }
        List<JsonSections.Entry> daysOff = sections.getOrDefault(DAYS_OFF, List.of());
        if (daysOff.isEmpty()) {
            throw new BrokenDataFile(file, 0, "has no holidays");
        }
        int year = date(daysOff.getFirst()).getYear();
        Map<LocalDate, CalendarDay> days = new TreeMap<>();
        for (JsonSections.Entry entry : daysOff) {
            days.put(dateIn(year, entry), new CalendarDay(CalendarDay.Kind.DAY_OFF, holiday(entry)));
        }
        for (JsonSections.Entry entry : sections.getOrDefault(MOVED, List.of())) {
            if (!days.containsKey(dateIn(year, entry))) {
                throw entry.broken("moved to this day, which is not among the holidays");
            }
        }
        for (JsonSections.Entry entry : sections.getOrDefault(MAKE_UPS, List.of())) {
            LocalDate date = dateIn(year, entry);
            if (!isWeekend(date)) {
                throw entry.broken("a make-up workday that is no Saturday or Sunday");
            }
            if (days.put(date, new CalendarDay(CalendarDay.Kind.MAKE_UP, holiday(entry))) != null) {
                throw entry.broken("both a holiday and a workday");
            }
        }
        requireWork(file, year, days);
        return new CalendarYear(year, days);
    }

    static boolean isWeekend(LocalDate date) {
        return date.getDayOfWeek().compareTo(DayOfWeek.SATURDAY) >= 0;
    }

    private static LocalDate dateIn(int year, JsonSections.Entry entry) {
        LocalDate date = date(entry);
        if (date.getYear() != year) {
            throw entry.broken("not in " + year + ", of which this file is");
        }
        return date;
    }

    private static LocalDate date(JsonSections.Entry entry) {
        try {
            return LocalDate.parse(entry.key());
        } catch (DateTimeException e) {
            throw entry.broken("no date as in 2026-02-14");
        }
    }

    private static Holiday holiday(JsonSections.Entry entry) {
        String[] parts = entry.value().split(",", -1);
        if (parts.length != 3 || parts[0].isBlank() || parts[1].isBlank()) {
            throw entry.broken("names must be as in \"Spring Festival,春节,4\", not \"" + entry.value() + "\"");
        }
        return new Holiday(parts[0].strip(), parts[1].strip());
    }

    /** A year in which nobody works is a mistake, and a limit could not run out in it. */
    private static void requireWork(String file, int year, Map<LocalDate, CalendarDay> days) {
        LocalDate first = Year.of(year).atDay(1);
        boolean work = first.datesUntil(first.plusYears(1))
                .anyMatch(date -> days.containsKey(date)
                        ? days.get(date) instanceof CalendarDay day && day.isWorkday()
                        : !isWeekend(date));
        if (!work) {
            throw new BrokenDataFile(file, 0, year + " has no working day");
        }
    }
}
