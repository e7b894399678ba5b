package yiwang.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import yiwang.domain.ticket.Role;
import yiwang.server.TestBackend.Reply;
import yiwang.server.journal.VerifyReport;
import yiwang.wire.Json;

/** Whole lives of tickets over the public interface, one for each loop and for what goes wrong in them. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class LifeStoriesTest {
    private static final String FILE = "life-stories.txt";

    @TempDir
    static Path folder;

    private final Map<String, String> seats = new HashMap<>();
    private TestBackend backend;

    record Story(String name, List<String> lines) {
        @Override
        public String toString() {
            return name;
        }
    }

    static List<Story> stories() {
        List<Story> stories = new ArrayList<>();
        for (String line : lines()) {
            if (line.startsWith("story ")) {
                stories.add(new Story(line.substring(6), new ArrayList<>()));
            } else if (!line.isBlank() && !line.startsWith("#")) {
                stories.getLast().lines().add(line);
            }
        }
        return stories;
    }

    @BeforeAll
    void start() {
        backend = TestBackend.start(folder);
        Role[] center = TestBackend.centerRoles();
        seats.put("desk", backend.session("seat-1", "center", center));
        seats.put("leader", backend.session("seat-2", "center", center));
        seats.put("liaison", backend.session("seat-3", "center", Role.LIAISON));
        seats.put("chengguan", backend.session("cg-1", "dept-chengguan", Role.HANDLER));
        seats.put("shuili", backend.session("sl-1", "dept-shuili", Role.HANDLER));
        seats.put("town", backend.session("town-1", "town-100", Role.HANDLER, Role.GRID_WORKER));
    }

    @AfterAll
    void stop() {
        backend.close();
    }

    @ParameterizedTest
    @MethodSource("stories")
    void aTicketLivesAsTheStoryTells(Story story) {
        Map<String, String> ids = new HashMap<>();
        String kind = "HELP";
        for (String line : story.lines()) {
            String[] words = line.split(" ");
            if (words[0].equals("kind")) {
                kind = words[1];
            } else if (words[0].equals("loop")) {
                line(ids, kind, "desk choose-profile profile=" + words[1] + " > RECEIVED");
            } else {
                line(ids, kind, line);
            }
        }
    }

    @Test
    void whatHappenedInTheStoriesIsWhatTheJournalReplays() {
        backend.close();
        VerifyReport report = DataVerifier.verify(folder.resolve("data"));
        assertTrue(report.isSound(), report::toString);
        start();
    }

    private void line(Map<String, String> ids, String kind, String line) {
        List<String> words = new ArrayList<>(List.of(line.split(" ")));
        String name = words.getFirst().endsWith(":") ? words.removeFirst().replace(":", "") : "t";
        String id = ids.computeIfAbsent(name, key -> ticket(kind));
        String seat = seats.get(words.removeFirst());
        String verb = words.removeFirst();
        String expected = words.removeLast();
        boolean refused = words.removeLast().equals("!");
        Map<String, String> details = new TreeMap<>();
        for (String word : words) {
            int equals = word.indexOf('=');
            String value = word.substring(equals + 1);
            details.put(
                    word.substring(0, equals),
                    value.startsWith("$") ? ids.computeIfAbsent(value.substring(1), key -> ticket(kind)) : value);
        }
        long version = detail(id).json().at("/ticket/version").asLong();
        long deeds = deeds(id);
        Reply reply = backend.command(id, version, verb, json(details), seat);
        if (refused) {
            assertEquals(expected, reply.code(), () -> line + ": " + reply.text());
            assertEquals(deeds, deeds(id), () -> line + " left an event");
        } else {
            assertEquals(200, reply.status(), () -> line + ": " + reply.text());
            String state = detail(id).json().at("/ticket/state").asText();
            assertTrue(expected.equals("*") || expected.equals(state), () -> line + " led to " + state);
        }
    }

    /** What people did; the ladder has its own time. */
    private long deeds(String id) {
        long deeds = 0;
        for (JsonNode step : detail(id).json().path("trail")) {
            deeds += step.path("verb").asText().equals("escalate") ? 0 : 1;
        }
        return deeds;
    }

    private Reply detail(String id) {
        return backend.get("/api/v1/tickets/" + id, Objects.requireNonNull(seats.get("desk")));
    }

    private String ticket(String kind) {
        Reply reply = backend.post(
                "/api/v1/intake", backend.intake(Map.of("kind", "\"" + kind + "\"", "category", "\"01-001\"")), null);
        assertEquals(201, reply.status(), reply::text);
        return reply.json().path("id").asText();
    }

    private static String json(Map<String, String> details) {
        try {
            return Json.lenient().writeValueAsString(details);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static List<String> lines() {
        try (InputStream in = Objects.requireNonNull(LifeStoriesTest.class.getResourceAsStream(FILE), FILE)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
