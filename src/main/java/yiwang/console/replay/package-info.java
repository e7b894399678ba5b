/**
 * A stretch of the past played again in every room of a console: one time for all of them, stopped, or running at 1 to 600
 * times its pace (control-room.md 1.4).
 *
 * <p>Rooms are given a replica, a clock and a gateway of the past and do not know of it; the shell frames what they show so
 * that nobody takes it for the present. The alarms of the present go on. What the journal does not hold is empty there:
 * positions of workers and cameras.
 */
@NullMarked
package yiwang.console.replay;

import org.jspecify.annotations.NullMarked;
