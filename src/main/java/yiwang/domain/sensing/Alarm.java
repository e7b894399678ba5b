package yiwang.domain.sensing;

import java.time.Instant;

/**
 * What a rule makes of readings: one ticket.
 *
 * @param window when the window of the rule began
 * @param last the reading that made it
 */
public record Alarm(SensorRule rule, Reading last, Instant window) {
    /** The same for the same rule, sensor and window, however often it is made. */
    public String number() {
        return rule.id() + ":" + last.sensor() + ":" + window.getEpochSecond() / 60;
    }
}
