package yiwang.domain.ticket;

import java.time.Instant;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * One entry of a ticket's trail 办理轨迹.
 *
 * @param version of the ticket after this event
 * @param said what the actor gave as details (reason, reply, target unit ...), shown in the trail
 * @param sets which fields of the ticket get which values; all that replay needs
 */
public record TicketEvent(
        String ticketId,
        long version,
        Verb verb,
        String actor,
        String unit,
        Instant at,
        SortedMap<String, String> said,
        SortedMap<String, String> sets) {
    public TicketEvent {
        said = Collections.unmodifiableSortedMap(new TreeMap<>(said));
        sets = Collections.unmodifiableSortedMap(new TreeMap<>(sets));
    }
}
