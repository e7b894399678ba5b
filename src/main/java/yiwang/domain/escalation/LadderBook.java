package yiwang.domain.escalation;

import java.util.ArrayList;
import java.util.List;
import yiwang.domain.escalation.policy.DueTimes;
import yiwang.domain.escalation.policy.LadderPolicy;

/** Every version of one county's policy, oldest first; the last is in force. Immutable. */
public final class LadderBook implements Ladders {
    private final DueTimes times;
    private final List<Escalation> engines;

    private LadderBook(DueTimes times, List<Escalation> engines) {
        this.times = times;
        this.engines = List.copyOf(engines);
    }

    /** A book with one version. */
    public static LadderBook of(LadderPolicy first, DueTimes times) {
        return new LadderBook(times, List.of(new Escalation(first, times)));
    }

    /** This book with a newer version in force; throws {@link IllegalArgumentException} for any but the next number. */
    public LadderBook with(LadderPolicy next) {
        if (!next.id().equals(inForce().id()) || next.version() != inForce().version() + 1) {
            throw new IllegalArgumentException(
                    next.key() + " does not follow " + inForce().key());
        }
        List<Escalation> more = new ArrayList<>(engines);
        more.add(new Escalation(next, times));
        return new LadderBook(times, more);
    }

    @Override
    public LadderPolicy inForce() {
        return engines.getLast().policy();
    }

    @Override
    public Escalation of(String policyKey) {
        return engines.stream()
                .filter(engine -> engine.policy().key().equals(policyKey))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("there was no ladder policy " + policyKey));
    }

    /** Every version, oldest first. */
    public List<LadderPolicy> versions() {
        return engines.stream().map(Escalation::policy).toList();
    }

    /** The calendar that limits are counted by. */
    public DueTimes times() {
        return times;
    }
}
