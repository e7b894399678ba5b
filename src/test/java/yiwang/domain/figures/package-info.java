/** Tests of {@link yiwang.domain.figures}. */
@NullMarked
package yiwang.domain.figures;

import org.jspecify.annotations.NullMarked;
