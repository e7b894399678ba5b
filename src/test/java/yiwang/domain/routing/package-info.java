/** Tests of {@link yiwang.domain.routing}. */
@NullMarked
package yiwang.domain.routing;

import org.jspecify.annotations.NullMarked;
