package yiwang.wire;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Entries of the audit, the newest first.
 *
 * @param next what {@code before} of the next page is; absent when there is no more
 */
public record AuditPage(List<AuditView> entries, @Nullable Long next) {}
