package yiwang.domain.clock;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A stretch of a day in which people are at work, {@code 08:00-12:00}.
 *
 * @param fromMinute of the day, from 0
 * @param toMinute of the day, no longer part of it; 1440 is midnight at the day's end
 */
public record Window(int fromMinute, int toMinute) {
    private static final int HOUR = 60;
    private static final int DAY = 24 * HOUR;
    private static final Pattern FORM = Pattern.compile("(\\d\\d):([0-5]\\d)-(\\d\\d):([0-5]\\d)");

    /** Throws {@link IllegalArgumentException} unless it begins before it ends, within one day. */
    public Window {
        if (fromMinute < 0 || fromMinute >= toMinute || toMinute > DAY) {
            throw new IllegalArgumentException("a window begins before it ends, within one day");
        }
    }

    /** Reads {@code 08:00-12:00}; {@link IllegalArgumentException} says what is wrong. */
    public static Window parse(String text) {
        Matcher parts = FORM.matcher(text);
        if (!parts.matches()) {
            throw new IllegalArgumentException("a window is written as in 08:00-12:00, not " + text);
        }
        return new Window(minute(parts, 1), minute(parts, 3));
    }

    /** How long it is. */
    public int minutes() {
        return toMinute - fromMinute;
    }

    @Override
    public String toString() {
        return clock(fromMinute) + "-" + clock(toMinute);
    }

    private static int minute(Matcher parts, int group) {
        return Integer.parseInt(parts.group(group)) * HOUR + Integer.parseInt(parts.group(group + 1));
    }

    private static String clock(int minute) {
        return String.format("%02d:%02d", minute / HOUR, minute % HOUR);
    }
}
