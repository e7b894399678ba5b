/**
 * How a ticket is said and marked in every room: its level, its words, the reasons of a refusal, and what of it is on
 * its way to the backend. Rooms may use all of it; it knows no room and no node.
 *
 * <p>Words and levels are immutable and may be used on any thread; {@link yiwang.console.kit.ticket.Actions} lives on
 * the FX thread.
 */
@NullMarked
package yiwang.console.kit.ticket;

import org.jspecify.annotations.NullMarked;
