package yiwang.server.tickets;

import org.jspecify.annotations.Nullable;

/** Hears of every change of a ticket. */
@FunctionalInterface
public interface TicketListener {
    /**
     * A change that is durable. Called on the store's writer thread in journal order; must hand on and return.
     *
     * @param before null for a new ticket
     */
    void changed(@Nullable StoredTicket before, StoredTicket after);
}
