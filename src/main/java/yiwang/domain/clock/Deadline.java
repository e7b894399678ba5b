package yiwang.domain.clock;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * When a limit runs out, and why.
 *
 * @param dueAt null while an open pause holds it up
 * @param provisional whether the way to the due time leads through a year without a published calendar, so that it may
 *     still move; never for limits that run without a break, which ask no calendar
 * @param calendarVersion of the calendar it was computed with
 * @param windowsVersion of the duty windows it was computed with
 * @param derivation from the start to the due time, in the order of time
 */
public record Deadline(
        TimeLimit limit,
        Instant startedAt,
        @Nullable Instant dueAt,
        boolean provisional,
        String calendarVersion,
        String windowsVersion,
        List<Step> derivation) {
    public Deadline {
        derivation = List.copyOf(derivation);
    }

    /** Whether an open pause holds it up. */
    public boolean isSuspended() {
        return dueAt == null;
    }
}
