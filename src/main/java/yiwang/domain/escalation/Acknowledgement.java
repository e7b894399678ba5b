package yiwang.domain.escalation;

import java.time.Instant;
import java.time.temporal.ChronoUnit;

/**
 * Somebody has seen how a case stands and has taken it on.
 *
 * @param by session or person
 * @param version of the {@link CaseLadder} that was seen
 */
public record Acknowledgement(String by, Instant at, long version) {
    public Acknowledgement {
        at = at.truncatedTo(ChronoUnit.MILLIS);
        if (by.isBlank()) {
            throw new IllegalArgumentException("somebody acknowledges");
        }
    }
}
