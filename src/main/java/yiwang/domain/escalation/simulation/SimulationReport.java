package yiwang.domain.escalation.simulation;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import yiwang.domain.escalation.policy.Recipient;
import yiwang.domain.escalation.policy.Rung;

/**
 * What a policy would have done to past cases.
 *
 * @param reached cases that came to a rung, passing included
 * @param told notices by recipient
 * @param nightPages loud notices at night
 * @param score sum of what it cost the units, 0 or below
 * @param busiestHour begin of the hour with most notices, or null without any
 * @param busiest notices in that hour
 */
public record SimulationReport(
        String policy,
        int cases,
        Map<Rung, Integer> reached,
        Map<Recipient, Integer> told,
        int nightPages,
        int reRises,
        int score,
        @Nullable Instant busiestHour,
        int busiest) {
    public SimulationReport {
        reached = Map.copyOf(reached);
        told = Map.copyOf(told);
    }
}
