@NullMarked
package yiwang.domain.escalation.policy;

import org.jspecify.annotations.NullMarked;
