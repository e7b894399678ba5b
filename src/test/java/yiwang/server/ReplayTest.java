package yiwang.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.BiPredicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import yiwang.domain.ticket.Role;
import yiwang.domain.ticket.TicketState;
import yiwang.server.TestBackend.Reply;

/** A week of tickets: what replay says of a second is what was to be seen in that second. */
class ReplayTest {
    private static final Instant MONDAY = Instant.parse("2026-02-02T00:00:00Z");
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final int DEEDS = 180;
    private static final int SAMPLE_EVERY = 8;

    @TempDir
    private Path folder;

    private final HandClock clock = new HandClock(MONDAY);
    private final Random random = new Random(20_260_202);
    private final List<String> ids = new ArrayList<>();
    private final List<Sample> samples = new ArrayList<>();
    private TestBackend backend;
    private String center;
    private List<String> hands;

    /** What was to be seen at a time: every open ticket by its id. */
    private record Sample(Instant at, long seq, Map<String, JsonNode> open, List<Long> figures) {}

    @BeforeEach
    void start() {
        backend = TestBackend.start(folder, clock);
        center = backend.session("seat-1", "center", TestBackend.centerRoles());
        hands = List.of(
                center,
                backend.session("cg-1", "dept-chengguan", Role.HANDLER),
                backend.session("sl-1", "dept-shuili", Role.HANDLER));
    }

    @AfterEach
    void stop() {
        backend.close();
    }

    @Test
    void everySecondIsAsItWas() {
        aWeek();
        int compared = 0;
        for (Sample sample : samples) {
            JsonNode then = get("/api/v1/replay?at=" + sample.at());
            if (then.path("seq").asLong()
                    == sample.seq()) { // else the ladder climbed in the very millisecond of the look
                assertEquals(sample.open(), byId(then.path("tickets")), () -> "at " + sample.at());
                assertEquals(sample.figures(), figures(then.path("totals")), () -> "at " + sample.at());
                compared++;
            }
        }
        assertTrue(compared > samples.size() * 3 / 4, compared + " of " + samples.size());
        assertTrue(samples.stream().anyMatch(sample -> sample.open().size() > 10), "many were open");
        assertTrue(ids.size() >= samples.getLast().open().size() + 3, "some have ended");
    }

    @Test
    void theStepsLeadFromOneSecondToTheNext() {
        aWeek();
        Map<String, JsonNode> open = new TreeMap<>(samples.getFirst().open());
        long at = samples.getFirst().seq();
        List<Sample> ahead = new ArrayList<>(samples.subList(1, samples.size()));
        while (!ahead.isEmpty()) {
            JsonNode page = get("/api/v1/replay/steps?after=" + at);
            for (JsonNode step : page.path("steps")) {
                while (!ahead.isEmpty()
                        && ahead.getFirst().seq() < step.path("seq").asLong()) {
                    Sample next = ahead.removeFirst();
                    assertEquals(next.open(), open, () -> "at " + next.at());
                }
                put(open, step.path("ticket"));
            }
            at = page.path("last").asLong();
            if (!page.path("more").asBoolean()) {
                ahead.forEach(last -> assertEquals(last.open(), open));
                ahead.clear();
            }
        }
        assertEquals(backend.journalSeq(), at);
    }

    @Test
    void aTicketIsShownAsItWasAtAVersion() {
        String id = backend.ticket();
        JsonNode first = get("/api/v1/tickets/" + id);
        clock.forward(Duration.ofMinutes(1));
        String accepted = "{\"category\":\"01-001\"}";
        deed(id, first.at("/ticket/version").asLong(), "reclassify", accepted, center);
        deed(id, get("/api/v1/tickets/" + id).at("/ticket/version").asLong(), "accept", "{}", center);
        JsonNode now = get("/api/v1/tickets/" + id);
        assertFalse(first.path("ticket").equals(now.path("ticket")));
        JsonNode past = get("/api/v1/tickets/" + id + "?version="
                + first.at("/ticket/version").asLong());
        assertEquals(first.path("ticket"), past.path("ticket"));
        assertEquals(first.path("trail"), past.path("trail"));
        assertEquals(0, past.path("offers").size(), "nothing can be done in the past");
        assertEquals("detail-invalid", code("/api/v1/tickets/" + id + "?version=99"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/v1/replay",
                "/api/v1/replay?at=",
                "/api/v1/replay?at=yesterday",
                "/api/v1/replay?at=-999999999-01-01T00:00:00Z",
                "/api/v1/replay?at=%2B999999999-01-01T00:00:00Z",
                "/api/v1/replay/steps",
                "/api/v1/replay/steps?after=-1",
                "/api/v1/replay/steps?after=1e3",
                "/api/v1/replay/steps?after=99999999999999999999"
            })
    void whatIsNoTimeIsRefused(String path) {
        Reply reply = backend.get(path, center);
        assertEquals(422, reply.status(), reply::text);
    }

    @Test
    void beforeTheFirstEntryThereIsNothing() {
        JsonNode empty = get("/api/v1/replay?at=" + MONDAY);
        assertTrue(empty.path("first").isNull() || empty.path("first").isMissingNode(), empty::toString);
        backend.ticket();
        JsonNode before = get("/api/v1/replay?at=" + MONDAY.minusSeconds(1));
        assertEquals(0, before.path("seq").asLong());
        assertEquals(0, before.path("tickets").size());
        assertEquals(MONDAY.toString(), before.path("first").asText());
    }

    /** Matters come in, people do what comes to their minds, time passes. */
    private void aWeek() {
        for (int deed = 0; deed < DEEDS; deed++) {
            if (ids.size() < 4 || random.nextInt(6) == 0) {
                ids.add(backend.ticket());
            } else {
                something(ids.get(random.nextInt(ids.size())));
            }
            if (deed % 40 == 39) {
                ids.add(wholeLife());
            }
            if (deed % SAMPLE_EVERY == 0) {
                samples.add(sample());
            }
            clock.forward(Duration.ofSeconds(1 + random.nextInt(5_000)));
        }
    }

    private String wholeLife() {
        String id = backend.ticket();
        List<String> life = List.of(
                "reclassify {\"category\":\"01-001\"}",
                "accept {}",
                "dispatch {\"unit\":\"dept-chengguan\"}",
                "sign {}",
                "feed-back {\"reply\":\"已清运\",\"contacted\":\"yes\",\"true\":\"yes\",\"solved\":\"yes\"}",
                "verify {}",
                "revisit {\"contacted\":\"yes\",\"grade\":\"5\",\"solved\":\"yes\"}",
                "evaluate {}");
        for (String step : life) {
            String[] words = step.split(" ", 2);
            hands.forEach(hand -> deed(id, version(id), words[0], words[1], hand));
        }
        return id;
    }

    private long version(String id) {
        return get("/api/v1/tickets/" + id).at("/ticket/version").asLong();
    }

    private void something(String id) {
        JsonNode ticket = get("/api/v1/tickets/" + id);
        List<String> verbs = new ArrayList<>();
        ticket.path("offers").forEach(offer -> verbs.add(offer.path("verb").asText()));
        if (!verbs.isEmpty()) {
            String verb = verbs.get(random.nextInt(verbs.size()));
            String details = "{\"unit\":\"dept-" + (random.nextBoolean() ? "chengguan" : "shuili")
                    + "\",\"reason\":\"久拖\",\"text\":\"现场属实\",\"category\":\"01-001\",\"reply\":\"已清运\",\"contacted\":\"yes\","
                    + "\"true\":\"yes\",\"solved\":\"yes\",\"grade\":\"4\",\"level\":\"1\"}";
            hands.forEach(hand -> deed(id, ticket.at("/ticket/version").asLong(), verb, details, hand));
        }
    }

    private void deed(String id, long version, String verb, String details, String hand) {
        int status = backend.command(id, version, verb, details, hand).status();
        assertTrue(status < 500, () -> verb + " " + status);
    }

    /** Looked at once more when the ladder climbed meanwhile. */
    private Sample sample() {
        while (true) {
            long before = backend.journalSeq();
            List<JsonNode> all =
                    ids.stream().map(id -> get("/api/v1/tickets/" + id)).toList();
            if (backend.journalSeq() == before) {
                Map<String, JsonNode> open = new TreeMap<>();
                all.forEach(detail -> put(open, detail.path("ticket")));
                return new Sample(clock.instant(), before, open, count(all));
            }
        }
    }

    /** Received, closed, open, over, graded and satisfied today, from what happened to each ticket. */
    private List<Long> count(List<JsonNode> all) {
        Instant midnight =
                clock.instant().atZone(ZONE).toLocalDate().atStartOfDay(ZONE).toInstant();
        long[] figures = new long[6];
        for (JsonNode detail : all) {
            JsonNode ticket = detail.path("ticket");
            boolean isOpen = TicketState.valueOf(ticket.path("state").asText()).isOpen();
            boolean isOver = isOpen
                    && !ticket.has("clockStopped")
                    && Instant.parse(ticket.path("clockDue").asText()).isBefore(clock.instant());
            boolean isGraded = isToday(
                    midnight,
                    last(
                            detail,
                            (before, step) -> step.path("verb").asText().equals("revisit")
                                    && step.path("said").has("grade")));
            figures[0] += isToday(midnight, detail.path("trail").get(0)) ? 1 : 0;
            figures[1] += isToday(
                            midnight,
                            last(
                                    detail,
                                    (before, step) -> step.path("state")
                                                    .asText()
                                                    .equals("CLOSED")
                                            && !before.path("state").asText().equals("CLOSED")))
                    ? 1
                    : 0;
            figures[2] += isOpen ? 1 : 0;
            figures[3] += isOver ? 1 : 0;
            figures[4] += isGraded ? 1 : 0;
            figures[5] += isGraded && ticket.path("grade").asInt() >= 4 ? 1 : 0;
        }
        return Arrays.stream(figures).boxed().toList();
    }

    private static @Nullable JsonNode last(JsonNode detail, BiPredicate<JsonNode, JsonNode> is) {
        JsonNode before = MissingNode.getInstance();
        JsonNode found = null;
        for (JsonNode step : detail.path("trail")) {
            found = is.test(before, step) ? step : found;
            before = step;
        }
        return found;
    }

    private static boolean isToday(Instant midnight, @Nullable JsonNode step) {
        return step != null && !Instant.parse(step.path("at").asText()).isBefore(midnight);
    }

    private static List<Long> figures(JsonNode totals) {
        return Stream.of("received", "closed", "open", "over", "graded", "satisfied")
                .map(name -> totals.path(name).asLong())
                .toList();
    }

    private static void put(Map<String, JsonNode> open, JsonNode ticket) {
        String state = ticket.path("state").asText();
        if (TicketState.valueOf(state).isOpen()) {
            open.put(ticket.path("id").asText(), ticket);
        } else {
            open.remove(ticket.path("id").asText());
        }
    }

    private static Map<String, JsonNode> byId(JsonNode tickets) {
        Map<String, JsonNode> map = new TreeMap<>();
        tickets.forEach(ticket -> map.put(ticket.path("id").asText(), ticket));
        return map;
    }

    private JsonNode get(String path) {
        Reply reply = backend.get(path, center);
        assertEquals(200, reply.status(), reply::text);
        return reply.json();
    }

    private String code(String path) {
        return backend.get(path, center).code();
    }
}
