/** The desktop program. Rooms ({@code map desk board video wall}) know the kit, the feed and the commands, never each other. */
@NullMarked
package yiwang.console;

import org.jspecify.annotations.NullMarked;
