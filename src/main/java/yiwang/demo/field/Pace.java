package yiwang.demo.field;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How fast a file is played: {@code 60x} puts an hour of the file into a minute, {@code max} as fast as it is taken.
 * Rows without a time come three minutes of the file apart.
 */
public record Pace(double factor) {
    static final Duration UNTIMED_GAP = Duration.ofMinutes(3);
    private static final Duration LONGEST_GAP = Duration.ofHours(12);

    /** Throws {@link IllegalArgumentException} for a factor that is not above zero. */
    public Pace {
        if (!(factor > 0)) {
            throw new IllegalArgumentException("no pace: " + factor);
        }
    }

    /** No waiting at all. */
    public static final Pace MAX = new Pace(Double.POSITIVE_INFINITY);

    /** Reads {@code 60x}, {@code 0.5x} or {@code max}; throws {@link IllegalArgumentException} for anything else. */
    public static Pace parse(String text) {
        if (text.equals("max")) {
            return MAX;
        }
        if (!text.matches("\\d+(\\.\\d+)?x")) {
            throw new IllegalArgumentException(text);
        }
        return new Pace(Double.parseDouble(text.substring(0, text.length() - 1)));
    }

    /** When each message is due, in milliseconds after the start; nights longer than twelve hours are cut. */
    long[] dueMillis(List<Message> messages) {
        long[] due = new long[messages.size()];
        double at = 0;
        Message before = null;
        for (int i = 0; i < due.length; i++) {
            at += gap(before, messages.get(i)).toMillis() / factor;
            due[i] = (long) at;
            before = messages.get(i);
        }
        return due;
    }

    private static Duration gap(@Nullable Message before, Message next) {
        if (before == null) {
            return Duration.ZERO;
        }
        if (before.at() == null || next.at() == null) {
            return UNTIMED_GAP;
        }
        Duration gap = Duration.between(before.at(), next.at());
        if (gap.isNegative()) {
            return Duration.ZERO;
        }
        return gap.compareTo(LONGEST_GAP) > 0 ? LONGEST_GAP : gap;
    }
}
