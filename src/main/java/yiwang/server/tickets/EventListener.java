package yiwang.server.tickets;

import org.jspecify.annotations.Nullable;
import yiwang.domain.ticket.TicketEvent;
import yiwang.server.storage.Tx;

/** Hears of every event of a ticket while it is written, to write what belongs to it. */
@FunctionalInterface
public interface EventListener {
    /** Nobody listens. */
    EventListener NONE = (tx, before, event, after) -> {};

    /**
     * An event, in the transaction that writes it; what is thrown here undoes it.
     *
     * @param before null for a new ticket
     * @param after with the journal number of this event
     */
    void written(Tx tx, @Nullable StoredTicket before, TicketEvent event, StoredTicket after);
}
