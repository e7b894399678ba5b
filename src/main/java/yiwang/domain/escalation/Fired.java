package yiwang.domain.escalation;

import java.time.Instant;
import java.time.temporal.ChronoUnit;

/**
 * What a ladder remembers of a step.
 *
 * @param line the policy line that called for it
 * @param at when it was due
 * @param told when people were told: the same, or later after a standstill
 */
public record Fired(String line, Instant at, Instant told, Manner manner) {
    public Fired {
        at = at.truncatedTo(ChronoUnit.MILLIS);
        told = told.truncatedTo(ChronoUnit.MILLIS);
    }

    /** How a step was told. */
    public enum Manner {
        /** As the policy says. */
        FULL,
        /** Climbed through in the same instant: by message, without score and clock. */
        PASSED,
        /** At night: by message, and as the policy says in the morning. */
        QUIET,
        /** Somebody raised the case by hand. */
        BY_HAND
    }
}
