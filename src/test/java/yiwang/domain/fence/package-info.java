/** Tests of what may happen to a ticket. */
@NullMarked
package yiwang.domain.fence;

import org.jspecify.annotations.NullMarked;
