package yiwang.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import yiwang.Await;
import yiwang.domain.ticket.Role;
import yiwang.server.TestBackend.Reply;
import yiwang.server.journal.VerifyReport;

/** Operators' corrections become labels, labels a model, and the model is there after a restart or a broken file. */
class RetrainingTest {
    private static final Duration LONGEST = Duration.ofSeconds(60);
    private static final String[] SAID = {"东头那桩老毛病又犯了，跟上回一模一样", "西边那件事情还是没个说法，等了许久"};
    private static final String[] ITEMS = {"01-005", "05-002"};
    private static final int LABELS = 220;

    @TempDir
    Path folder;

    @Test
    void correctionsMakeAModelThatSurvives() throws IOException {
        String version;
        try (TestBackend backend = TestBackend.start(folder)) {
            String leader = leader(backend);
            assertEquals("untrained", state(backend, leader).path("engine").asText());
            for (int i = 0; i < LABELS; i++) {
                correct(backend, leader, i);
            }
            untilTrained(backend, leader);
            JsonNode state = state(backend, leader);
            version = state.path("version").asText();
            assertEquals("taken", state.at("/taken/outcome").asText(), state::toString);
            assertTrue(
                    state.at("/taken/candidate/top1").asDouble()
                            > state.at("/taken/incumbent/top1").asDouble(),
                    state::toString);
            learntFrom(backend, leader);
        }
        try (TestBackend backend = TestBackend.start(folder)) {
            String leader = leader(backend);
            JsonNode state = state(backend, leader);
            assertEquals("trained", state.path("engine").asText());
            assertEquals(version, state.path("version").asText());
            assertFalse(state.has("trouble"), state::toString);
            learntFrom(backend, leader);
        }
        Path model = folder.resolve("data/models/model.ywcl");
        byte[] bytes = Files.readAllBytes(model);
        bytes[bytes.length / 2] ^= 1;
        Files.write(model, bytes);
        try (TestBackend backend = TestBackend.start(folder)) {
            String leader = leader(backend);
            untilTrained(backend, leader);
        }
        VerifyReport report = DataVerifier.verify(folder.resolve("data"));
        assertTrue(report.isSound(), report::toString);
    }

    private static void untilTrained(TestBackend backend, String leader) {
        Await.within(LONGEST, "a trained engine at rest", () -> {
            JsonNode state = state(backend, leader);
            return state.path("engine").asText().equals("trained")
                    && !state.path("training").asBoolean();
        });
    }

    private static void correct(TestBackend backend, String leader, int number) {
        String text = SAID[number % 2] + "，第" + number + "回了";
        Reply taken = backend.post("/api/v1/intake", backend.intake(Map.of("text", '"' + text + '"')), null);
        String id = taken.json().path("id").asText();
        long version = taken.json().path("version").asLong();
        String details = "{\"category\":\"" + ITEMS[number % 2] + "\"}";
        Reply corrected = backend.command(id, version, "reclassify", details, leader);
        assertEquals(200, corrected.status(), corrected::text);
    }

    private static void learntFrom(TestBackend backend, String leader) {
        String number = "\"" + UUID.randomUUID() + "\""; // the numbers of a backend for tests begin anew with it
        String body = backend.intake(Map.of("text", '"' + SAID[1] + '"', "sourceNo", number));
        Reply taken = backend.post("/api/v1/intake", body, null);
        JsonNode detail = backend.get(
                        "/api/v1/tickets/" + taken.json().path("id").asText(), leader)
                .json();
        assertEquals("trained", detail.at("/advice/suggestion/engine").asText());
        assertEquals(ITEMS[1], detail.at("/advice/suggestion/items/0/code").asText());
    }

    private static JsonNode state(TestBackend backend, String leader) {
        return backend.get("/api/v1/classifier", leader).json();
    }

    private static String leader(TestBackend backend) {
        return backend.session("seat-1", "center", Role.SHIFT_LEADER);
    }
}
