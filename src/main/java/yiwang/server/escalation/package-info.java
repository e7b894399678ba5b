/**
 * The escalation ladder at work: the one queue of what is due by itself, the notices that its steps give, why somebody was
 * told or not, and the versions of its policy.
 *
 * <p>The truth is the ladder text within each ticket. The queue is made from the tickets at every start and holds nothing
 * that is not in them, so a standstill loses nothing and doubles nothing: what was due meanwhile is written in the order in
 * which it was due, with its own time beside the time at which people were told.
 */
@NullMarked
package yiwang.server.escalation;

import org.jspecify.annotations.NullMarked;
