package yiwang.domain.escalation;

import java.time.Instant;
import java.util.Comparator;
import yiwang.domain.escalation.policy.PolicyLine;
import yiwang.domain.escalation.policy.Rung;

/**
 * A step that comes unless something else comes first.
 *
 * @param target the rung it leads to or is about
 * @param passing whether it climbs towards {@code line}'s rung through a lower one
 */
record Candidate(Instant at, Step.Kind kind, Rung target, PolicyLine line, String key, boolean passing, Why why) {
    /** By time, then climbs before what only repeats, lower rungs first. A total order within a case. */
    static final Comparator<Candidate> ORDER = Comparator.comparing(Candidate::at)
            .thenComparing(Candidate::kind)
            .thenComparing(Candidate::target)
            .thenComparing(Candidate::passing)
            .thenComparing(c -> c.line().rung())
            .thenComparing(Candidate::key);

    Candidate notBefore(Instant floor) {
        return at.isBefore(floor) ? new Candidate(floor, kind, target, line, key, passing, why) : this;
    }
}
