/**
 * Visits to people of whom nothing is known here (domain.md 1.7: "pointers only"; 4.9: grade 4).
 *
 * <p>A system that knows them hands in marks of its own making, each with a grid and when the next visit is due. Nothing else is
 * taken in, nothing is searched, listed, mapped or published; a pointer is in no address and no log. Whoever has the right says
 * what for and is told the visits of their own unit once the audit has it, and may say of them that they were made until {@link
 * yiwang.server.visits.Openings} closes.
 *
 * <p>A pointer that is handed in without a time is taken away: SQLite overwrites what stood there, PostgreSQL at its next vacuum.
 * The audit, which others read and which forgets nothing, keeps no pointer but its {@link yiwang.domain.visit.Pointer#mark}. A
 * unit has a visit from when it was handed in: where another one answers for a grid later, its source hands it in again.
 */
@NullMarked
package yiwang.server.visits;

import org.jspecify.annotations.NullMarked;
