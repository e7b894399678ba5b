package yiwang.wire;

/**
 * An entry of the audit with everything that is hashed but its region: {@code GET /api/v1/audit} and each line of {@code
 * GET /api/v1/audit/export}.
 *
 * @param at ISO-8601 in UTC with milliseconds, exactly as hashed
 * @param actor account, machine or seat; empty for somebody unknown
 * @param office unit and roles
 * @param source remote address
 * @param action a stable word
 * @param object account, ticket number, session, channel or route
 * @param outcome {@code done} or {@code refused}
 * @param code of the problem when it was refused
 * @param reason why; may be empty
 * @param times how often the same was within a minute
 * @param prevHash hash of the entry before, 64 zeros for the first
 */
public record AuditView(
        long seq,
        String at,
        String actor,
        String office,
        String source,
        String action,
        String object,
        String outcome,
        String code,
        String reason,
        long times,
        String prevHash,
        String hash) {}
