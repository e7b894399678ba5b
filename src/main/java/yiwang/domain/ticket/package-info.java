/**
 * The ticket 工单: its states, what may be done to it, by whom, and what each deed changes.
 *
 * <p>The state machine is data ({@code transitions.tsv}: verb, from, to, when, roles, guards, effects; a
 * verb has a line for each way it can go) and what each verb asks for is data too ({@code verbs.tsv}). Which states a
 * ticket passes is its profile's ({@link yiwang.domain.profile}). A verb is decided by
 * {@link yiwang.domain.ticket.TicketRules} as {@code (ticket, command, actor, now) -> events | refusal}; an event
 * carries the values it sets, so that replaying a journal never asks a rule that may have changed since
 * (domain.md 4.1 and 4.3).
 *
 * <p>The one clock of this version is the citizen's: from receipt to feedback, running hours by category. Stage
 * clocks with working-hour calendars come as further clock kinds beside it.
 */
@NullMarked
package yiwang.domain.ticket;

import org.jspecify.annotations.NullMarked;
