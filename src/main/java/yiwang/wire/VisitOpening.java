package yiwang.wire;

import org.jspecify.annotations.Nullable;

/**
 * Why somebody looks at the visits of their unit.
 *
 * @param purpose a key of the visits' {@code purposes.tsv}
 * @param note in words, up to 200 characters, no long numbers; some purposes need it
 */
public record VisitOpening(String purpose, @Nullable String note) {}
