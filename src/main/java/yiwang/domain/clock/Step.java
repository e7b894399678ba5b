package yiwang.domain.clock;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One line of the reasons for a due time; words are put to it where it is shown.
 *
 * @param to end of the stretch, no longer part of it; equal to {@code from} for a moment
 * @param counted how much of the stretch counted
 * @param days calendar days the stretch stands for; 0 for moments, pauses and continuous time
 * @param holiday the holiday of a day off or make-up workday, else null
 */
public record Step(
        Kind kind,
        Instant from,
        Instant to,
        Duration counted,
        int days,
        @Nullable Holiday holiday) {

    /** What a step tells. */
    public enum Kind {
        /** The clock was started. */
        STARTED,
        /** It was started outside the windows, or in a pause; counting begins here. */
        COUNTS_FROM,
        /** Working time of a day, or of several whole working days in a row; or time without a break. */
        COUNTED,
        /** The same on a Saturday or Sunday on which people work. */
        MAKE_UP,
        /** A holiday, or several days of it in a row. */
        DAY_OFF,
        /** Saturday, Sunday, or both. */
        WEEKEND,
        /** Somebody paused the clock and resumed it. */
        PAUSED,
        /** From here on the year has no published calendar and the weekday alone decides. */
        UNPUBLISHED,
        /** Paused and not yet resumed: there is no due time. */
        SUSPENDED,
        /** The due time. */
        DUE
    }

    static Step moment(Kind kind, Instant at) {
        return new Step(kind, at, at, Duration.ZERO, 0, null);
    }

    /** This step and the next as one. */
    Step joined(Step next) {
        return new Step(kind, from, next.to, counted.plus(next.counted), days + next.days, holiday);
    }
}
