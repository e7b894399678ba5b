package yiwang.domain.clock;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
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

    /**
     * Reads what {@link #text} writes. Throws {@link BrokenDataFile} with the line.
     */
    public static WorkCalendar parse(String file, List<String> lines) {
        Map<Integer, Map<LocalDate, CalendarDay>> byYear = new TreeMap<>();
        for (int i = 0; i < lines.size(); i++) {
            String[] cells = lines.get(i).split("\t", -1);
            try {
                if (cells.length == 1) {
                    byYear.computeIfAbsent(Integer.valueOf(cells[0]), year -> new TreeMap<>());
                } else {
                    LocalDate date = LocalDate.parse(cells[0]);
                    Holiday holiday = new Holiday(cells[2], cells[3]);
                    byYear.computeIfAbsent(date.getYear(), year -> new TreeMap<>())
                            .put(date, new CalendarDay(CalendarDay.Kind.valueOf(cells[1]), holiday));
                }
            } catch (IllegalArgumentException | DateTimeException | ArrayIndexOutOfBoundsException e) {
                throw new BrokenDataFile(file, i + 1, "neither a year nor a day with kind and names", e);
            }
        }
        return of(byYear.entrySet().stream()
                .map(year -> new CalendarYear(year.getKey(), year.getValue()))
                .toList());
    }

    /** Everything it knows, a year or a day a line; read again it has the same version. */
    public String text() {
        StringBuilder text = new StringBuilder();
        years.forEach(year -> text.append(year).append('\n'));
        new TreeMap<>(exceptions).forEach((date, day) -> {
            Holiday why = Objects.requireNonNull(day.holiday(), "an exception has a reason");
            text.append(String.join("\t", date.toString(), day.kind().name(), why.en(), why.zh()))
                    .append('\n');
        });
        return text.toString();
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
