package yiwang.wire;

import org.jspecify.annotations.Nullable;

/**
 * Why a reporter is opened or erased.
 *
 * @param reason a key of {@code purposes.tsv}
 * @param note in words, up to 200 characters, no long numbers; some purposes need it
 */
public record ReporterRequest(String reason, @Nullable String note) {}
