package yiwang.domain.clock;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.Year;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import yiwang.domain.BrokenDataFile;

/**
 * The hours in which a unit works on a working day, by season. A unit without a line for a day has the hours of
 * {@link #ANY}, which has some for every day.
 */
public final class DutyWindows {
    /** The name that stands for every unit without hours of its own. */
    public static final String ANY = "*";

    private static final String HEADER = "unit\tfrom\tto\twindows";
    private static final int COLUMNS = 4;
    private static final int LEAP_YEAR = 2024;
    private static final String COMMENT = "#";

    private final Map<String, Map<MonthDay, List<Window>>> byUnit;
    private final String version;

    private DutyWindows(Map<String, Map<MonthDay, List<Window>>> byUnit) {
        Map<String, Map<MonthDay, List<Window>>> copy = new HashMap<>();
        byUnit.forEach((unit, days) -> copy.put(unit, Map.copyOf(days)));
        this.byUnit = Map.copyOf(copy);
        version = Versions.of(byUnit.toString());
    }

    /**
     * Reads a table with tabs: unit or {@code *}, first and last day of the season as {@code MM-dd} (it may run over the
     * new year), windows in order with commas between them; lines beginning with {@code #} are comments.
     *
     * <p>Throws {@link BrokenDataFile} when two seasons of a unit share a day, or {@code *} misses one.
     */
    public static DutyWindows parse(String file, List<String> lines) {
        Map<String, Map<MonthDay, List<Window>>> byUnit = new TreeMap<>();
        boolean headerSeen = false;
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i);
            if (line.isBlank() || line.startsWith(COMMENT)) {
                continue;
            }
            try {
                if (headerSeen) {
                    add(line, byUnit);
                } else if (!line.equals(HEADER)) {
                    throw new IllegalArgumentException("the header must be unit, from, to, windows with tabs between");
                }
                headerSeen = true;
            } catch (IllegalArgumentException e) {
                throw new BrokenDataFile(file, i + 1, String.valueOf(e.getMessage()), e);
            }
        }
        Map<MonthDay, List<Window>> everybody = byUnit.getOrDefault(ANY, Map.of());
        Year.of(LEAP_YEAR)
                .atDay(1)
                .datesUntil(LocalDate.of(LEAP_YEAR + 1, 1, 1))
                .forEach(date -> {
                    if (!everybody.containsKey(MonthDay.from(date))) {
                        throw new BrokenDataFile(file, 0, "unit * has no windows on " + MonthDay.from(date));
                    }
                });
        return new DutyWindows(byUnit);
    }

    /** The table again, for {@link #parse}; days that follow each other with the same windows share a line. */
    public String text() {
        StringBuilder text = new StringBuilder(HEADER).append('\n');
        new TreeMap<>(byUnit).forEach((unit, days) -> {
            MonthDay first = null;
            MonthDay last = null;
            for (Map.Entry<MonthDay, List<Window>> day : new TreeMap<>(days).entrySet()) {
                boolean goesOn = last != null
                        && day.getKey().equals(next(last))
                        && day.getValue().equals(days.get(last));
                if (!goesOn) {
                    line(text, unit, first, last, days);
                    first = day.getKey();
                }
                last = day.getKey();
            }
            line(text, unit, first, last, days);
        });
        return text.toString();
    }

    private static MonthDay next(MonthDay day) {
        return MonthDay.from(day.atYear(LEAP_YEAR).plusDays(1));
    }

    private static void line(
            StringBuilder text,
            String unit,
            @Nullable MonthDay first,
            @Nullable MonthDay last,
            Map<MonthDay, List<Window>> days) {
        if (first != null && last != null) {
            String windows = days.getOrDefault(first, List.of()).stream()
                    .map(Window::toString)
                    .collect(Collectors.joining(","));
            text.append(String.join("\t", unit, plain(first), plain(last), windows))
                    .append('\n');
        }
    }

    private static String plain(MonthDay day) {
        return day.toString().substring(2);
    }

    /** A hash of the content: other windows have another version. */
    public String version() {
        return version;
    }

    /** The windows of a unit on a day, in order, without looking whether it is a working day. */
    public List<Window> on(LocalDate date, String unit) {
        MonthDay day = MonthDay.from(date);
        List<Window> own = byUnit.getOrDefault(unit, Map.of()).get(day);
        return own == null ? byUnit.getOrDefault(ANY, Map.of()).getOrDefault(day, List.of()) : own;
    }

    private static void add(String line, Map<String, Map<MonthDay, List<Window>>> byUnit) {
        String[] cells = line.split("\t", -1);
        if (cells.length != COLUMNS || cells[0].isBlank()) {
            throw new IllegalArgumentException("unit, from, to, windows with tabs between expected");
        }
        Map<MonthDay, List<Window>> days = byUnit.computeIfAbsent(cells[0], unit -> new TreeMap<>());
        List<Window> windows = windows(cells[3]);
        LocalDate last = day(cells[2]);
        LocalDate date = day(cells[1]);
        add(cells[0], days, date, windows);
        while (!date.equals(last)) {
            date = date.plusDays(1).withYear(LEAP_YEAR);
            add(cells[0], days, date, windows);
        }
    }

    private static void add(String unit, Map<MonthDay, List<Window>> days, LocalDate date, List<Window> windows) {
        if (days.put(MonthDay.from(date), windows) != null) {
            throw new IllegalArgumentException("unit " + unit + " has windows for " + MonthDay.from(date) + " twice");
        }
    }

    private static LocalDate day(String text) {
        try {
            return LocalDate.parse(LEAP_YEAR + "-" + text);
        } catch (DateTimeException e) {
            throw new IllegalArgumentException("a day of the year is written as in 06-01, not " + text, e);
        }
    }

    private static List<Window> windows(String text) {
        List<Window> windows = new ArrayList<>();
        for (String part : text.split(",", -1)) {
            Window window = Window.parse(part.strip());
            if (!windows.isEmpty() && window.fromMinute() < windows.getLast().toMinute()) {
                throw new IllegalArgumentException("windows must stand in order and apart: " + text);
            }
            windows.add(window);
        }
        return List.copyOf(windows);
    }
}
