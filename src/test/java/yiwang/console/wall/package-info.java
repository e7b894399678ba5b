/** Tests of this room. */
@NullMarked
package yiwang.console.wall;

import org.jspecify.annotations.NullMarked;
