@NullMarked
package yiwang.domain.escalation.simulation;

import org.jspecify.annotations.NullMarked;
