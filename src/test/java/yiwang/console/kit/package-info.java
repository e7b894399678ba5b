/** Tests of this room. */
@NullMarked
package yiwang.console.kit;

import org.jspecify.annotations.NullMarked;
