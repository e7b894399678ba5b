package yiwang.domain.escalation;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import yiwang.domain.escalation.Step.Kind;
import yiwang.domain.escalation.policy.DueTimes;
import yiwang.domain.escalation.policy.LadderPolicy;
import yiwang.domain.escalation.policy.Limit;
import yiwang.domain.escalation.policy.PolicyLine;
import yiwang.domain.escalation.policy.Rung;

/** What could come next in one case: every candidate step, each at its instant. Lives within one question. */
final class Coming {
    private final LadderPolicy policy;
    private final Triggers triggers;
    private final DueTimes times;
    private final Telling telling;
    private final CaseFacts facts;
    private final CaseLadder ladder;
    private final @Nullable Rung present;
    private final Rung above;
    private final List<Candidate> all = new ArrayList<>();

    Coming(LadderPolicy policy, DueTimes times, CaseFacts facts, CaseLadder ladder) {
        this.policy = policy;
        this.triggers = new Triggers(policy, times);
        this.times = times;
        this.telling = new Telling(policy.night());
        this.facts = facts;
        this.ladder = ladder;
        this.present = ladder.rung();
        this.above = ladder.nextRung();
    }

    /** The first to come, or null when nothing more can by these facts. */
    @Nullable
    Candidate first() {
        byHand();
        policy.lines().forEach(this::line);
        repeat();
        reRise();
        mornings();
        Instant floor = ladder.lastStepAt();
        return all.stream()
                .filter(c -> facts.isOpen(c.at()))
                .map(c -> c.notBefore(floor))
                .min(Candidate.ORDER)
                .orElse(null);
    }

    /** When a line fires: as its trigger says, or when the acknowledgement that holds it lapses. */
    @Nullable
    Instant dueAt(PolicyLine line) {
        Instant at = triggers.at(line, facts, ladder);
        Instant lapse = line.held() ? lapse() : null;
        return at == null || lapse == null || at.isAfter(lapse) ? at : lapse;
    }

    /** When the present acknowledgement ends by itself, or null without one. */
    @Nullable
    Instant lapse() {
        Acknowledgement ack = ladder.acknowledged();
        if (ack == null) {
            return null;
        }
        Limit wait = policy.reRiseOf(facts.urgency(), facts.isUrgentUnsigned(ack.at()));
        return wait.after(ack.at(), times);
    }

    private void byHand() {
        Instant since = facts.cardSince();
        if (since == null || since.isBefore(ladder.since())) {
            return;
        }
        Rung rung = Rung.ofCard(facts.card());
        List<PolicyLine> lines = policy.of(rung, facts.urgency());
        if (!lines.isEmpty() && ladder.isBelow(rung)) {
            PolicyLine line = lines.getFirst();
            all.add(new Candidate(
                    since, Kind.BY_HAND, rung, line, rung.name(), false, Why.of("by-hand", facts.card())));
        }
    }

    private boolean isBelow(Rung rung) {
        return present == null || present.compareTo(rung) < 0;
    }

    private void line(PolicyLine line) {
        boolean lane = line.rung() == Rung.EA && !ladder.fired().containsKey(line.id());
        boolean climbs = line.rung().isOnLadder() && isBelow(line.rung());
        if (!line.classes().contains(facts.urgency()) || !(lane || climbs)) {
            return; // what cannot come any more need not be counted
        }
        Instant at = dueAt(line);
        if (at == null) {
            return;
        }
        if (line.rung() == Rung.EA) {
            if (!ladder.fired().containsKey(line.id())) {
                Kind kind = ladder.reachedAt(Rung.EA) == null ? Kind.CLIMB : Kind.SIGNAL;
                all.add(new Candidate(at, kind, Rung.EA, line, line.id(), false, Why.of(line)));
            }
        } else if (line.rung().isOnLadder() && isBelow(line.rung())) {
            climb(line, at);
        }
    }

    private void climb(PolicyLine line, Instant at) {
        Rung next = line.climbs() ? above : line.rung();
        if (!line.climbs() && line.after() != null && ladder.reachedAt(line.after()) == null) {
            return;
        }
        if (next == line.rung()) {
            all.add(new Candidate(at, Kind.CLIMB, next, line, next.name(), false, Why.of(line)));
            return;
        }
        List<PolicyLine> between = policy.of(next, facts.urgency());
        Why why = Why.of("passed", line.rung(), line.trigger().key());
        all.add(new Candidate(at, Kind.CLIMB, next, between.getFirst(), next.name(), true, why));
    }

    private void repeat() {
        Rung rung = ladder.rung();
        if (rung == null || ladder.acknowledged() != null) {
            return;
        }
        Fired top = ladder.entry(rung);
        PolicyLine line = policy.line(top.line());
        PolicyLine.Repeat repeat = line.repeat();
        int done = 0;
        Instant last = top.at();
        for (Map.Entry<String, Fired> entry : ladder.fired().entrySet()) {
            boolean again = entry.getKey().startsWith(rung + "*");
            done += again ? 1 : 0;
            if ((again || entry.getKey().startsWith(rung + "^"))
                    && entry.getValue().at().isAfter(last)) {
                last = entry.getValue().at();
            }
        }
        if (repeat == null || done >= repeat.times()) {
            return;
        }
        Instant at = repeat.every().after(last, times);
        if (facts.concerns(rung, at)) {
            Why why = Why.of("repeat", done + 1, repeat.times());
            all.add(new Candidate(at, Kind.REPEAT, rung, line, rung + "*" + (done + 1), false, why));
        }
    }

    private void reRise() {
        Acknowledgement ack = ladder.acknowledged();
        Rung rung = ladder.rung();
        Instant lapse = lapse();
        if (ack == null || rung == null || lapse == null || !facts.concerns(rung, lapse)) {
            return;
        }
        Fired top = ladder.entry(rung);
        Why why = Why.of("re-rise", ack.by(), ack.at());
        String key = rung + "^" + ack.version();
        all.add(new Candidate(lapse, Kind.RE_RISE, rung, policy.line(top.line()), key, false, why));
    }

    private void mornings() {
        if (ladder.acknowledged() != null) {
            return;
        }
        ladder.fired().forEach((key, fired) -> {
            Instant at = telling.morningOf(fired);
            PolicyLine line = policy.line(fired.line());
            String morning = line.rung() + "~";
            if (at != null && !ladder.fired().containsKey(morning) && facts.concerns(line.rung(), at)) {
                all.add(new Candidate(
                        at, Kind.MORNING, line.rung(), line, morning, false, Why.of("morning", fired.at())));
            }
        });
    }
}
