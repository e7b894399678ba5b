/** Tests of codes. */
@NullMarked
package yiwang.domain.code;

import org.jspecify.annotations.NullMarked;
