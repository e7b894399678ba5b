/** Tests of what crosses between backend and consoles. */
@NullMarked
package yiwang.wire;

import org.jspecify.annotations.NullMarked;
