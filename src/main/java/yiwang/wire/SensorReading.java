package yiwang.wire;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A value that a sensor measured: {@code POST /api/v1/readings}.
 *
 * @param sensor number of the sensor, 1 to 32 of letters, digits, {@code . _ -}
 * @param measure what was measured, as the rules call it
 * @param at at most a day ago
 * @param lon WGS-84 degrees, together with {@code lat}; or both null
 * @param place division or grid code when there is no point
 */
public record SensorReading(
        String sensor,
        String measure,
        Double value,
        Instant at,
        @Nullable Double lon,
        @Nullable Double lat,
        @Nullable String place) {}
