/**
 * What the escalation ladder tells this seat: the bell in a window's header, the pane it opens, and the sound.
 *
 * <p>A hall of the console, not a room: every window has it and no room knows it. A wall display never has it.
 */
@NullMarked
package yiwang.console.notice;

import org.jspecify.annotations.NullMarked;
