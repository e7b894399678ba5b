/**
 * The public door for matters from outside: checks every field, finds place and item, and has the ticket registered.
 *
 * <p>Nothing that fails a check leaves a trace in journal or rows. Checks run on the event loop and touch memory only.
 */
@NullMarked
package yiwang.server.intake;

import org.jspecify.annotations.NullMarked;
