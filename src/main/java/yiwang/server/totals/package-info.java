/**
 * The figures of the day, kept up with every change of a ticket and told at most once a second.
 *
 * <p>Counted from the ticket rows at start and at midnight, afterwards from the changes alone.
 */
@NullMarked
package yiwang.server.totals;

import org.jspecify.annotations.NullMarked;
