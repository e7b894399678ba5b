package yiwang.domain.classify;

import org.jspecify.annotations.Nullable;

/**
 * A text somebody has classified: a row of a labelled file, or an operator's correction.
 *
 * @param id by which it is found again, the ticket's or the source's number
 * @param group name of the first level
 * @param item code of the item, or null where only the first level is known
 */
public record LabelledText(
        String id, Matter matter, String group, @Nullable String item) {}
