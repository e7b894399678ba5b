@NullMarked
package yiwang.domain.attachment;

import org.jspecify.annotations.NullMarked;
