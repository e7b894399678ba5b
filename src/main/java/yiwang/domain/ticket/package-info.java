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
 * <p>Clocks. Which clocks a ticket has is its profile's too ({@link yiwang.domain.profile.ClockLine}); what an event does
 * to them is worked out in one place, by comparing the ticket before and after it, and stands in the event. A due time is
 * fixed with the calendar and the windows of that moment. Decided where domain.md leaves it open:
 *
 * <ul>
 *   <li>The clock {@code accept} counts from when the source received the matter, every other one from its event.
 *   <li>A clock that was paused is counted anew when it goes on, by the calendar and the windows it started by. Only one
 *       whose due time was provisional is then settled by those in force, whose version it bears from then on.
 *   <li>An extension is counted from where the clock would have been due, in its own type.
 *   <li>What is handled again has half of the first limit, of its type; never less than 4 WH. What is reopened without a unit
 *       has the whole limit of its item from the next dispatch.
 *   <li>A matter raised to class A is counted without breaks from the same start: 4 WH become 4 UH, 1 WD becomes 8 UH. The
 *       clock it had ends and is kept before the new one.
 *   <li>A co-handler's and a sub-dispatch's clock has what the handling has left, in the handling unit's windows, so that it
 *       is never due later; when nothing is left, the least limit there is (36 seconds).
 *   <li>A consultation that a head lets pause stops the same clocks that a suspension does.
 *   <li>First contact runs from the signature until the unit notes that it has spoken with the reporter, or answers; each
 *       unit has it once. Its limit is nowhere in the seeds: one hour for class A, else a working day, for a county to change.
 *   <li>A stage is reached by a note of the unit that handles; {@code report} begins again with each report.
 * </ul>
 */
@NullMarked
package yiwang.domain.ticket;

import org.jspecify.annotations.NullMarked;
