package yiwang.domain.escalation.policy;

import java.time.Instant;

/** When a working-time limit ends: the working-day calendar as far as the ladder needs it. Pure; any thread. */
@FunctionalInterface
public interface DueTimes {
    /**
     * The instant at which a limit is used up.
     *
     * @param limit as in {@code 2.5 WH} or {@code 1 WD}, above 0, at most four decimals
     */
    Instant due(String limit, Instant start);
}
