/**
 * The list of things a resident may report: 14 categories, their items, who answers for each, by when, and the words
 * by which a text is recognised.
 *
 * <p>Everything is immutable once made and may be used from any thread. Parsing takes lines, so that a county's own list
 * goes the same way as the shipped one; only {@link yiwang.domain.category.CategoryResource} reads, and only from the
 * class path.
 */
@NullMarked
package yiwang.domain.category;

import org.jspecify.annotations.NullMarked;
