/** Tests of what may happen to a ticket. */
@NullMarked
package yiwang.domain.ticket;

import org.jspecify.annotations.NullMarked;
