/**
 * What a ticket 工单 is and what may happen to it.
 *
 * <p>Pure values and rules: "now" is always a parameter and nothing is read or written. Everything may be used from any
 * thread, by the console and by the server alike.
 */
@NullMarked
package yiwang.domain.ticket;

import org.jspecify.annotations.NullMarked;
