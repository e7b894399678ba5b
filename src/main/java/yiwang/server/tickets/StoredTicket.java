package yiwang.server.tickets;

import java.time.Instant;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import yiwang.domain.ticket.Field;
import yiwang.domain.ticket.Made;
import yiwang.domain.ticket.Ticket;
import yiwang.domain.ticket.TicketEvent;
import yiwang.domain.ticket.TicketState;

/**
 * A ticket with what the projection keeps besides.
 *
 * @param seq journal number of its last event
 * @param intakeHash what the source sent, as a fingerprint
 * @param registeredAt when this backend took it in
 * @param gradedAt when it was last graded, or null
 * @param closedAt when it reached {@link TicketState#CLOSED}, or null
 * @param fields everything its events have set, the last word of each field
 */
public record StoredTicket(
        Ticket ticket,
        long seq,
        String intakeHash,
        Instant registeredAt,
        @Nullable Instant gradedAt,
        @Nullable Instant closedAt,
        SortedMap<String, String> fields) {
    public StoredTicket {
        fields = Collections.unmodifiableSortedMap(new TreeMap<>(fields));
    }

    /** A ticket after its first event. */
    static StoredTicket first(Made made, long seq, String intakeHash) {
        TicketEvent event = made.event();
        return new StoredTicket(made.ticket(), seq, intakeHash, event.at(), null, null, event.sets());
    }

    /** This ticket with one event more. */
    StoredTicket after(Made made, long newSeq) {
        TicketEvent event = made.event();
        Ticket next = made.ticket();
        SortedMap<String, String> merged = new TreeMap<>(fields);
        merged.putAll(event.sets());
        boolean graded = event.sets().containsKey(Field.GRADE.key());
        boolean closed = next.state() == TicketState.CLOSED && ticket.state() != TicketState.CLOSED;
        return new StoredTicket(
                next,
                newSeq,
                intakeHash,
                registeredAt,
                graded ? (Instant) event.at() : gradedAt,
                closed ? (Instant) event.at() : closedAt,
                merged);
    }
}
