package yiwang.server.seal;

import java.util.List;
import yiwang.server.storage.Tx;

/** Where in the store something is sealed. */
public final class SealedRows {
    private static final List<String> WHERE = List.of(
            "SELECT 1 FROM account WHERE totp IS NOT NULL OR totp_new IS NOT NULL LIMIT 1",
            "SELECT 1 FROM ticket_reporter WHERE name IS NOT NULL OR phone IS NOT NULL LIMIT 1");

    private SealedRows() {}

    /** Whether anything at all would stay closed without its key. */
    public static boolean isAny(Tx tx) {
        return WHERE.stream()
                .anyMatch(question -> tx.first(question, row -> row.number(1)).isPresent());
    }
}
