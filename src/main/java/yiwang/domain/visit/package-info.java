/**
 * Visits to people who are looked after (domain.md 1.7 and 4.9, grade 4), of whom nothing is known here: a {@link
 * yiwang.domain.visit.Pointer} that another system has made, when the next visit is due, how the last one went, and for which
 * purposes one may look. Pure; any thread.
 */
@NullMarked
package yiwang.domain.visit;

import org.jspecify.annotations.NullMarked;
