package yiwang.server;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import yiwang.Await;
import yiwang.domain.ticket.Role;
import yiwang.server.storage.SqliteDatabase;

/** Many matters of one kind in one place are told (rung EX), once, also when the backend dies before it could tell. */
class SpikeStoryTest {
    @TempDir
    private Path folder;

    private final HandClock clock = new HandClock(Instant.parse("2026-03-04T02:00:00Z"));

    /** Ids of what was told to the shift leader. */
    private static List<String> told(TestBackend backend) {
        String leader = backend.session("seat-9", "center", Role.SHIFT_LEADER);
        List<String> ids = new ArrayList<>();
        for (JsonNode notice : backend.get("/api/v1/notices", leader).json()) {
            if (notice.path("rung").asText().equals("EX")) {
                ids.add(notice.path("id").asText());
            }
        }
        return ids;
    }

    private List<String> threeAlike(TestBackend backend) {
        assertEquals(List.of(), told(backend));
        for (int i = 0; i < 3; i++) {
            clock.forward(Duration.ofMinutes(1));
            backend.ticket();
        }
        Await.until("the spike is told", () -> !told(backend).isEmpty());
        return told(backend);
    }

    private void forgetWhatWasTold() throws SQLException {
        String url = "jdbc:sqlite:" + folder.resolve("data").resolve(SqliteDatabase.FILE);
        try (Connection connection = DriverManager.getConnection(url);
                Statement statement = connection.createStatement()) {
            statement.execute("DELETE FROM ladder_notice WHERE rung = 'EX'");
        }
    }

    @Test
    void whatWasToldIsNotToldAgainAfterARestart() {
        List<String> before;
        try (TestBackend backend = TestBackend.start(folder, clock)) {
            before = threeAlike(backend);
        }
        clock.forward(Duration.ofMinutes(10));
        TestBackend.start(folder, clock).close();
        try (TestBackend backend = TestBackend.start(folder, clock)) {
            assertEquals(before, told(backend));
        }
    }

    @Test
    void whatTheBackendDiedBeforeTellingIsToldAfterwards() throws SQLException {
        try (TestBackend backend = TestBackend.start(folder, clock)) {
            threeAlike(backend);
        }
        forgetWhatWasTold();
        clock.forward(Duration.ofMinutes(10));
        try (TestBackend backend = TestBackend.start(folder, clock)) {
            Await.until("the spike is told", () -> !told(backend).isEmpty());
        }
    }

    @Test
    void whatIsOlderThanADayIsNoNewsAnyMore() throws SQLException {
        try (TestBackend backend = TestBackend.start(folder, clock)) {
            threeAlike(backend);
        }
        forgetWhatWasTold();
        clock.forward(Duration.ofHours(25));
        TestBackend.start(folder, clock).close();
        try (TestBackend backend = TestBackend.start(folder, clock)) {
            assertEquals(List.of(), told(backend));
        }
    }
}
