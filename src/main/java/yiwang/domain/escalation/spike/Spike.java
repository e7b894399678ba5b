package yiwang.domain.escalation.spike;

import java.time.Instant;
import java.util.List;
import yiwang.domain.escalation.Why;
import yiwang.domain.escalation.policy.Recipient;

/**
 * A proposal to open an incident.
 *
 * @param at time of the ticket that made it one
 * @param count tickets in the window, that one included
 */
public record Spike(Spot spot, Instant at, int count, List<Recipient> tell, Why why) {
    public Spike {
        tell = List.copyOf(tell);
    }
}
