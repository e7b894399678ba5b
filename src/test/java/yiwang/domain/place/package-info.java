/** Tests of finding places. */
@NullMarked
package yiwang.domain.place;

import org.jspecify.annotations.NullMarked;
