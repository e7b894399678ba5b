/** Tests of this room. */
@NullMarked
package yiwang.console.shell;

import org.jspecify.annotations.NullMarked;
