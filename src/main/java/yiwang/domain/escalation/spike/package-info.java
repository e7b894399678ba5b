/**
 * EX of the ladder (domain.md 4.8): many tickets of one category in one grid within the policy's window, or many times
 * what the season lets expect, open a proposal for an incident.
 */
@NullMarked
package yiwang.domain.escalation.spike;

import org.jspecify.annotations.NullMarked;
