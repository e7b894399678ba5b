/** Places on the ground. */
@NullMarked
package yiwang.domain.geo;

import org.jspecify.annotations.NullMarked;
