package yiwang.domain.escalation;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import yiwang.domain.escalation.policy.Rung;
import yiwang.domain.ticket.Urgency;

/**
 * What the ladder needs to know of a case; everything else about a case cannot move it. Lists are in time order.
 *
 * @param urgentSince when it became class A, or was last sent back since, or null for another class
 * @param sign the present sign clock, stopped by the signature; null before a dispatch
 * @param dispose the present disposal clock, or null before one runs
 * @param signedAt when the unit it lies with now signed, or null
 * @param handledAt first deed of the handler on the present disposal clock, or null
 * @param returns when units sent it back
 * @param dissatisfied when revisits were answered with dissatisfaction
 * @param complaints when this and the same matters were complained about
 * @param card supervision level that lies on it: 0 none, 1 ordinary, 2 yellow, 3 red
 * @param answeredAt when the unit last replied to a card, or null
 * @param undeterminedSince since when no unit owns it, or null when one does
 */
public record CaseFacts(
        Urgency urgency,
        Instant receivedAt,
        @Nullable Instant urgentSince,
        @Nullable CaseClock sign,
        @Nullable CaseClock dispose,
        @Nullable Instant signedAt,
        @Nullable Instant handledAt,
        List<Instant> returns,
        List<Instant> dissatisfied,
        List<Instant> complaints,
        @Nullable Instant falseReportAt,
        @Nullable Instant harmAt,
        int card,
        @Nullable Instant cardSince,
        @Nullable Instant answeredAt,
        @Nullable Instant undeterminedSince,
        @Nullable Instant closedAt) {
    public CaseFacts {
        returns = List.copyOf(returns);
        dissatisfied = List.copyOf(dissatisfied);
        complaints = List.copyOf(complaints);
        if ((card == 0) != (cardSince == null)) {
            throw new IllegalArgumentException("a card has a time, no card has none");
        }
    }

    /** Whether the case was open at {@code at}. */
    boolean isOpen(Instant at) {
        return closedAt == null || at.isBefore(closedAt);
    }

    /** Whether anybody still has to solve it: neither closed nor its disposal clock stopped. */
    boolean isUnsolved(Instant at) {
        return isOpen(at) && (dispose == null || dispose.runs(at));
    }

    /** Whether what a rung was about still stands: EA is over with the signature, every other rung when it is solved. */
    boolean concerns(Rung rung, Instant at) {
        return isUnsolved(at) && (rung != Rung.EA || isUrgentUnsigned(at));
    }

    boolean isUnsigned(Instant at) {
        return signedAt == null || at.isBefore(signedAt);
    }

    /** Class A, and nobody has signed for it. */
    boolean isUrgentUnsigned(Instant at) {
        return urgency == Urgency.A && isUnsigned(at);
    }
}
