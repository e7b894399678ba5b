/**
 * Who reported a matter: sealed, apart from the ticket, and opened only for a purpose that is kept.
 *
 * <p>The journal carries nothing of a reporter, not even sealed: it only grows, and a person may ask to be forgotten (PIPL
 * article 47). A reporter is written in the transaction of the ticket's first event, in a table of its own, each text sealed to
 * its ticket and field. Erased is erased: the row keeps the time alone, SQLite overwrites what stood there, PostgreSQL at its
 * next vacuum; a backup from before still holds it, as long as its keys are kept.
 *
 * <p>A source's number that comes again is answered by the ticket that exists, whatever is said of the reporter this time: the
 * first word stays, and an erased reporter does not come back by a sender's retry. It is not compared either: whoever knows a
 * matter and the mask of a number could try the hidden digits one after the other.
 *
 * <p>Everybody whose right to the ticket's detail has grade 3 sees the mask; the live socket, lists, logs and the audit carry
 * not even that. Opening it is a right of grade 4 by {@code grants.tsv}, bounded for each account by {@code reveal-limits.tsv},
 * and is answered only once the audit has it: the audit is also what is counted, so a restart forgives nothing.
 */
@NullMarked
package yiwang.server.reporters;

import org.jspecify.annotations.NullMarked;
