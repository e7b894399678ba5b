/**
 * The pure heart: what a ticket, a grid, a limit and a rung are, and what may happen to them.
 *
 * <p>Depends on the JDK and JSpecify alone. No input or output, no clock of its own: "now" is always a parameter.
 * Everything here is immutable and may be used from any thread.
 */
@NullMarked
package yiwang.domain;

import org.jspecify.annotations.NullMarked;
