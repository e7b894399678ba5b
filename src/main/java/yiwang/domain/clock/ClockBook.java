package yiwang.domain.clock;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The calendar and the duty windows in force, by which clocks start, and those of before, by which clocks go on that
 * started by them: a new calendar never moves a running clock (domain.md 4.4, invariant 6). Immutable.
 *
 * @param calendars by version, the one in force among them
 * @param windows by version, those in force among them
 */
public record ClockBook(ClockRules inForce, Map<String, WorkCalendar> calendars, Map<String, DutyWindows> windows) {
    public ClockBook {
        calendars = Map.copyOf(calendars);
        windows = Map.copyOf(windows);
    }

    /** Nothing but what is in force. */
    public static ClockBook of(ClockRules inForce) {
        return of(inForce, List.of(), List.of());
    }

    /** What is in force, and what was. */
    public static ClockBook of(ClockRules inForce, List<WorkCalendar> oldCalendars, List<DutyWindows> oldWindows) {
        return new ClockBook(
                inForce,
                Stream.concat(Stream.of(inForce.calendar()), oldCalendars.stream())
                        .collect(Collectors.toMap(WorkCalendar::version, one -> one, (a, b) -> a)),
                Stream.concat(Stream.of(inForce.windows()), oldWindows.stream())
                        .collect(Collectors.toMap(DutyWindows::version, one -> one, (a, b) -> a)));
    }

    /** Whether both are here. */
    public boolean knows(String calendarVersion, String windowsVersion) {
        return calendars.containsKey(calendarVersion) && windows.containsKey(windowsVersion);
    }

    /** The rules of these versions; what is not here any more is replaced by what is in force. */
    public ClockRules of(String calendarVersion, String windowsVersion) {
        WorkCalendar calendar = calendars.getOrDefault(calendarVersion, inForce.calendar());
        DutyWindows duty = windows.getOrDefault(windowsVersion, inForce.windows());
        return calendar == inForce.calendar() && duty == inForce.windows() ? inForce : new ClockRules(calendar, duty);
    }
}
