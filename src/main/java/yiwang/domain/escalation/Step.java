package yiwang.domain.escalation;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import yiwang.domain.escalation.policy.Action;
import yiwang.domain.escalation.policy.Limit;
import yiwang.domain.escalation.policy.Rung;

/**
 * One thing the ladder does.
 *
 * @param key unique within a round of a case: {@code E2}, {@code EA.3}, {@code E4*1} for a repeat, {@code E2^7} for a
 *     re-rise after the acknowledgement of version 7, {@code E3~} for the morning after a quiet night
 * @param fired what the case's ladder remembers of it
 * @param notices who is told, loudest last for each
 * @param score what it costs the unit, 0 or below
 * @param clock time for a reply that begins now, or null
 */
public record Step(
        String key,
        Kind kind,
        Rung rung,
        Fired fired,
        Action action,
        List<Notice> notices,
        int score,
        @Nullable Limit clock,
        Why why) {

    /** What sort of step. */
    public enum Kind {
        /** To a rung above. */
        CLIMB,
        /** A further line of EA. */
        SIGNAL,
        /** The same again, unacknowledged. */
        REPEAT,
        /** Acknowledged, and not solved in time. */
        RE_RISE,
        /** What was told quietly at night. */
        MORNING,
        /** A rung that somebody gave by hand. */
        BY_HAND
    }

    public Step {
        notices = List.copyOf(notices);
    }

    /** When it was due; steps come in this order. */
    public Instant at() {
        return fired.at();
    }
}
