package yiwang.domain.ticket;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import yiwang.domain.clock.LimitType;
import yiwang.domain.clock.Pause;
import yiwang.domain.clock.TimeLimit;

/** The clocks of a ticket as the journal keeps them: a line each, tab-separated, times in epoch milliseconds. */
final class ClockText {
    private static final String NONE = "-";
    private static final String BETWEEN = ";";

    private ClockText() {}

    static String of(List<Clock> clocks) {
        return clocks.stream().map(ClockText::line).collect(Collectors.joining("\n"));
    }

    static List<Clock> parse(String text) {
        return text.lines().map(ClockText::clock).toList();
    }

    private static String line(Clock clock) {
        return String.join(
                "\t",
                clock.kind(),
                String.valueOf(clock.task()),
                clock.limit().toString(),
                clock.unit(),
                millis(clock.startedAt()),
                millis(clock.dueAt()),
                millis(clock.stoppedAt()),
                clock.provisional() ? "provisional" : "settled",
                clock.calendarVersion(),
                clock.windowsVersion(),
                joined(clock.pauses(), pause -> millis(pause.from()) + ".." + millis(pause.to())),
                joined(clock.extensions(), extension -> millis(extension.at()) + ".." + extension.by()));
    }

    private static Clock clock(String line) {
        String[] cell = line.split("\t");
        return new Clock(
                cell[0],
                Integer.parseInt(cell[1]),
                limit(cell[2]),
                cell[3],
                instant(cell[4]),
                parts(cell[10], (from, to) -> new Pause(instant(from), to.equals(NONE) ? null : (Instant) instant(to))),
                parts(cell[11], (at, by) -> new Clock.Extension(instant(at), limit(by))),
                cell[6].equals(NONE) ? null : instant(cell[6]),
                instant(cell[5]),
                cell[7].equals("provisional"),
                cell[8],
                cell[9]);
    }

    private interface Pair<T> {
        T of(String first, String second);
    }

    private static <T> List<T> parts(String cell, Pair<T> pair) {
        if (cell.equals(NONE)) {
            return List.of();
        }
        List<T> parts = new ArrayList<>();
        for (String part : cell.split(BETWEEN)) {
            int dots = part.indexOf("..");
            parts.add(pair.of(part.substring(0, dots), part.substring(dots + 2)));
        }
        return parts;
    }

    private static <T> String joined(List<T> parts, Function<T, String> text) {
        return parts.isEmpty() ? NONE : parts.stream().map(text).collect(Collectors.joining(BETWEEN));
    }

    /** As {@link TimeLimit#toString} writes it; read without a pattern, for replaying reads it often. */
    private static TimeLimit limit(String text) {
        int blank = text.indexOf(' ');
        return new TimeLimit(LimitType.valueOf(text.substring(blank + 1)), new BigDecimal(text.substring(0, blank)));
    }

    private static String millis(@Nullable Instant at) {
        return at == null ? NONE : String.valueOf(at.toEpochMilli());
    }

    private static Instant instant(String millis) {
        return Instant.ofEpochMilli(Long.parseLong(millis));
    }
}
