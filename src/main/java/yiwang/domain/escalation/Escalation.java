package yiwang.domain.escalation;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import yiwang.domain.escalation.Fired.Manner;
import yiwang.domain.escalation.policy.DueTimes;
import yiwang.domain.escalation.policy.LadderPolicy;
import yiwang.domain.escalation.policy.PolicyLine;
import yiwang.domain.escalation.policy.Recipient;
import yiwang.domain.escalation.policy.Rung;
import yiwang.domain.ticket.Refusal;

/**
 * The ladder at work under one policy: {@code (facts, ladder, now) -> steps}. Pure; any thread.
 *
 * <p>Whoever holds the timers asks {@link #next} when {@link #nextAt} has come, and before folding a new fact in; then
 * every step is found at the instant it belongs to, however long nobody asked.
 */
public final class Escalation {
    private final LadderPolicy policy;
    private final DueTimes times;
    private final Telling telling;

    /** The engine of a policy, with the calendar that its working-time limits are counted by. */
    public Escalation(LadderPolicy policy, DueTimes times) {
        this.policy = policy;
        this.times = times;
        this.telling = new Telling(policy.night());
    }

    /** The policy it follows. */
    public LadderPolicy policy() {
        return policy;
    }

    /**
     * The steps that are due at {@code now} and have not fired, in time order; fold them into the ladder with {@link
     * CaseLadder#after(List)}. Late ones keep the instant at which they were due and are told now.
     */
    public List<Step> next(CaseFacts facts, CaseLadder ladder, Instant now) {
        List<Step> steps = new ArrayList<>();
        CaseLadder latest = ladder;
        Candidate coming = coming(facts, latest).first();
        while (coming != null && !coming.at().isAfter(now)) {
            Step step = step(coming, facts, latest, now);
            steps.add(step);
            latest = latest.after(step);
            coming = coming(facts, latest).first();
        }
        return steps;
    }

    /** The first of {@link #next}, or null when nothing is due. */
    public @Nullable Step first(CaseFacts facts, CaseLadder ladder, Instant now) {
        Candidate coming = coming(facts, ladder).first();
        return coming == null || coming.at().isAfter(now) ? null : step(coming, facts, ladder, now);
    }

    /** When the next step comes if the facts stay as they are, or null for never; in the past when it is late. */
    public @Nullable Instant nextAt(CaseFacts facts, CaseLadder ladder) {
        Candidate coming = coming(facts, ladder).first();
        return coming == null ? null : coming.at();
    }

    /** What came of raising a case by hand. */
    public sealed interface Raise permits Raised, RaiseRefused {}

    /** The step, to be folded in. */
    public record Raised(Step step) implements Raise {}

    /** Nothing has changed. */
    public record RaiseRefused(Refusal refusal) implements Raise {}

    /**
     * Somebody raises a case by hand: one rung, or any number for a commander.
     *
     * @param seen the version of the ladder that was decided on; another one is refused as stale
     */
    public Raise raise(CaseFacts facts, CaseLadder ladder, Rung to, boolean commander, long seen, Instant now) {
        if (seen != ladder.version()) {
            return new RaiseRefused(new Refusal(Refusal.Code.STALE_VERSION, List.of("" + ladder.version(), "" + seen)));
        }
        List<PolicyLine> lines = policy.of(to, facts.urgency());
        boolean up = to.isOnLadder() && ladder.isBelow(to) && !lines.isEmpty();
        if (!up || (to != ladder.nextRung() && !commander)) {
            Rung present = ladder.rung();
            String stands = present == null ? "-" : present.name();
            return new RaiseRefused(new Refusal(Refusal.Code.RUNG_STEP, List.of(stands, to.name())));
        }
        Why why = Why.of("raised", to);
        Candidate raised = new Candidate(now, Step.Kind.BY_HAND, to, lines.getFirst(), to.name(), false, why);
        return new Raised(step(raised.notBefore(ladder.lastStepAt()), facts, ladder, now));
    }

    /** For each line that is for this case: whether {@code who} was told, or why not. In the order of the policy. */
    public List<Trace> explain(CaseFacts facts, CaseLadder ladder, Recipient who, Instant now) {
        return new Explanation(policy, coming(facts, ladder), facts, ladder, now).of(who);
    }

    private Coming coming(CaseFacts facts, CaseLadder ladder) {
        if (!ladder.policy().equals(policy.key())) {
            throw new IllegalArgumentException("the case keeps " + ladder.policy() + ", not " + policy.key());
        }
        return new Coming(policy, times, facts, ladder);
    }

    private Step step(Candidate coming, CaseFacts facts, CaseLadder ladder, Instant now) {
        PolicyLine line = coming.line();
        boolean quiet = telling.isQuiet(line, facts, ladder, now);
        boolean first = coming.kind() == Step.Kind.CLIMB || coming.kind() == Step.Kind.BY_HAND;
        Manner manner;
        if (coming.passing()) {
            manner = Manner.PASSED;
        } else if (quiet) {
            manner = Manner.QUIET;
        } else {
            manner = coming.kind() == Step.Kind.BY_HAND ? Manner.BY_HAND : Manner.FULL;
        }
        boolean counts = first && !coming.passing();
        Instant told = now.isBefore(coming.at()) ? coming.at() : now;
        return new Step(
                coming.key(),
                coming.kind(),
                coming.target(),
                new Fired(line.id(), coming.at(), told, manner),
                line.action(),
                Telling.notices(line, manner),
                counts ? line.score() : 0,
                counts ? line.clock() : null,
                coming.why());
    }
}
