/** Tests of the journal: its chain, its numbers, and the proof that finds what was changed. */
@NullMarked
package yiwang.server.journal;

import org.jspecify.annotations.NullMarked;
