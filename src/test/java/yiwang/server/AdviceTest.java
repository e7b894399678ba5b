package yiwang.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import yiwang.Await;
import yiwang.domain.ticket.EndSample;
import yiwang.domain.ticket.Role;
import yiwang.server.TestBackend.Reply;

/** What the backend advises, and what it makes of what was decided, over the public interface. */
class AdviceTest {
    @TempDir
    Path folder;

    /** A Monday, 10:00 in Shanghai. */
    private final HandClock clock = new HandClock(Instant.parse("2026-03-02T02:00:00Z"));

    private TestBackend backend;
    private String leader;
    private String second;
    private String chengguan;

    @BeforeEach
    void start() {
        backend = TestBackend.start(folder, clock);
        signIn();
    }

    /** Anew after hours that nobody worked: sessions end by themselves. */
    private void signIn() {
        leader = backend.session(
                "seat-1", "center", Role.SHIFT_LEADER, Role.COMMANDER, Role.SUPERVISOR, Role.DISPATCHER);
        second = backend.session("seat-2", "center", Role.SHIFT_LEADER, Role.COMMANDER, Role.SUPERVISOR);
        chengguan = backend.session("cg-1", "dept-chengguan", Role.HANDLER);
    }

    @AfterEach
    void stop() {
        backend.close();
    }

    /** The bands as the untrained engine fills them with plain words. */
    @ParameterizedTest
    @CsvSource({
        "路灯不亮三天了, auto, TO_DISPATCH, 3",
        "小区门口垃圾桶满了，没人清运, confirm, RECEIVED, 1",
        "河边那盏灯坏了以后路上看不清, precheck, RECEIVED, 1",
        "zzzz, precheck, RECEIVED, 1"
    })
    void theConfidenceDecidesWhoseLookIsNeeded(String text, String band, String state, long version) {
        JsonNode detail = detail(ticket(text));
        assertEquals(band, detail.at("/advice/suggestion/band").asText(), detail::toString);
        assertEquals(state, detail.at("/ticket/state").asText());
        long climbed = detail.path("trail").findValuesAsText("verb").stream()
                .filter("escalate"::equals)
                .count();
        assertEquals(version, detail.at("/ticket/version").asLong() - climbed, "what the urgent lane does aside");
        for (JsonNode item : detail.at("/advice/suggestion/items")) {
            assertFalse(item.path("words").isEmpty() && item.path("confidence").asDouble() >= 0.1, item::toString);
        }
    }

    @Test
    void aSourceThatNamesTheItemIsNotGuessedAt() {
        Reply reply = backend.post(
                "/api/v1/intake", backend.intake(Map.of("category", "\"01-005\"", "text", "\"路灯不亮\"")), null);
        JsonNode detail = detail(reply.json().path("id").asText());
        assertEquals("RECEIVED", detail.at("/ticket/state").asText());
        assertTrue(detail.at("/advice/suggestion").isMissingNode());
    }

    @Test
    void dangerRaisesTheClassAndIsNamed() {
        JsonNode detail = detail(ticket("有人被困电梯"));
        assertEquals("A", detail.at("/ticket/urgency").asText());
        assertEquals("被困", detail.at("/advice/suggestion/danger/0").asText());
    }

    @Test
    void oneDeedConfirmsAndTheWordBecomesAPrecedent() {
        String first = ticket("小区门口垃圾桶满了，没人清运");
        done(first, "confirm", "{\"category\":\"01-001\"}", leader);
        JsonNode confirmed = detail(first);
        assertEquals("TO_DISPATCH", confirmed.at("/ticket/state").asText());
        assertEquals(1.0, confirmed.at("/ticket/confidence").asDouble());
        String next = ticket("小区后门垃圾桶满了，没人清运");
        Await.until("a precedent", () -> !detail(next).at("/advice/precedents").isEmpty());
        JsonNode past = detail(next).at("/advice/precedents/0");
        assertEquals(confirmed.at("/ticket/number"), past.path("number"));
        assertEquals("01-001", past.path("category").asText());
        assertEquals(
                1,
                backend.get("/api/v1/classifier", leader).json().path("labels").asInt());
    }

    @Test
    void aDesignationIsAPrecedentForTheSameItemAndKindOfPlace() {
        String first = named("02-012");
        JsonNode routes = detail(first).at("/advice/routes");
        assertEquals("territorial", routes.at("/0/basis").asText());
        assertEquals("town-100", routes.at("/0/unit").asText());
        done(first, "accept", "{}", leader);
        done(first, "undetermined", "{\"reason\":\"无主\"}", leader);
        done(first, "designate", "{\"unit\":\"dept-shuili\",\"basis\":\"会议纪要\"}", leader);
        JsonNode next = detail(named("02-012")).at("/advice/routes/0");
        assertEquals("dept-shuili", next.path("unit").asText());
        assertEquals("designated", next.path("basis").asText());
        assertEquals(detail(first).at("/ticket/number"), next.path("on"));
        assertEquals(
                "list", detail(named("01-005")).at("/advice/routes/0/basis").asText());
        assertTrue(detail(first).at("/advice/routes").isEmpty(), "nothing is proposed for what a unit has");
    }

    @Test
    void aReturnAfterAWorkingDayIsRefusedAndPingPongIsCounted() {
        String id = named("01-005");
        done(id, "accept", "{}", leader);
        done(id, "dispatch", "{\"unit\":\"dept-chengguan\"}", leader);
        clock.forward(Duration.ofHours(25));
        signIn();
        Reply late = command(id, "return", "{\"reason\":\"非本单位职责\",\"lawBasis\":\"三定方案\"}", chengguan);
        assertEquals("return-window", late.code(), late::text);
        assertEquals(409, late.status());
        String intime = named("01-005");
        done(intime, "accept", "{}", leader);
        done(intime, "dispatch", "{\"unit\":\"dept-chengguan\"}", leader);
        clock.forward(Duration.ofHours(1));
        done(intime, "return", "{\"reason\":\"非本单位职责\",\"lawBasis\":\"三定方案\"}", chengguan);
        done(intime, "grant", "{}", second);
        clock.forward(Duration.ofMinutes(90));
        done(intime, "dispatch", "{\"unit\":\"dept-shuili\"}", leader);
        JsonNode rows =
                pingPong("2026-03-01T00:00:00Z", "2026-03-08T00:00:00Z").json().path("rows");
        assertEquals(1, rows.size(), rows::toString);
        assertEquals("dept-chengguan", rows.at("/0/from").asText());
        assertEquals("dept-shuili", rows.at("/0/to").asText());
        assertEquals(5_400, rows.at("/0/seconds").asLong());
        assertTrue(pingPong("2026-03-05T00:00:00Z", "2026-03-08T00:00:00Z")
                .json()
                .path("rows")
                .isEmpty());
    }

    @ParameterizedTest
    @CsvSource({
        "'', detail-missing",
        "?from=2026-03-01T00:00:00Z, detail-missing",
        "?from=yesterday&to=2026-03-01T00:00:00Z, detail-invalid",
        "?from=2026-03-02T00:00:00Z&to=2026-03-01T00:00:00Z, detail-invalid",
        "?from=2020-03-02T00:00:00Z&to=2026-03-01T00:00:00Z, detail-invalid"
    })
    void aFigureOfNoTimeIsRefused(String query, String code) {
        Reply reply = backend.get("/api/v1/figures/ping-pong" + query, leader);
        assertEquals(422, reply.status());
        assertEquals(code, reply.code());
    }

    @Test
    void oneEndInTenWaitsForTheSupervisor() {
        String drawn = "";
        while (drawn.isEmpty()) {
            String id = named("01-005");
            drawn = EndSample.isDrawn(id) ? id : "";
        }
        done(drawn, "accept", "{}", leader);
        done(drawn, "dispatch", "{\"unit\":\"dept-chengguan\"}", leader);
        done(drawn, "sign", "{}", chengguan);
        done(drawn, "propose-end", "{\"reason\":\"litigation\",\"evidence\":\"立案通知\",\"notice\":\"已告知\"}", chengguan);
        done(drawn, "grant", "{}", leader);
        String list = "/api/v1/checks/terminations";
        assertEquals(drawn, backend.get(list, second).json().at("/0/id").asText());
        assertEquals(403, backend.get(list, chengguan).status());
        done(drawn, "review-end", "{\"fit\":\"yes\",\"text\":\"依据充分\"}", second);
        assertTrue(backend.get(list, second).json().isEmpty());
    }

    private Reply pingPong(String from, String to) {
        return backend.get("/api/v1/figures/ping-pong?from=" + from + "&to=" + to, leader);
    }

    private String ticket(String text) {
        return taken(Map.of("text", '"' + text + '"'));
    }

    private String named(String item) {
        return taken(Map.of("category", '"' + item + '"'));
    }

    private String taken(Map<String, String> changes) {
        Reply reply = backend.post("/api/v1/intake", backend.intake(Map.copyOf(changes)), null);
        assertEquals(201, reply.status(), reply::text);
        return reply.json().path("id").asText();
    }

    private JsonNode detail(String id) {
        return backend.get("/api/v1/tickets/" + id, leader).json();
    }

    private Reply command(String id, String verb, String details, String seat) {
        return backend.command(id, detail(id).at("/ticket/version").asLong(), verb, details, seat);
    }

    private void done(String id, String verb, String details, String seat) {
        Reply reply = command(id, verb, details, seat);
        assertEquals(200, reply.status(), () -> verb + " " + reply.text());
    }
}
