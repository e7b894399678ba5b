package yiwang.domain.clock;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How a clock runs: the stretches of time that were counted.
 *
 * @param used their sum
 * @param usedUpAt when the allowed time was used up; null when an open pause or the end of looking came first
 */
record Course(List<Span> counted, Duration used, @Nullable Instant usedUpAt) {

    /**
     * Follows a clock until {@code allowed} is used up, {@code stop} is reached, or a pause has no end.
     *
     * @param pauses as from {@link Pause#inOrder}
     */
    static Course follow(CountedTime time, Instant start, Duration allowed, List<Pause> pauses, Instant stop) {
        List<Span> counted = new ArrayList<>();
        Duration left = allowed;
        Instant cursor = start;
        int next = 0;
        while (true) {
            Span open = time.next(cursor);
            Instant from = later(open.from(), cursor);
            Pause pause = next < pauses.size() ? pauses.get(next) : null;
            if (pause != null && !pause.from().isAfter(from)) {
                if (pause.to() == null) {
                    break;
                }
                cursor = later(cursor, pause.to());
                next++;
                continue;
            }
            if (!from.isBefore(stop)) {
                break;
            }
            Instant to = earlier(open.to(), pause == null ? stop : earlier(pause.from(), stop));
            if (Duration.between(from, to).compareTo(left) >= 0) {
                Instant usedUp = from.plus(left);
                counted.add(new Span(from, usedUp));
                return new Course(counted, allowed, usedUp);
            }
            counted.add(new Span(from, to));
            left = left.minus(Duration.between(from, to));
            cursor = to;
        }
        return new Course(counted, allowed.minus(left), null);
    }

    private static Instant later(Instant a, Instant b) {
        return a.isAfter(b) ? a : b;
    }

    private static Instant earlier(Instant a, Instant b) {
        return a.isBefore(b) ? a : b;
    }
}
