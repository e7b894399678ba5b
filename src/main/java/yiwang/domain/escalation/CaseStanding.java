package yiwang.domain.escalation;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import yiwang.domain.escalation.policy.Rung;

/**
 * Where a case stands for those who look at it: what no longer concerns anybody, because the case is solved or signed for, is
 * left out, unless a card pins it.
 *
 * @param rung E0 to E5, or null below the first
 * @param since when it came there, or null with {@code rung}
 * @param urgent whether it is in the urgent lane EA, unsigned
 */
public record CaseStanding(@Nullable Rung rung, @Nullable Instant since, boolean urgent) {
    /** Nothing to say. */
    public static final CaseStanding NONE = new CaseStanding(null, null, false);

    /** How a case stands at {@code at}, which is no earlier than its last fact. */
    public static CaseStanding of(CaseFacts facts, CaseLadder ladder, Instant at) {
        if (!facts.isOpen(at)) {
            return NONE;
        }
        boolean urgent = ladder.reachedAt(Rung.EA) != null && facts.concerns(Rung.EA, at);
        Rung top = ladder.rung();
        if (top == null || !top.isOnLadder() || (facts.card() == 0 && !facts.isUnsolved(at))) {
            return new CaseStanding(null, null, urgent);
        }
        return new CaseStanding(top, ladder.reachedAt(top), urgent);
    }
}
