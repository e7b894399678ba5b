/**
 * The one truth: an append-only list of everything that happened, numbered without holes and chained by hashes.
 *
 * <p>Rooms append inside the transaction that changes their rows. Nothing here knows what a verb or a payload means.
 * {@link yiwang.server.journal.Verifier} reads the whole list and lets the rooms check their rows against it.
 */
@NullMarked
package yiwang.server.journal;

import org.jspecify.annotations.NullMarked;
