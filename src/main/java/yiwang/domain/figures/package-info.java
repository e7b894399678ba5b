/**
 * Figures that are readings of tickets' trails: pure folds over events, the same for whoever recomputes them. Any thread.
 */
@NullMarked
package yiwang.domain.figures;

import org.jspecify.annotations.NullMarked;
