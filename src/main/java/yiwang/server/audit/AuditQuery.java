package yiwang.server.audit;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
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
        int limit) {
    /** What was asked for, as the audit keeps of its own readers; the page does not matter. */
    String words() {
        Map<String, Object> asked = new LinkedHashMap<>();
        asked.put("from", from == null ? "" : from);
        asked.put("until", until == null ? "" : until);
        asked.put("actor", actor == null ? "" : actor);
        asked.put("action", action == null ? "" : action);
        asked.put("object", object == null ? "" : object);
        asked.put("outcome", outcome == null ? "" : outcome);
        return asked.entrySet().stream()
                .filter(each -> !each.getValue().equals(""))
                .map(each -> each.getKey() + "=" + each.getValue())
                .collect(Collectors.joining(" "));
    }
}
