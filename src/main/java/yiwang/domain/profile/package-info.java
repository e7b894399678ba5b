/**
 * Workflow profiles 流程: which of the canonical states a county's closed loop uses, what it calls them, and what must be
 * fulfilled before a matter moves on. Profiles are data, one text file each ({@code *.profile}), named by id and version;
 * a ticket keeps the version it began with (domain.md 4.1, decision 2, and 4.3).
 *
 * <p>The seven-step, eight-step and other loops of the seeds (domain.md 1.3) are the shipped files; a further one needs
 * no code. A file that could never close a ticket, or that skips a gate which every loop must have, is refused.
 */
@NullMarked
package yiwang.domain.profile;

import org.jspecify.annotations.NullMarked;
