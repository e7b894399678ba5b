package yiwang.domain.escalation;

import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import yiwang.domain.escalation.policy.Rung;

/**
 * One line of the answer to "why was I (not) told".
 *
 * @param line of the policy
 * @param at when it was told, or will be if nothing changes; null when there is no such time
 * @param why the reason in full; its code is the verdict's, or the trigger's for what was told
 */
public record Trace(
        String line, Rung rung, Verdict verdict, @Nullable Instant at, Why why) {

    /** Told, or what stood in the way. */
    public enum Verdict {
        TOLD,
        /** By message only, at night. */
        TOLD_QUIETLY,
        /** By message only: the case climbed through this rung. */
        TOLD_IN_PASSING,
        /** The same rung was reached by another line. */
        OTHER_TRIGGER,
        /** A higher rung had been reached before. */
        HIGHER_RUNG,
        /** The rung before it has not been reached. */
        LOWER_RUNG,
        /** Comes later. */
        NOT_YET,
        /** Somebody has taken the case on. */
        ACKNOWLEDGED,
        /** The facts give no cause: a clock stopped in time, nothing of the kind happened. */
        NO_CAUSE,
        /** The case was closed first. */
        CLOSED,
        /** The policy tells others there. */
        NOT_ADDRESSED;

        /** {@code told-quietly}. */
        public String key() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }
}
