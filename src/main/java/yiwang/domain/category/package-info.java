/**
 * The list of things a resident may report: 14 categories, their items, who answers for each, by when, and the words
 * by which a text is recognised.
 *
 * <p>Limits stand as domain.md 4.7 has them. Where it has no amount, this was decided: <i>transfer now</i> is a response
 * of two minutes, for whoever hands it on; <i>direct</i> is a response of a quarter of an hour, the length of the call;
 * <i>hourly</i> is a stage {@code report} of an hour that begins again with each report, <i>daily</i> a limit of 24 UH;
 * what is done <i>until safe</i>, <i>by order</i> or is left open has a limit of its neighbours of the same class (24 UH,
 * 12 UH, 4 UH), for a matter without any would never be asked after; a <i>flow</i> of its own (02-012, 11-010) has the
 * usual limit of the group, because the flow may end in ordinary handling.
 *
 * <p>Everything is immutable once made and may be used from any thread. Parsing takes lines, so that a county's own list
 * goes the same way as the shipped one; only {@link yiwang.domain.category.CategoryResource} reads, and only from the
 * class path.
 */
@NullMarked
package yiwang.domain.category;

import org.jspecify.annotations.NullMarked;
