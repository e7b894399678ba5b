package yiwang.domain.sensing;

import java.time.Instant;

/**
 * A value that a sensor measured.
 *
 * @param sensor its number, of its operator's making
 * @param measure what was measured, with its unit: {@code water-depth-cm}
 */
public record Reading(String sensor, String measure, double value, Instant at) {}
