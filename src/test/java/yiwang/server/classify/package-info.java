/** Tests of {@link yiwang.server.classify}. */
@NullMarked
package yiwang.server.classify;

import org.jspecify.annotations.NullMarked;
