package yiwang.server;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import yiwang.domain.ticket.Role;
import yiwang.domain.ticket.Urgency;

/**
 * Invariant 12 of domain.md 4.4: a matter of class A can be dispatched while everything downstream is down. Here nothing runs
 * but the backend: no console, no camera, no worker, no 110.
 */
class DispatchAloneTest {
    @TempDir
    private Path folder;

    @Test
    void invariant12_classAIsDispatchedAndKeptWithNobodyAtTheOtherEnd() {
        String id;
        try (TestBackend backend = TestBackend.start(folder)) {
            String center = backend.session("seat-1", "center", Role.SHIFT_LEADER, Role.DISPATCHER, Role.ACCEPTOR);
            TestBackend.Reply taken =
                    backend.post("/api/v1/intake", backend.intake(Map.of("text", "\"有人被困电梯，请救人\"")), null);
            id = taken.json().path("id").asText();
            JsonNode ticket = ticket(backend, id, center);
            assertEquals(Urgency.A.name(), ticket.path("urgency").asText());
            String state = ticket.path("state").asText();
            if (state.equals("RECEIVED") || state.equals("PRECHECK")) {
                command(backend, id, "accept", "{}", center);
            }
            command(backend, id, "dispatch", "{\"unit\":\"dept-chengguan\"}", center);
        }
        try (TestBackend backend = TestBackend.start(folder)) {
            String unit = backend.session("duty", "dept-chengguan", Role.HANDLER);
            JsonNode ticket = ticket(backend, id, unit);
            assertEquals("DISPATCHED", ticket.path("state").asText());
            assertEquals("dept-chengguan", ticket.path("lead").asText());
        }
    }

    private static JsonNode ticket(TestBackend backend, String id, String token) {
        return backend.get("/api/v1/tickets/" + id, token).json().path("ticket");
    }

    /** With the version there is: the ladder climbs in between. */
    private static void command(TestBackend backend, String id, String verb, String details, String token) {
        TestBackend.Reply done;
        do {
            long version = ticket(backend, id, token).path("version").asLong();
            done = backend.command(id, version, verb, details, token);
        } while (done.code().equals("stale-version"));
        assertEquals(200, done.status(), done::text);
    }
}
