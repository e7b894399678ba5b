/** Tests of what may be known of a reporter. */
@NullMarked
package yiwang.domain.reporter;

import org.jspecify.annotations.NullMarked;
