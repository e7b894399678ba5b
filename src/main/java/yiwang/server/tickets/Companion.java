package yiwang.server.tickets;

import yiwang.server.storage.Tx;

/** Writes what belongs to a new ticket and is in none of its events. */
@FunctionalInterface
public interface Companion {
    /** Nothing. */
    Companion NONE = (tx, ticketId) -> {};

    /** In the transaction that writes the ticket's first event; what is thrown here undoes it. */
    void written(Tx tx, String ticketId);
}
