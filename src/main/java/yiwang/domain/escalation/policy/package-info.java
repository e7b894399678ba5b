/**
 * What the ladder says, as data (domain.md 4.8): rungs, triggers, who is told by which channel. A policy is read from
 * lines, linted, and versioned; a case keeps the version it began with. Immutable; any thread.
 */
@NullMarked
package yiwang.domain.escalation.policy;

import org.jspecify.annotations.NullMarked;
