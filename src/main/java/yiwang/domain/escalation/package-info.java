/**
 * The escalation ladder 提级 as data and as a pure engine (domain.md 4.8): who is told of a case when, and why.
 *
 * <p>A {@link yiwang.domain.escalation.policy.LadderPolicy} is a linted, versioned table. A case is begun under one policy and
 * keeps it: its {@link yiwang.domain.escalation.CaseLadder} names the version. {@link yiwang.domain.escalation.Escalation}
 * answers from the facts of a case and its ladder which steps are due, in time order, each with its reason; folding a
 * step into the ladder is what makes it never fire again. Nothing here keeps time, stores or sends: whoever holds the
 * timers asks again after a restart and gets the same steps.
 *
 * <p>How the rules of 4.8 are read:
 *
 * <ul>
 *   <li>E0 to E5 is one ladder, one rung a step. What calls for a higher rung outright (harm done at E0) climbs through
 *       the rungs between in the same instant; these are told by message only and carry neither score nor clock.
 *   <li>EA stands beside it: its lines sound one after the other while a class A case is unsigned.
 *   <li>E5 lays no card on a unit but hands the case to whoever decides, so a policy may let it follow EA or, for a case
 *       that no unit owns, nothing at all. Everything else that skips a rung is the commander's.
 *   <li>An acknowledgement ends repeats and holds every line that the policy marks {@code holds}, until the re-rise time
 *       of the case's class is over. A line marked {@code breaks} is a worsening that nobody had seen, and comes through.
 *   <li>At night what may not page is told by message, and paged when the night ends if nobody has acknowledged. A case is
 *       old when it was overdue before the night before began, or stands on its rung for more than 24 hours; an old case
 *       pages nobody at night unless it is class A and unsigned.
 *   <li>A cleared card begins a new round: what was due before it does not count again.
 *   <li>The rungs E0 to E5 measure the unit that handles. Before the first dispatch the center is accountable: there its
 *       own clocks {@code accept} and {@code dispatch} show as over in the queue, and the ladder speaks for class A alone,
 *       because a card of the center on itself would have nobody to answer it (domain.md 4.4, invariant 3).
 * </ul>
 *
 * <p>Everything is immutable and may be used from any thread, except {@link yiwang.domain.escalation.TimerQueue}.
 */
@NullMarked
package yiwang.domain.escalation;

import org.jspecify.annotations.NullMarked;
