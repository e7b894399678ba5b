package yiwang.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import yiwang.domain.code.TicketNumber;
import yiwang.domain.ticket.Role;
import yiwang.server.TestBackend.Reply;

/** What becomes of a good matter, and of one that comes twice. */
class IntakeTest extends BackendStory {
    private static final String INTAKE = "/api/v1/intake";

    private String leader;

    @BeforeEach
    void signIn() {
        leader = backend.session("seat-1", "center", Role.SHIFT_LEADER);
    }

    @Test
    void theSameMatterTwiceIsOneTicket() {
        String body = backend.intake(Map.of());
        Reply first = backend.post(INTAKE, body, null);
        Reply second = backend.post(INTAKE, body, null);
        assertEquals(201, first.status());
        assertEquals(200, second.status());
        assertTrue(second.json().path("repeated").asBoolean());
        assertEquals(first.json().path("id"), second.json().path("id"));
        assertEquals(1, backend.journalSeq());
    }

    @Test
    void theSameMatterManyTimesAtOnceIsOneTicket() {
        String body = backend.intake(Map.of());
        Set<String> ids = new HashSet<>();
        int created = 0;
        for (Reply reply : atOnce(16, i -> backend.post(INTAKE, body, null))) {
            ids.add(reply.json().path("id").asText());
            created += reply.status() == 201 ? 1 : 0;
        }
        assertEquals(1, ids.size());
        assertEquals(1, created);
        assertEquals(1, backend.journalSeq());
    }

    @Test
    void numbersGivenAtOnceAreDifferentWellFormedAndWithoutHole() {
        Set<Integer> running = new HashSet<>();
        for (Reply reply : atOnce(60, i -> backend.post(INTAKE, backend.intake(Map.of()), null))) {
            String number = new TicketNumber(reply.json().path("number").asText()).value();
            running.add(Integer.parseInt(number.substring(14, 20)));
        }
        assertEquals(IntStream.rangeClosed(1, 60).boxed().collect(Collectors.toSet()), running);
    }

    @Test
    void theSameCommandTwiceIsDoneOnceAndAnotherUnderItsIdIsAConflict() {
        String id = backend.ticket();
        String path = "/api/v1/tickets/" + id + "/commands";
        String accept = "{\"commandId\":\"command-1\",\"expectedVersion\":1,\"verb\":\"accept\"}";
        JsonNode first = backend.post(path, accept, leader).json();
        JsonNode second = backend.post(path, accept, leader).json();
        assertFalse(first.path("repeated").asBoolean());
        assertTrue(second.path("repeated").asBoolean());
        assertEquals(first.path("version"), second.path("version"));
        assertEquals(first.path("seq"), second.path("seq"));
        Reply other = backend.post(path, accept.replace("\"expectedVersion\":1", "\"expectedVersion\":3"), leader);
        assertEquals(409, other.status());
        assertEquals("conflict", other.code());
        assertEquals(3, backend.journalSeq());
    }

    @Test
    void ofManyWhoDecideOnTheSameVersionOneSucceeds() {
        String id = backend.ticket();
        List<Reply> replies = atOnce(12, i -> backend.command(id, 1, "accept", "{}", leader));
        assertEquals(1, replies.stream().filter(r -> r.status() == 200).count());
        assertEquals(
                11,
                replies.stream().filter(r -> r.code().equals("stale-version")).count());
        assertEquals(3, backend.journalSeq());
    }

    @Test
    void theTimeToAcceptCountsFromWhenTheSourceReceivedIt() {
        Instant received = Instant.now().minus(Duration.ofHours(30)).truncatedTo(ChronoUnit.MILLIS);
        JsonNode ticket = detail(Map.of("receivedAt", '"' + received.toString() + '"', "category", "\"01-002\""));
        assertEquals(received.toString(), ticket.path("clockStarted").asText());
        assertEquals(
                received.plus(Duration.ofMinutes(15)).toString(),
                ticket.path("clockDue").asText());
        assertEquals(1.0, ticket.path("confidence").asDouble());
    }

    @Test
    void aPlaceCodeDoesWhereThereIsNoPoint() {
        Map<String, @Nullable String> noPoint = new HashMap<>();
        noPoint.put("lon", null);
        noPoint.put("lat", null);
        assertEquals("320724", detail(noPoint).path("division").asText(), "unknown: somewhere in the county");
        noPoint.put("place", "\"320724101\"");
        assertEquals("320724101", detail(noPoint).path("division").asText());
        noPoint.put("place", "\"320724101001002\"");
        assertEquals("320724101001002", detail(noPoint).path("grid").asText());
        noPoint.put("place", '"' + TestCounty.MICRO + '"');
        assertEquals(TestCounty.GRID, detail(noPoint).path("grid").asText());
        noPoint.put("place", "\"320724100001000\"");
        assertEquals("320724100001000", detail(noPoint).path("grid").asText(), "the whole village");
    }

    @Test
    void dangerRaisesTheUrgencyAndNothingKnownStaysUnclassified() {
        JsonNode danger = detail(Map.of("text", "\"有人被困电梯\""));
        assertEquals("A", danger.path("urgency").asText());
        JsonNode unknown = detail(Map.of("text", "\"zzzz\""));
        assertEquals("00-000", unknown.path("category").asText());
    }

    @Test
    void aTicketIsFoundByItsNumberToo() {
        Reply taken = backend.post(INTAKE, backend.intake(Map.of()), null);
        String number = taken.json().path("number").asText();
        for (String said : List.of(number, number.substring(0, 20), number.substring(7, 20))) {
            Reply byNumber = backend.get("/api/v1/tickets/" + said, leader);
            assertEquals(taken.json().path("id"), byNumber.json().path("ticket").path("id"), said);
        }
    }

    private JsonNode detail(Map<String, @Nullable String> changes) {
        Reply taken = backend.post(INTAKE, backend.intake(changes), null);
        assertEquals(201, taken.status(), taken.text());
        return backend.get("/api/v1/tickets/" + taken.json().path("id").asText(), leader)
                .json()
                .path("ticket");
    }

    private static List<Reply> atOnce(int times, IntFunction<Reply> ask) {
        try (ExecutorService threads = Executors.newFixedThreadPool(12)) {
            return IntStream.range(0, times)
                    .mapToObj(i -> CompletableFuture.supplyAsync(() -> ask.apply(i), threads))
                    .toList()
                    .stream()
                    .map(CompletableFuture::join)
                    .toList();
        }
    }
}
