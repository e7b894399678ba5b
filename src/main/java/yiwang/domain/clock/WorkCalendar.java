package yiwang.domain.clock;

import java.time.LocalDate;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import yiwang.domain.BrokenDataFile;

/**
 * Which days are working days: a make-up workday is, a day off is not, else Monday to Friday (domain.md 4.5).
 *
 * <p>Years without a published notice (it comes in October or November of the year before) go by the weekday alone; what is
 * computed over them is provisional.
 */
public final class WorkCalendar {
    private final Map<LocalDate, CalendarDay> exceptions;
    private final SortedSet<Integer> years;
    private final String version;

    private WorkCalendar(Map<Integer, CalendarYear> byYear) {
        Map<LocalDate, CalendarDay> days = new HashMap<>();
        StringBuilder content = new StringBuilder();
        byYear.forEach((year, file) -> {
            content.append(year).append('\n');
            file.days().forEach((date, day) -> {
                days.put(date, day);
                content.append(date).append(' ').append(day.kind()).append('\n');
            });
        });
        exceptions = Map.copyOf(days);
        years = Collections.unmodifiableSortedSet(new TreeSet<>(byYear.keySet()));
        String range = years.isEmpty() ? "none" : years.first() + "-" + years.last();
        version = range + "." + Versions.of(content.toString());
    }

    /** The calendar of these years, in any order; throws {@link BrokenDataFile} when two speak of the same year. */
    public static WorkCalendar of(List<CalendarYear> years) {
        Map<Integer, CalendarYear> byYear = new TreeMap<>();
        for (CalendarYear year : years) {
            if (byYear.put(year.year(), year) != null) {
                throw new BrokenDataFile("calendar", 0, "two files of the year " + year.year());
            }
        }
        return new WorkCalendar(byYear);
    }

    /** First and last year and a hash of the days: a calendar that could move a due time has another version. */
    public String version() {
        return version;
    }

    /** The years with a published calendar. */
    public SortedSet<Integer> years() {
        return years;
    }

    /** Whether the State Council's notice for this year is known here. */
    public boolean isPublished(int year) {
        return years.contains(year);
    }

    /** What kind of day it is, and by which holiday. */
    public CalendarDay day(LocalDate date) {
        CalendarDay ordinary = CalendarYear.isWeekend(date) ? CalendarDay.WEEKEND : CalendarDay.WORKDAY;
        return exceptions.getOrDefault(date, ordinary);
    }

    /** Whether people work on this day. */
    public boolean isWorkday(LocalDate date) {
        return day(date).isWorkday();
    }
}
