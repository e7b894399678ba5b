package yiwang.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import yiwang.Await;
import yiwang.domain.ticket.Role;
import yiwang.server.TestBackend.Reply;

/** Nobody who takes on a matter of life is told that the audit is away: it is kept and made up for. */
class KeptAcksTest {
    private static final String SEEN = "{\"seen\":\"2\"}";

    @TempDir
    private Path folder;

    private final HandClock clock = new HandClock(Instant.parse("2026-02-14T01:00:00Z"));
    private AuditRows audit;

    @BeforeEach
    void open() {
        audit = new AuditRows(folder.resolve("data"));
    }

    private Path file() {
        return folder.resolve("data").resolve("acknowledgements.jsonl");
    }

    private static String leader(TestBackend backend) {
        return backend.session("seat-9", "center", Role.SHIFT_LEADER, Role.DISPATCHER);
    }

    private static String urgent(TestBackend backend) {
        Reply reply = backend.post("/api/v1/intake", backend.intake(Map.of("text", "\"有人被困电梯，请救人\"")), null);
        return LockedBackend.done(reply).json().path("id").asText();
    }

    private static JsonNode ticket(TestBackend backend, String id, String token) {
        return backend.get("/api/v1/tickets/" + id, token).json().path("ticket");
    }

    private static void awaitFirstRung(TestBackend backend, String id, String token) {
        Await.until(
                "the dispatcher is told",
                () -> ticket(backend, id, token).path("version").asLong() >= 2);
    }

    private long settled(String code) {
        return audit.of("kept-acknowledge").stream()
                .filter(row -> row.code().equals(code) && row.actor().equals("seat-9"))
                .count();
    }

    @Test
    void itIsOnTheDiskWhenItIsAnsweredAndIsCarriedOutOnceAfterARestart() throws IOException {
        String id = keptTwice();
        audit.broken(false);
        Files.writeString(file(), "null\n{\"ticketId\":\"half of a line, nobody was ans", StandardOpenOption.APPEND);
        clock.forward(Duration.ofSeconds(125));
        try (TestBackend backend = TestBackend.start(folder, clock)) {
            String token = leader(backend);
            Await.until(
                    "it is carried out",
                    () -> ticket(backend, id, token)
                            .at("/ladder/acknowledgedBy")
                            .asText()
                            .equals("seat-9"));
            assertEquals(
                    "2026-02-14T01:00:00Z",
                    ticket(backend, id, token).at("/ladder/acknowledgedAt").asText(),
                    "in time, before the ladder climbs on");
            Await.until("the file is gone", () -> !Files.exists(file()));
            Await.until("the audit says so", () -> settled("") == 1);
        }
        assertTrue(
                audit.of("kept-acknowledge").stream().anyMatch(row -> row.code().equals("malformed")),
                "a line that says nothing is told and costs no other");
        assertEquals(1, audit.of("command-acknowledge").size());
        assertEquals(1, audit.of("command-acknowledge").getFirst().times());
    }

    /** Of a ticket whose backend has ended since. */
    private String keptTwice() throws IOException {
        try (TestBackend backend = TestBackend.start(folder, clock)) {
            String token = leader(backend);
            String id = urgent(backend);
            awaitFirstRung(backend, id, token);
            audit.broken(true);
            assertEquals(503, backend.command(id, 2, "accept", "{}", token).status(), "others stop");
            String path = "/api/v1/tickets/" + id + "/commands";
            String body =
                    "{\"commandId\":\"kept-command-1\",\"expectedVersion\":2,\"verb\":\"acknowledge\",\"details\":"
                            + SEEN + "}";
            for (boolean again : new boolean[] {false, true}) {
                Reply kept = backend.post(path, body, token);
                assertEquals(202, kept.status(), kept::text);
                assertEquals(0, kept.json().path("seq").asLong());
                assertEquals(again, kept.json().path("repeated").asBoolean());
            }
            Reply other = backend.post(path, body.replace("\"2\"", "\"1\""), token);
            assertEquals(409, other.status(), "another under the same id: " + other.text());
            assertEquals(1, Files.readAllLines(file()).size());
            assertTrue(ticket(backend, id, token).at("/ladder/acknowledgedBy").isMissingNode());
            return id;
        }
    }

    @Test
    void whatTheRulesRefuseInTheEndIsInTheAuditAndHoldsNobodyUp() {
        try (TestBackend backend = TestBackend.start(folder, clock)) {
            String token = leader(backend);
            String id = urgent(backend);
            awaitFirstRung(backend, id, token);
            audit.broken(true);
            assertEquals(202, backend.command(id, 2, "acknowledge", SEEN, token).status());
            clock.forward(Duration.ofSeconds(120));
            Await.until(
                    "the ladder went on",
                    () -> ticket(backend, id, token).path("version").asLong() == 3);
            Reply newer = backend.command(id, 3, "acknowledge", "{\"seen\":\"3\"}", token);
            assertEquals(202, newer.status(), newer::text);
            audit.broken(false);
            Await.until("both are settled", () -> settled("stale-version") == 1 && settled("") == 1);
            assertEquals(
                    "seat-9",
                    ticket(backend, id, token).at("/ladder/acknowledgedBy").asText());
            assertFalse(Files.exists(file()));
        }
    }

    @Test
    void nobodyTakesAllThePlacesAndWhoMayNotAcknowledgeTakesNone() throws IOException {
        try (TestBackend backend = TestBackend.start(folder, clock)) {
            String token = leader(backend);
            String id = urgent(backend);
            awaitFirstRung(backend, id, token);
            audit.broken(true);
            String other = backend.session("seat-8", "center", Role.CALL_TAKER);
            assertEquals(403, backend.command(id, 2, "acknowledge", SEEN, other).status());
            for (int i = 0; i < 50; i++) {
                assertEquals(
                        202, backend.command(id, 2, "acknowledge", SEEN, token).status());
            }
            Reply over = backend.command(id, 2, "acknowledge", SEEN, token);
            assertEquals(429, over.status(), over::text);
            assertEquals(
                    404,
                    backend.command("no-ticket", 2, "acknowledge", SEEN, token).status());
            assertEquals(50, Files.readAllLines(file()).size());
            audit.broken(false);
            Await.until("all are settled", () -> !Files.exists(file()));
            assertEquals(
                    "seat-9",
                    ticket(backend, id, token).at("/ladder/acknowledgedBy").asText());
        }
    }

    @Test
    void aFileThatSomebodySpoiltKeepsNoBackendFromStarting() throws IOException {
        TestBackend.start(folder, clock).close();
        Files.writeString(file(), "no acknowledgement\n");
        try (TestBackend backend = TestBackend.start(folder, clock);
                Stream<Path> files = Files.list(folder.resolve("data"))) {
            assertEquals(200, backend.get("/health", null).status());
            assertFalse(Files.exists(file()));
            assertEquals(
                    1,
                    files.filter(each -> String.valueOf(each.getFileName()).startsWith("acknowledgements-broken-"))
                            .count());
        }
    }
}
