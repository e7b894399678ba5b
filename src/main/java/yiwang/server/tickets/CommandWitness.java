package yiwang.server.tickets;

import yiwang.domain.ticket.Actor;
import yiwang.domain.ticket.Ticket;
import yiwang.domain.ticket.Verb;
import yiwang.server.storage.Tx;

/** Keeps that a command was carried out. */
@FunctionalInterface
public interface CommandWitness {
    /**
     * In the transaction that writes the command's events; what is thrown here undoes it.
     *
     * @param from remote address of the asker
     * @param ticket as it was before
     */
    void carriedOut(Tx tx, Actor actor, String from, Verb verb, Ticket ticket);
}
