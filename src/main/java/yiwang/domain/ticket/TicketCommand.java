package yiwang.domain.ticket;

import java.util.Map;

/**
 * What somebody asks to be done to a ticket that exists.
 *
 * @param expectedVersion the version the asker decided on; another one is refused as stale
 * @param details named texts, at most 20 of at most 4,000 characters; which ones a verb needs is in its guards
 */
public record TicketCommand(Verb verb, long expectedVersion, Map<String, String> details) {
    public TicketCommand {
        details = Map.copyOf(details);
    }

    /** A detail, or the empty text. */
    public String detail(String name) {
        return details.getOrDefault(name, "").strip();
    }
}
