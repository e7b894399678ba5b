package yiwang.domain.escalation.simulation;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import yiwang.domain.escalation.CaseFacts;
import yiwang.domain.escalation.CaseLadder;
import yiwang.domain.escalation.Escalation;
import yiwang.domain.escalation.Notice;
import yiwang.domain.escalation.Step;
import yiwang.domain.escalation.policy.DueTimes;
import yiwang.domain.escalation.policy.LadderPolicy;
import yiwang.domain.escalation.policy.Recipient;
import yiwang.domain.escalation.policy.Rung;

/** Runs a policy over past cases, each step told in the instant it was due. Pure; lives within one run. */
public final class LadderSimulation {
    private final Escalation escalation;
    private final Map<Rung, Integer> reached = new EnumMap<>(Rung.class);
    private final Map<Recipient, Integer> told = new EnumMap<>(Recipient.class);
    private final TreeMap<Instant, Integer> hours = new TreeMap<>();
    private int nightPages;
    private int reRises;
    private int score;

    private LadderSimulation(Escalation escalation) {
        this.escalation = escalation;
    }

    /** What {@code policy} would have done to these cases. */
    public static SimulationReport run(LadderPolicy policy, DueTimes times, List<PastCase> cases) {
        LadderSimulation simulation = new LadderSimulation(new Escalation(policy, times));
        cases.forEach(simulation::follow);
        return simulation.report(cases.size());
    }

    private void follow(PastCase past) {
        CaseLadder ladder =
                CaseLadder.begin(escalation.policy(), past.moments().getFirst().at());
        for (int i = 0; i < past.moments().size(); i++) {
            PastCase.Moment moment = past.moments().get(i);
            if (moment.cleared()) {
                ladder = ladder.cleared(moment.at());
            }
            String by = moment.acknowledgedBy();
            if (by != null
                    && ladder.acknowledge(by, ladder.version(), moment.at())
                            instanceof CaseLadder.Done(CaseLadder taken)) {
                ladder = taken;
            }
            boolean last = i + 1 == past.moments().size();
            Instant end = last ? past.until() : past.moments().get(i + 1).at();
            ladder = advance(moment.facts(), ladder, end);
        }
    }

    /** Until just before {@code end}, where other facts hold. */
    private CaseLadder advance(CaseFacts facts, CaseLadder from, Instant end) {
        CaseLadder ladder = from;
        Instant next = escalation.nextAt(facts, ladder);
        while (next != null && next.isBefore(end)) {
            List<Step> steps = escalation.next(facts, ladder, next);
            steps.forEach(this::count);
            ladder = ladder.after(steps);
            next = escalation.nextAt(facts, ladder);
        }
        return ladder;
    }

    private void count(Step step) {
        if (step.kind() == Step.Kind.CLIMB || step.kind() == Step.Kind.BY_HAND) {
            reached.merge(step.rung(), 1, Integer::sum);
        }
        reRises += step.kind() == Step.Kind.RE_RISE ? 1 : 0;
        score += step.score();
        boolean night = escalation.policy().night().holds(step.fired().told());
        for (Notice notice : step.notices()) {
            told.merge(notice.to(), 1, Integer::sum);
            nightPages += night && notice.by().isLoud() ? 1 : 0;
            hours.merge(step.fired().told().truncatedTo(ChronoUnit.HOURS), 1, Integer::sum);
        }
    }

    private SimulationReport report(int cases) {
        Map.@Nullable Entry<Instant, Integer> busiest = null;
        for (Map.Entry<Instant, Integer> hour : hours.entrySet()) {
            busiest = busiest == null || hour.getValue() > busiest.getValue() ? hour : busiest;
        }
        return new SimulationReport(
                escalation.policy().key(),
                cases,
                reached,
                told,
                nightPages,
                reRises,
                score,
                busiest == null ? null : busiest.getKey(),
                busiest == null ? 0 : busiest.getValue());
    }
}
