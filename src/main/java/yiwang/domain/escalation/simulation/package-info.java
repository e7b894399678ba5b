/**
 * What a policy would have done: it is run over the timelines of past cases before it is put in force, beside the one in
 * force. Pure.
 */
@NullMarked
package yiwang.domain.escalation.simulation;

import org.jspecify.annotations.NullMarked;
