/**
 * What was: the county's open tickets at any time since the journal began, and what happened to them from then on, for a console
 * that plays a stretch again (control-room.md 1.4, "one time conductor").
 *
 * <p>A time is turned into a number of the journal once; everything else goes by numbers, so that two consoles that ask for the
 * same see the same. Within the rights of the live topic: what somebody may not see now they do not see then.
 */
@NullMarked
package yiwang.server.replay;

import org.jspecify.annotations.NullMarked;
