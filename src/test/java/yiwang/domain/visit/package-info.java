/** Tests of pointers and of what visits are opened for. */
@NullMarked
package yiwang.domain.visit;

import org.jspecify.annotations.NullMarked;
