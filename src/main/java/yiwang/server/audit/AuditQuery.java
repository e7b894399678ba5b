package yiwang.server.audit;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A question to the audit; what is null is not asked for.
 *
 * @param before only entries with smaller numbers, for the next page
 * @param from earliest time
 * @param until time before which they are
 * @param limit most entries answered
 */
record AuditQuery(
        @Nullable Long before,
        @Nullable Instant from,
        @Nullable Instant until,
        @Nullable String actor,
        @Nullable String action,
        @Nullable String object,
        @Nullable String outcome,
        int limit) {}
