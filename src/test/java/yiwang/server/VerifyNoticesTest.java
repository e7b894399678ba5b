package yiwang.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import yiwang.Await;
import yiwang.domain.ticket.Role;
import yiwang.server.journal.VerifyReport;
import yiwang.server.storage.SqliteDatabase;

/** The proof over notices: one ticket whose notices stand, one of which somebody took them on. */
class VerifyNoticesTest {
    private static final String FIRST = "(SELECT MIN(seq) FROM ladder_notice)";

    @TempDir
    private Path folder;

    private Path data;
    private long first;
    private long notices;

    @BeforeEach
    void someNotices() throws SQLException {
        data = folder.resolve("data");
        try (TestBackend backend = TestBackend.start(folder)) {
            String leader = backend.session("seat-9", "center", Role.SHIFT_LEADER, Role.DISPATCHER, Role.COMMANDER);
            String taken = urgent(backend);
            Await.until("somebody is told", () -> told(backend, leader) > 0);
            TestBackend.Reply reply = backend.command(taken, 1, "acknowledge", "{\"seen\":\"2\"}", leader);
            assertEquals(200, reply.status(), reply::text);
            assertEquals(0, told(backend, leader));
            urgent(backend);
            Await.until("somebody is told", () -> told(backend, leader) > 0);
        }
        first = number("SELECT MIN(seq) FROM ladder_notice");
        notices = number("SELECT COUNT(*) FROM ladder_notice");
    }

    private static String urgent(TestBackend backend) {
        TestBackend.Reply reply =
                backend.post("/api/v1/intake", backend.intake(Map.of("text", "\"有人被困电梯，请救人\"")), null);
        assertEquals(201, reply.status(), reply::text);
        return reply.json().path("id").asText();
    }

    private static int told(TestBackend backend, String token) {
        return backend.get("/api/v1/notices", token).json().size();
    }

    @Test
    void noticesThatStandAndThatEndedAreWhatTheJournalMakesOfThem() throws SQLException {
        VerifyReport report = DataVerifier.verify(data);
        assertTrue(report.isSound(), report.toString());
        assertTrue(number("SELECT COUNT(*) FROM ladder_notice WHERE ended_at IS NULL") > 0);
        assertTrue(number("SELECT COUNT(*) FROM ladder_notice WHERE taken_by = 'seat-9'") > 0);
        assertEquals(2 + notices, report.rows());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "UPDATE ladder_notice SET taken_by = 'somebody' WHERE seq = ",
                "UPDATE ladder_notice SET taken_by = NULL, ended_at = NULL WHERE seq = ",
                "UPDATE ladder_notice SET ended_at = ended_at + 1 WHERE seq = ",
                "UPDATE ladder_notice SET unit = 'dept-shuili' WHERE seq = ",
                "UPDATE ladder_notice SET told_at = told_at - 1 WHERE seq = ",
                "UPDATE ladder_notice SET recipient = 'nobody' WHERE seq = ",
                "UPDATE ladder_notice SET nr = nr + 100 WHERE seq = ",
                "DELETE FROM ladder_notice WHERE seq = "
            })
    void aRowChangedByHandIsFoundAndItsStepNamed(String sql) throws SQLException {
        byHand(sql + FIRST);
        VerifyReport report = DataVerifier.verify(data);
        assertFalse(report.isSound());
        assertEquals(first, Objects.requireNonNull(report.difference()).seq(), report.toString());
    }

    @Test
    void aRowThatNoStepMadeIsFound() throws SQLException {
        byHand("INSERT INTO ladder_notice SELECT region, seq, 99, ticket_id, number, title, urgency, rung, line, why,"
            + " recipient, unit, channel, due_at, told_at, taken_by, ended_at FROM ladder_notice WHERE nr = 0 AND seq"
            + " = "
                + FIRST);
        VerifyReport report = DataVerifier.verify(data);
        assertFalse(report.isSound());
        assertTrue(report.toString().contains(notices + 1 + " notice rows where the journal makes " + notices));
    }

    private void byHand(String sql) throws SQLException {
        try (Connection connection = connect();
                Statement statement = connection.createStatement()) {
            assertTrue(statement.executeUpdate(sql) > 0, "the test must change something");
        }
    }

    private long number(String sql) throws SQLException {
        try (Connection connection = connect();
                Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(sql)) {
            assertTrue(result.next());
            return result.getLong(1);
        }
    }

    private Connection connect() throws SQLException {
        return DriverManager.getConnection("jdbc:sqlite:" + data.resolve(SqliteDatabase.FILE));
    }
}
