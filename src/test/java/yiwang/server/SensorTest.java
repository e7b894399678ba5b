package yiwang.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import yiwang.domain.ticket.Role;

/** Readings over HTTP, and the tickets that come of them. */
class SensorTest {
    @TempDir
    Path folder;

    private final HandClock clock = new HandClock(Instant.parse("2026-02-14T01:00:00Z"));
    private TestBackend backend;

    @BeforeEach
    void start() {
        backend = TestBackend.start(folder, clock);
    }

    @AfterEach
    void stop() {
        backend.close();
    }

    @Test
    void aValueBeyondItsLimitIsOneTicketAWindowAlsoAfterARestart() {
        JsonNode first = send(reading("d-1", "water-depth-cm", 20));
        assertEquals(1, first.path("tickets").size(), first.toString());
        String seat = backend.session("seat-1", "center", Role.SHIFT_LEADER);
        String id = first.path("tickets").path(0).path("id").asText();
        JsonNode ticket = backend.get("/api/v1/tickets/" + id, seat).json();
        assertEquals("WARNING", ticket.path("ticket").path("kind").asText());
        assertEquals("02-009", ticket.path("ticket").path("category").asText());
        assertEquals(TestCounty.GRID, ticket.path("ticket").path("grid").asText());
        assertTrue(ticket.path("text").asText().contains("d-1 water-depth-cm 20.0"), ticket.toString());

        long seq = backend.journalSeq();
        clock.forward(Duration.ofMinutes(5));
        assertEquals(
                0, send(reading("d-1", "water-depth-cm", 25)).path("tickets").size());
        backend.close();
        backend = TestBackend.start(folder, clock);
        clock.forward(Duration.ofMinutes(5));
        assertEquals(
                0, send(reading("d-1", "water-depth-cm", 30)).path("tickets").size());
        assertEquals(seq, backend.journalSeq());
        clock.forward(Duration.ofHours(2));
        assertEquals(
                1, send(reading("d-1", "water-depth-cm", 30)).path("tickets").size());
        assertEquals(
                1, send(reading("d-2", "water-depth-cm", 30)).path("tickets").size(), "another sensor");
    }

    @Test
    void whatCannotBeIsRefusedByItself() {
        String good = reading("d-1", "water-depth-cm", 1);
        JsonNode answer = send(
                good,
                good.replace("water-depth-cm", "mood"),
                good.replace("d-1", "d 1"),
                good.replace("2026-02-14", "2026-02-10"),
                "{\"sensor\":\"x\"}",
                "null",
                reading("d-3", "water-depth-cm", 99).replace("119.02", "1.0"));
        assertEquals(1, answer.path("taken").asInt(), answer.toString());
        assertEquals(6, answer.path("refused").size());
        assertEquals(
                "outside-county",
                answer.path("refused").path(5).path("problem").path("code").asText());
        clock.forward(Duration.ofMinutes(1));
        assertEquals(
                2, send(reading("d-3", "water-depth-cm", 1)).path("tickets").size(), "put right, it is not lost");
        assertEquals(422, backend.post("/api/v1/readings", "[]", null).status());
    }

    @Test
    void aCountyHasRulesOfItsOwn() throws Exception {
        backend.close();
        Path rules = Files.createDirectories(folder.resolve("maps").resolve("rules"));
        Files.writeString(
                rules.resolve("sensor-rules.tsv"),
                "version 2\nheader\n" + "mood\tmood\trepeat\tbelow\t3\t2\tPT1H\t02-003\t路灯电压低\n");
        backend = TestBackend.start(folder, clock);
        assertEquals(0, send(reading("l-1", "mood", 2)).path("tickets").size());
        clock.forward(Duration.ofMinutes(5));
        assertEquals(1, send(reading("l-1", "mood", 2)).path("tickets").size());
    }

    private JsonNode send(String... readings) {
        TestBackend.Reply reply = backend.post("/api/v1/readings", "[" + String.join(",", readings) + "]", null);
        assertEquals(200, reply.status(), reply.text());
        return reply.json();
    }

    private String reading(String sensor, String measure, double value) {
        return "{\"sensor\":\"" + sensor + "\",\"measure\":\"" + measure + "\",\"value\":" + value + ",\"at\":\""
                + clock.instant() + "\",\"lon\":" + TestCounty.LON + ",\"lat\":" + TestCounty.LAT + "}";
    }
}
