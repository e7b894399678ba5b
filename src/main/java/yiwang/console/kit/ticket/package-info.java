/**
 * How a ticket is said and marked in every room: its level, its words, the reasons of a refusal, and what of it is on
 * its way to the backend; with the few parts that rooms about tickets are built of. It knows no room.
 *
 * <p>Words and levels are immutable and may be used on any thread; {@link yiwang.console.kit.ticket.Actions} and
 * {@link yiwang.console.kit.ticket.Parts} live on the FX thread.
 */
@NullMarked
package yiwang.console.kit.ticket;

import org.jspecify.annotations.NullMarked;
