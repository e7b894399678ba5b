/** Tests of the rules on coming in. */
@NullMarked
package yiwang.domain.access;

import org.jspecify.annotations.NullMarked;
