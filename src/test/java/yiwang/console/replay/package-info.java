/** The past, played again. */
@NullMarked
package yiwang.console.replay;

import org.jspecify.annotations.NullMarked;
