package yiwang.console.command;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What is looked for in the audit; what is null or empty does not matter.
 *
 * @param actor exactly this account, machine or seat
 * @param action exactly this word
 * @param object exactly this account, ticket number, session, channel or route
 * @param outcome {@code done} or {@code refused}
 * @param from earliest time
 * @param until time before which it was
 */
public record AuditSearch(
        String actor,
        String action,
        String object,
        String outcome,
        @Nullable Instant from,
        @Nullable Instant until) {
    /** Everything. */
    public static final AuditSearch ALL = new AuditSearch("", "", "", "", null, null);

    /** Path and query of a page, whose entries are before that number when one is given. */
    String path(@Nullable Long before) {
        StringBuilder query = new StringBuilder();
        add(query, "actor", actor);
        add(query, "action", action);
        add(query, "object", object);
        add(query, "outcome", outcome);
        add(query, "from", from);
        add(query, "until", until);
        add(query, "before", before);
        return "/api/v1/audit" + query;
    }

    private static void add(StringBuilder query, String name, @Nullable Object value) {
        String text = value == null ? "" : value.toString().strip();
        if (!text.isEmpty()) {
            query.append(query.isEmpty() ? '?' : '&')
                    .append(name)
                    .append('=')
                    .append(URLEncoder.encode(text, StandardCharsets.UTF_8));
        }
    }
}
