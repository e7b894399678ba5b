package yiwang.server.tickets;

import yiwang.domain.ticket.Ticket;
import yiwang.server.storage.Tx;
import yiwang.wire.AdviceView;

/** Says what helps to decide on a ticket. Called within a reading transaction, on its thread. */
@FunctionalInterface
public interface Advisor {
    /** What there is to say. */
    AdviceView on(Tx tx, Ticket ticket);
}
