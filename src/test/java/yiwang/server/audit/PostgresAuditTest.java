package yiwang.server.audit;

import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.sql.SQLException;
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
        SQLException refused = assertThrows(SQLException.class, () -> PostgresServer.byHand(address, "TRUNCATE audit"));
        assertTrue(String.valueOf(refused.getMessage()).contains("the audit only grows"), refused.getMessage());
    }
}
