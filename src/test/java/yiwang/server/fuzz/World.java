package yiwang.server.fuzz;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import yiwang.domain.ticket.Role;
import yiwang.server.TestBackend;

/** What a sender knows of the backend, so that not everything it asks is refused at the first look. One thread. */
final class World {
    private static final int REMEMBERED = 200;

    private final TestBackend backend;
    private final Instant now;
    private final List<String> tokens;
    private final List<String> tickets = new ArrayList<>();
    private final Map<String, Long> versions = new HashMap<>();
    private final String policy;
    private int numbers;

    World(TestBackend backend, Instant now) {
        this.backend = backend;
        this.now = now;
        tokens = List.of(
                backend.session("seat-1", "center", Role.SHIFT_LEADER, Role.COMMANDER, Role.SUPERVISOR),
                backend.session("seat-2", "center", Role.SHIFT_LEADER),
                backend.session("seat-3", "dept-shuili", Role.HANDLER, Role.GRID_WORKER),
                backend.session("seat-4", "center", Role.WALL));
        policy = backend.get("/api/v1/ladder-policies", tokens.getFirst())
                .json()
                .path(0)
                .path("text")
                .asText();
        for (int i = 0; i < 5; i++) {
            taken(backend.ticket(), 1);
        }
    }

    TestBackend backend() {
        return backend;
    }

    String token(Random dice) {
        return tokens.get(dice.nextInt(tokens.size()));
    }

    String ticket(Random dice) {
        return tickets.get(dice.nextInt(tickets.size()));
    }

    long version(String ticket) {
        return versions.getOrDefault(ticket, 1L);
    }

    String policy() {
        return policy;
    }

    Instant now() {
        return now;
    }

    /** Nobody else's. */
    String number() {
        numbers++;
        return "fuzz-" + numbers + "-no";
    }

    /** Learns from an answer. */
    void heard(JsonNode answer) {
        if (answer.path("id").isTextual() && answer.path("number").isTextual()) {
            taken(answer.path("id").asText(), answer.path("version").asLong(1));
        } else if (answer.path("ticketId").isTextual()) {
            versions.computeIfPresent(
                    answer.path("ticketId").asText(),
                    (id, old) -> answer.path("version").asLong());
        }
    }

    private void taken(String id, long version) {
        if (tickets.size() == REMEMBERED) {
            versions.remove(tickets.removeFirst());
        }
        tickets.add(id);
        versions.put(id, version);
    }
}
