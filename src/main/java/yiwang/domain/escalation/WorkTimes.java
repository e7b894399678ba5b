package yiwang.domain.escalation;

import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import yiwang.domain.clock.ClockRules;
import yiwang.domain.clock.DutyWindows;
import yiwang.domain.clock.LimitType;
import yiwang.domain.escalation.policy.DueTimes;
import yiwang.domain.escalation.policy.Limit;

/**
 * Working time of the ladder by the county's calendar and the windows that everybody has. What was asked lately is
 * remembered, because a case asks the same again at each of its events. Any thread.
 */
public final class WorkTimes implements DueTimes {
    private static final int KEPT = 20_000;

    private record Asked(String limit, Instant start) {}

    private final ClockRules rules;
    private final Map<Asked, Instant> lately = new ConcurrentHashMap<>();

    /** By these rules. */
    public WorkTimes(ClockRules rules) {
        this.rules = rules;
    }

    @Override
    public Instant due(String limit, Instant start) {
        if (lately.size() >= KEPT) {
            lately.clear();
        }
        return lately.computeIfAbsent(new Asked(limit, start), asked -> count(asked.limit(), asked.start()));
    }

    private Instant count(String limit, Instant start) {
        Limit counted = Limit.parse(limit);
        return rules.usedUpAt(LimitType.valueOf(counted.unit().name()), counted.length(), start, DutyWindows.ANY);
    }
}
