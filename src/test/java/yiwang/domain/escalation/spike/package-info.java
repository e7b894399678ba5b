@NullMarked
package yiwang.domain.escalation.spike;

import org.jspecify.annotations.NullMarked;
