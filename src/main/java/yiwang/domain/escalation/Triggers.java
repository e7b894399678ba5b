package yiwang.domain.escalation;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import yiwang.domain.escalation.policy.Amount;
import yiwang.domain.escalation.policy.DueTimes;
import yiwang.domain.escalation.policy.LadderPolicy;
import yiwang.domain.escalation.policy.Limit;
import yiwang.domain.escalation.policy.PolicyLine;
import yiwang.domain.escalation.policy.Rung;
import yiwang.domain.escalation.policy.Trigger;

/** When a line of the policy is called for: an instant, past or coming, or null when the facts give no cause. */
final class Triggers {
    private final LadderPolicy policy;
    private final DueTimes times;

    Triggers(LadderPolicy policy, DueTimes times) {
        this.policy = policy;
        this.times = times;
    }

    /** The instant, as long as the case was open then and it lies in the present round. */
    @Nullable
    Instant at(PolicyLine line, CaseFacts facts, CaseLadder ladder) {
        Instant at = cause(line, facts, ladder);
        return at == null || at.isBefore(ladder.since()) || !facts.isOpen(at) ? null : at;
    }

    private @Nullable Instant cause(PolicyLine line, CaseFacts facts, CaseLadder ladder) {
        Amount amount = line.amount();
        return switch (line.trigger()) {
            case IDLE_SHARE, SHARE, DUE_MISSED, OVER_SHARE, OVER_BY -> byClock(line, facts);
            case SIGN_MISSED -> signMissed(amount.time(), facts);
            case DISSATISFIED -> nth(facts.dissatisfied(), amount.number());
            case RETURNS -> nth(facts.returns(), amount.number());
            case COMPLAINTS -> within(facts.complaints(), amount);
            case FALSE_REPORT -> facts.falseReportAt();
            case HARM -> facts.harmAt();
            case UNANSWERED -> unanswered(line, facts, ladder);
            case CARD_AGE -> cardAge(line, facts, ladder);
            case UNSIGNED -> unsigned(amount, facts);
            case UNDETERMINED -> since(facts.undeterminedSince(), amount);
            case SPIKE, BASELINE -> null;
        };
    }

    private @Nullable Instant byClock(PolicyLine line, CaseFacts facts) {
        CaseClock clock = facts.dispose();
        if (clock == null) {
            return null;
        }
        Amount amount = line.amount();
        Instant at = switch (line.trigger()) {
            case OVER_BY -> amount.time().after(clock.due(), times);
            case OVER_SHARE -> clock.limit().percent(amount.number()).after(clock.due(), times);
            case DUE_MISSED -> clock.due();
            default -> clock.used(amount.number(), times);
        };
        Instant handled = facts.handledAt();
        boolean idle = handled == null || handled.isAfter(at);
        return clock.runs(at) && (idle || line.trigger() != Trigger.IDLE_SHARE) ? at : null;
    }

    private @Nullable Instant signMissed(Limit by, CaseFacts facts) {
        CaseClock clock = facts.sign();
        if (clock == null) {
            return null;
        }
        Instant at = by.after(clock.due(), times);
        return clock.runs(at) ? at : null;
    }

    private @Nullable Instant unsigned(Amount amount, CaseFacts facts) {
        Instant urgent = facts.urgentSince();
        Instant at = amount.time().after(urgent == null ? facts.receivedAt() : urgent, times);
        return facts.isUnsigned(at) ? at : null;
    }

    private @Nullable Instant unanswered(PolicyLine line, CaseFacts facts, CaseLadder ladder) {
        Rung below = line.after();
        Instant since = below == null ? null : ladder.reachedAt(below);
        Limit reply = below == null ? null : policy.replyTime(below, facts.urgency());
        if (since == null || reply == null) {
            return null;
        }
        Instant at = reply.after(since, times);
        Instant answered = facts.answeredAt();
        boolean replied = answered != null && !answered.isBefore(since) && !answered.isAfter(at);
        return facts.isUnsolved(at) && !replied ? at : null;
    }

    private @Nullable Instant cardAge(PolicyLine line, CaseFacts facts, CaseLadder ladder) {
        Rung card = line.after();
        Instant at = since(card == null ? null : ladder.reachedAt(card), line.amount());
        return at != null && facts.isUnsolved(at) ? at : null;
    }

    private @Nullable Instant since(@Nullable Instant begin, Amount amount) {
        return begin == null ? null : amount.time().after(begin, times);
    }

    private static @Nullable Instant nth(List<Instant> instants, int n) {
        return instants.size() < n ? null : instants.get(n - 1);
    }

    private @Nullable Instant within(List<Instant> instants, Amount amount) {
        Duration window = amount.time().length();
        for (int last = amount.number() - 1; last < instants.size(); last++) {
            Instant first = instants.get(last - amount.number() + 1);
            if (Duration.between(first, instants.get(last)).compareTo(window) <= 0) {
                return instants.get(last);
            }
        }
        return null;
    }
}
