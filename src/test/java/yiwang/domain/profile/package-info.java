/** Tests of the loops that tickets go by. */
@NullMarked
package yiwang.domain.profile;

import org.jspecify.annotations.NullMarked;
