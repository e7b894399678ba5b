/** Tests of this room. */
@NullMarked
package yiwang.console.command;

import org.jspecify.annotations.NullMarked;
