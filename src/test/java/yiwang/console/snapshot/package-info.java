/** Tests of this room. */
@NullMarked
package yiwang.console.snapshot;

import org.jspecify.annotations.NullMarked;
