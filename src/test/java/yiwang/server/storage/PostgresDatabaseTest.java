package yiwang.server.storage;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class PostgresDatabaseTest extends DatabaseContract {
    @RegisterExtension
    static final PostgresExtension POSTGRES = new PostgresExtension();

    private final PostgresAddress address = POSTGRES.server().database();

    @Override
    protected StoreAddress address() {
        return address;
    }

    @Test
    void aSecondBackendIsKeptOutAndToldWhy() {
        DataInUse refused = assertThrows(DataInUse.class, this::open);
        assertEquals("another backend is using the database " + address, refused.getMessage());
        assertThrows(DataInUse.class, this::open);
    }

    @Test
    void aServerThatIsNotThereIsToldInOneLine() {
        PostgresAddress nobody = PostgresAddress.parse("postgresql://u:secret@127.0.0.1:1/x", Map.of());
        StorageFault fault = assertThrows(StorageFault.class, () -> open(nobody));
        String message = String.valueOf(fault.getMessage());
        assertTrue(message.startsWith("postgresql://127.0.0.1:1/x cannot be used: "), message);
        assertEquals(1, message.lines().count(), message);
    }

    @Test
    void anEmptyDatabaseHasNoJournal() {
        PostgresAddress empty = POSTGRES.server().database();
        StorageFault fault = assertThrows(StorageFault.class, () -> empty.inspect(tx -> 1));
        assertEquals("there is no journal in " + empty, fault.getMessage());
    }

    @Test
    void anAuditOfBeforeMonthsMovesIntoThemAsItIs() throws SQLException {
        PostgresAddress older = POSTGRES.server().database();
        Migrations.run(older.source(Map.of()), "postgresql", "older", "14");
        for (String row : List.of("1, '2025-11-05T00:00:00.000Z'", "2, '2025-12-01T00:00:00.000Z'")) {
            PostgresServer.byHand(
                    older,
                    "INSERT INTO audit VALUES ('320724', " + row
                            + ", 'a', 'o', '', 'sign-in', 'x', 'done', '', '', 1, 'p', 'h')");
        }
        Migrations.run(older.source(Map.of()), "postgresql", "older");
        assertEquals(
                List.of("audit_2025_11", "audit_2025_12"),
                PostgresServer.texts(older, "SELECT tableoid::regclass::text FROM audit ORDER BY seq"));
    }
}
