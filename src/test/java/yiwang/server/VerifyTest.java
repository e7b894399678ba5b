package yiwang.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import yiwang.domain.ticket.Role;
import yiwang.server.journal.VerifyReport;
import yiwang.server.storage.SqliteDatabase;
import yiwang.server.storage.StorageFault;

/** The proof: sound where nothing was touched, and naming the entry where something was. */
class VerifyTest {
    private static final int TICKETS = 6;
    /** A text that stands in the file in one place at a time: the journal's entry 4 and that ticket's row. */
    private static final String MARK = "第四件事：桥头路灯";

    @TempDir
    Path folder;

    private Path data;

    @BeforeEach
    void someWork() {
        data = folder.resolve("data");
        try (TestBackend backend = TestBackend.start(folder)) {
            String leader = backend.session("seat-1", "center", Role.SHIFT_LEADER);
            for (int i = 1; i <= TICKETS; i++) {
                String text = i == 4 ? '"' + MARK + '"' : "\"垃圾\"";
                String body = backend.intake(Map.of("text", text));
                String id = backend.post("/api/v1/intake", body, null)
                        .json()
                        .path("id")
                        .asText();
                if (i > 4) {
                    assertEquals(
                            200, backend.command(id, 1, "accept", "{}", leader).status());
                }
            }
            assertTrue(DataVerifier.verify(data).isSound(), "also while it runs");
        }
    }

    @Test
    void untouchedDataIsSound() {
        VerifyReport report = DataVerifier.verify(data);
        assertTrue(report.isSound(), report.toString());
        assertEquals(TICKETS + 4, report.entries());
        assertEquals(TICKETS, report.tickets());
        assertTrue(report.toString().endsWith("0 differences"));
    }

    @Test
    void oneFlippedByteOfTheJournalIsFoundAndItsEntryNamed() throws IOException {
        flip(true);
        VerifyReport report = DataVerifier.verify(data);
        assertFalse(report.isSound());
        assertEquals(4, Objects.requireNonNull(report.difference()).seq(), report.toString());
    }

    @Test
    void oneFlippedByteOfARowIsFoundAndItsEntryNamed() throws IOException {
        flip(false);
        VerifyReport report = DataVerifier.verify(data);
        assertFalse(report.isSound());
        assertEquals(4, Objects.requireNonNull(report.difference()).seq(), report.toString());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        UPDATE journal SET actor = 'somebody' WHERE seq = 3                           | 3
        UPDATE journal SET at = '2020-01-01T00:00:00Z' WHERE seq = 7                  | 7
        UPDATE journal SET hash = prev_hash WHERE seq = 2                             | 2
        DELETE FROM journal WHERE seq = 5                                             | 5
        DELETE FROM journal WHERE seq = 10                                            | 10
        UPDATE journal_head SET hash = 'x'                                            | 10
        UPDATE ticket SET state = 'CLOSED' WHERE seq = 2                              | 2
        UPDATE ticket SET is_open = 0 WHERE seq = 3                                   | 3
        UPDATE ticket SET clock_due = clock_due + 1 WHERE seq = 1                     | 1
        UPDATE ticket SET lead = 'dept-shuili' WHERE seq = 7                          | 7
        DELETE FROM ticket WHERE seq = 1                                              | 1
        INSERT INTO ticket SELECT region, 'x', version, seq, 'x', state, is_open, category, urgency, division, grid, lead, source, 'x', intake_hash, received_at, registered_at, clock_due, clock_stopped, graded_at, grade, closed_at, updated_at, body FROM ticket WHERE seq = 1 | 10
        """)
    void whateverIsChangedByHandIsFound(String sql, long seq) throws SQLException {
        byHand("DROP TRIGGER journal_no_update", "DROP TRIGGER journal_no_delete", sql);
        VerifyReport report = DataVerifier.verify(data);
        assertFalse(report.isSound());
        assertEquals(seq, Objects.requireNonNull(report.difference()).seq(), report.toString());
    }

    @Test
    void theJournalRefusesToBeRewritten() {
        for (String sql : new String[] {"UPDATE journal SET actor = 'x'", "DELETE FROM journal"}) {
            SQLException refused = assertThrows(SQLException.class, () -> byHand(sql));
            assertTrue(String.valueOf(refused.getMessage()).contains("the journal only grows"));
        }
    }

    @Test
    void aFolderWithoutAStoreIsToldAsSuch() {
        StorageFault fault = assertThrows(StorageFault.class, () -> DataVerifier.verify(folder.resolve("none")));
        assertTrue(String.valueOf(fault.getMessage()).contains("none"));
    }

    private void byHand(String... statements) throws SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + data.resolve(SqliteDatabase.FILE));
                Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.executeUpdate(sql);
            }
        }
    }

    /** Turns one letter of the mark in the file itself; in a JSON object beginning with "said" it is the journal's. */
    private void flip(boolean inJournal) throws IOException {
        Path file = data.resolve(SqliteDatabase.FILE);
        byte[] bytes = Files.readAllBytes(file);
        String text = new String(bytes, StandardCharsets.ISO_8859_1);
        String mark = new String(MARK.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);
        int flipped = 0;
        for (int at = text.indexOf(mark); at >= 0; at = text.indexOf(mark, at + 1)) {
            boolean journal = text.lastIndexOf("\"said\"", at) > text.lastIndexOf("{\"address\"", at) - 20
                    && text.lastIndexOf("\"said\"", at) > at - 1_500
                    && text.substring(Math.max(0, at - 1_500), at).contains("\"sets\"")
                    && text.lastIndexOf("\"sets\"", at) > at - 700;
            if (journal == inJournal) {
                bytes[at + mark.length() - 1] ^= 1;
                flipped++;
            }
        }
        assertTrue(flipped >= 1, "the mark is in the file");
        Files.write(file, bytes);
    }
}
