@NullMarked
package yiwang.domain.clock;

import org.jspecify.annotations.NullMarked;
