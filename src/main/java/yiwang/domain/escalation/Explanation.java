package yiwang.domain.escalation;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import yiwang.domain.escalation.Fired.Manner;
import yiwang.domain.escalation.Trace.Verdict;
import yiwang.domain.escalation.policy.LadderPolicy;
import yiwang.domain.escalation.policy.PolicyLine;
import yiwang.domain.escalation.policy.Recipient;
import yiwang.domain.escalation.policy.Rung;
import yiwang.domain.escalation.policy.Trigger;

/** The decision trace of one case for one recipient. Lives within one question. */
final class Explanation {
    private final LadderPolicy policy;
    private final Coming coming;
    private final CaseFacts facts;
    private final CaseLadder ladder;
    private final Instant now;

    Explanation(LadderPolicy policy, Coming coming, CaseFacts facts, CaseLadder ladder, Instant now) {
        this.policy = policy;
        this.coming = coming;
        this.facts = facts;
        this.ladder = ladder;
        this.now = now;
    }

    List<Trace> of(Recipient who) {
        List<Trace> traces = new ArrayList<>();
        for (PolicyLine line : policy.lines()) {
            if (line.classes().contains(facts.urgency()) && !line.trigger().isAboutPlaces()) {
                traces.add(
                        line.tell().contains(who)
                                ? addressed(line)
                                : trace(line, Verdict.NOT_ADDRESSED, null, line.rung(), who.key()));
                again(line, who, traces);
            }
        }
        return traces;
    }

    private Trace addressed(PolicyLine line) {
        Fired fired = ladder.fired()
                .get(line.rung() == Rung.EA ? line.id() : line.rung().name());
        if (fired != null) {
            return fired.line().equals(line.id())
                    ? told(line, fired)
                    : trace(line, Verdict.OTHER_TRIGGER, fired.at(), line.rung(), fired.at());
        }
        Rung rung = ladder.rung();
        if (line.rung() != Rung.EA && rung != null && rung.compareTo(line.rung()) > 0) {
            return trace(line, Verdict.HIGHER_RUNG, null, rung);
        }
        return missing(line);
    }

    private Trace missing(PolicyLine line) {
        Rung after = line.after();
        boolean stepwise = !line.climbs() || line.trigger() == Trigger.UNANSWERED || line.trigger() == Trigger.CARD_AGE;
        if (after != null && stepwise && ladder.reachedAt(after) == null) {
            return trace(line, Verdict.LOWER_RUNG, null, after);
        }
        Instant at = coming.dueAt(line);
        if (at == null) {
            Instant closed = facts.closedAt();
            return closed != null
                    ? trace(line, Verdict.CLOSED, null, closed)
                    : trace(line, Verdict.NO_CAUSE, null, line.trigger().key());
        }
        Acknowledgement ack = ladder.acknowledged();
        if (ack != null && at.equals(coming.lapse())) {
            return trace(line, Verdict.ACKNOWLEDGED, at, ack.by(), ack.at(), at);
        }
        return trace(line, Verdict.NOT_YET, at, at);
    }

    private Trace told(PolicyLine line, Fired fired) {
        Verdict verdict = switch (fired.manner()) {
            case FULL, BY_HAND -> Verdict.TOLD;
            case PASSED -> Verdict.TOLD_IN_PASSING;
            case QUIET -> Verdict.TOLD_QUIETLY;
        };
        Why why = fired.manner() == Manner.FULL ? Why.of(line) : Why.of(verdict.key(), fired.told());
        return new Trace(
                line.id(),
                line.rung(),
                verdict,
                fired.told(),
                fired.manner() == Manner.BY_HAND ? Why.of("raised", line.rung()) : why);
    }

    /** Repeats, re-rises and mornings of this line. */
    private void again(PolicyLine line, Recipient who, List<Trace> traces) {
        for (Map.Entry<String, Fired> entry : ladder.fired().entrySet()) {
            Fired fired = entry.getValue();
            boolean more = entry.getKey().matches("E[0-9A]([*^][0-9]+|~)");
            if (more && fired.line().equals(line.id()) && line.tell().contains(who)) {
                Verdict verdict = fired.manner() == Manner.QUIET ? Verdict.TOLD_QUIETLY : Verdict.TOLD;
                traces.add(new Trace(line.id(), line.rung(), verdict, fired.told(), Why.of("again", fired.told())));
            }
        }
    }

    private static Trace trace(PolicyLine line, Verdict verdict, @Nullable Instant at, Object... args) {
        return new Trace(line.id(), line.rung(), verdict, at, Why.of(verdict.key(), args));
    }
}
