/**
 * The tickets of this backend: what is asked is decided by the domain's rules and written to journal and rows in one
 * transaction.
 *
 * <p>{@link yiwang.server.tickets.TicketService} may be called from any thread and never waits; its work runs on the
 * store's threads. News goes to a {@link yiwang.server.tickets.TicketListener} after the commit, in journal order.
 */
@NullMarked
package yiwang.server.tickets;

import org.jspecify.annotations.NullMarked;
