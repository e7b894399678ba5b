package yiwang.domain.clock;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import yiwang.domain.BrokenDataFile;

/**
 * The calendar and the duty windows that ship with the product. Each call reads anew from the class path (some
 * milliseconds), so call it once where the program is wired together. A missing or broken file is a fault of the build and
 * throws {@link BrokenDataFile}.
 */
public final class ClockResource {
    private static final List<String> YEARS = List.of("2024.json", "2025.json", "2026.json");
    private static final String WINDOWS = "duty-windows.tsv";

    private ClockResource() {}

    /** The shipped rules. */
    public static ClockRules rules() {
        return new ClockRules(calendar(), windows());
    }

    /** The shipped calendar of the years 2024 to 2026. */
    public static WorkCalendar calendar() {
        return calendar(List.of());
    }

    /** The shipped calendar with a site's own years, each in the place of the shipped one of that year. */
    public static WorkCalendar calendar(List<CalendarYear> own) {
        Set<Integer> replaced = own.stream().map(CalendarYear::year).collect(Collectors.toSet());
        Stream<CalendarYear> shipped = YEARS.stream()
                .map(file -> CalendarYear.parse(file, text(file)))
                .filter(year -> !replaced.contains(year.year()));
        return WorkCalendar.of(Stream.concat(shipped, own.stream()).toList());
    }

    /** The shipped duty windows: 08:00-12:00 and 14:00-18:00 for everybody. */
    public static DutyWindows windows() {
        return DutyWindows.parse(WINDOWS, text(WINDOWS).lines().toList());
    }

    private static String text(String name) {
        try (InputStream in = ClockResource.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new BrokenDataFile(name, 0, "not on the class path");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(name, e);
        }
    }
}
