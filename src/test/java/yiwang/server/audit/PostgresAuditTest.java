package yiwang.server.audit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.sql.SQLException;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import yiwang.server.storage.PostgresAddress;
import yiwang.server.storage.PostgresExtension;
import yiwang.server.storage.PostgresServer;
import yiwang.server.storage.StoreAddress;

class PostgresAuditTest extends AuditContract {
    @RegisterExtension
    static final PostgresExtension POSTGRES = new PostgresExtension();

    private final PostgresAddress address = POSTGRES.server().database();

    @Override
    protected StoreAddress address() {
        return address;
    }

    @Test
    void itIsNotEmptiedEither() {
        for (String table : List.of("audit", "audit_rest")) {
            SQLException refused =
                    assertThrows(SQLException.class, () -> PostgresServer.byHand(address, "TRUNCATE " + table));
            assertTrue(String.valueOf(refused.getMessage()).contains("the audit only grows"), refused.getMessage());
        }
    }

    @Test
    void itIsKeptByMonths() {
        String month = YearMonth.now(ZoneOffset.UTC).format(DateTimeFormatter.ofPattern("'audit_'yyyy_MM"));
        append(AuditNote.done(LI, AuditNote.SIGN_IN, "now"), Instant.now());
        append(AuditNote.done(LI, AuditNote.SIGN_IN, "then"), Instant.parse("2001-05-05T00:00:00Z"));
        assertEquals(
                List.of(month, "audit_rest"),
                PostgresServer.texts(address, "SELECT tableoid::regclass::text FROM audit ORDER BY seq"));
        assertEquals(
                List.of("5"),
                PostgresServer.texts(address, "SELECT count(*) FROM pg_inherits WHERE inhparent = 'audit'::regclass"));
    }
}
