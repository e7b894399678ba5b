package yiwang.server.tickets;

import java.util.Map;
import yiwang.domain.ticket.Actor;
import yiwang.domain.ticket.Field;

/**
 * A matter to be registered, already checked and classified.
 *
 * @param source and {@code sourceNo} are the idempotency key
 * @param fingerprint of everything the source sent
 * @param reported what the first event sets, without the number
 * @param companion writes what belongs to the ticket and is not in its events
 */
public record Registration(
        String source,
        String sourceNo,
        String fingerprint,
        Actor actor,
        Map<Field, String> reported,
        Companion companion) {
    public Registration {
        reported = Map.copyOf(reported);
    }
}
