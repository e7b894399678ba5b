/** Tests of the ticket rows. */
@NullMarked
package yiwang.server.tickets;

import org.jspecify.annotations.NullMarked;
