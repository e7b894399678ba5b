package yiwang.domain.sensing;

import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import yiwang.domain.code.CategoryCode;

/**
 * A line of {@code sensor-rules.tsv}.
 *
 * @param id a stable word; with sensor and window it numbers the ticket
 * @param isAbove whether values above the limit count, or those below
 * @param limit the value, or of a spike how many times the usual
 * @param count of a repeat how many such values within a window, of a spike how many values make the usual
 * @param window in which at most one ticket is made for a sensor; windows follow each other from the epoch on
 */
public record SensorRule(
        String id,
        String measure,
        Kind kind,
        boolean isAbove,
        double limit,
        int count,
        Duration window,
        CategoryCode item,
        String title) {
    private static final int COLUMNS = 9;
    private static final int MOST_COUNTED = 100;
    private static final int MOST_TITLE = 40;

    /** What makes a ticket. */
    public enum Kind {
        /** One value beyond the limit. */
        THRESHOLD,
        /** Several within a window. */
        REPEAT,
        /** A multiple of what is usual with this sensor. */
        SPIKE
    }

    static SensorRule parse(String line) {
        String[] cells = line.split("\t", -1);
        if (cells.length != COLUMNS) {
            throw new IllegalArgumentException(cells.length + " columns where " + COLUMNS + " are");
        }
        SensorRule rule = new SensorRule(
                cells[0],
                cells[1],
                Kind.valueOf(cells[2].toUpperCase(Locale.ROOT)),
                isAbove(cells[3]),
                Double.parseDouble(cells[4]),
                Integer.parseInt(cells[5]),
                Duration.parse(cells[6]),
                new CategoryCode(cells[7]),
                cells[8]);
        rule.requireSound();
        return rule;
    }

    private static boolean isAbove(String word) {
        if (!word.equals("above") && !word.equals("below")) {
            throw new IllegalArgumentException("compare is above or below, not " + word);
        }
        return word.equals("above");
    }

    private void requireSound() {
        if (!id.matches("[a-z0-9-]{1,16}") || !measure.matches("[a-z0-9-]{1,32}")) {
            throw new IllegalArgumentException("id and measure are of a-z 0-9 -");
        }
        if (!Double.isFinite(limit) || count < 1 || count > MOST_COUNTED) {
            throw new IllegalArgumentException(
                    "a limit that is no number, or a count that is not 1 to " + MOST_COUNTED);
        }
        if (window.toMinutes() < 1 || window.toDays() > 31) {
            throw new IllegalArgumentException("a window is of a minute to 31 days");
        }
        if (title.isBlank() || title.length() > MOST_TITLE) {
            throw new IllegalArgumentException("a title is of 1 to " + MOST_TITLE + " characters");
        }
    }

    boolean isBeyond(double value) {
        return isAbove ? value > limit : value < limit;
    }

    /** The beginning of the window that an instant lies in. */
    Instant windowOf(Instant at) {
        long length = window.toMillis();
        return Instant.ofEpochMilli(Math.floorDiv(at.toEpochMilli(), length) * length);
    }
}
