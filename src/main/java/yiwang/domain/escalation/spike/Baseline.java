package yiwang.domain.escalation.spike;

import java.time.Instant;

/** What the season lets expect. Pure; any thread. */
@FunctionalInterface
public interface Baseline {
    /** How many tickets are usual at a spot from {@code from} to {@code to}; 0 or above, a fraction for rare ones. */
    double expected(Spot spot, Instant from, Instant to);
}
