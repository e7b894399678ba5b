@NullMarked
package yiwang.domain.escalation;

import org.jspecify.annotations.NullMarked;
