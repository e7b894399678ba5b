package yiwang.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import yiwang.Await;
import yiwang.domain.ticket.Role;
import yiwang.server.TestBackend.Reply;

/** The escalation ladder as the county sees it: over REST, by a clock that the test moves, over restarts. */
class LadderStoryTest {
    @TempDir
    private Path folder;

    private final HandClock clock = new HandClock(Instant.parse("2026-03-04T02:00:00Z"));

    private static String urgent(TestBackend backend) {
        Reply reply = backend.post("/api/v1/intake", backend.intake(Map.of("text", "\"有人被困电梯，请救人\"")), null);
        assertEquals(201, reply.status(), reply::text);
        return reply.json().path("id").asText();
    }

    private static String leader(TestBackend backend) {
        return backend.session("seat-9", "center", Role.SHIFT_LEADER, Role.DISPATCHER, Role.COMMANDER);
    }

    /** The steps of a ticket's trail: key, due time, time told. */
    private static List<String> steps(TestBackend backend, String id, String token) {
        List<String> steps = new ArrayList<>();
        backend.get("/api/v1/tickets/" + id, token).json().path("trail").forEach(step -> {
            if (step.path("verb").asText().equals("escalate")) {
                JsonNode said = step.path("said");
                steps.add(said.path("key").asText() + " " + said.path("dueAt").asText() + " "
                        + step.path("at").asText());
            }
        });
        return steps;
    }

    private static JsonNode standing(TestBackend backend, String id, String token) {
        return backend.get("/api/v1/tickets/" + id, token).json().path("ticket").path("ladder");
    }

    private static String step(String key, Instant due, Instant told) {
        return key + " " + due + " " + told;
    }

    @Test
    void anUnsignedUrgentMatterReachesTheCommanderAtTheMinutesStatedOnceEachAlsoOverARestart() {
        Instant begin = clock.instant();
        String id;
        try (TestBackend backend = TestBackend.start(folder, clock)) {
            String token = leader(backend);
            id = urgent(backend);
            Await.until(
                    "the dispatcher is told", () -> steps(backend, id, token).size() == 1);
            clock.to(begin.plusSeconds(119));
            assertEquals(1, steps(backend, id, token).size());
            clock.to(begin.plusSeconds(120));
            Await.until(
                    "the shift leader is told", () -> steps(backend, id, token).size() == 2);
        }
        clock.to(begin.plusSeconds(300));
        try (TestBackend backend = TestBackend.start(folder, clock)) {
            String token = leader(backend);
            Await.until("the commander is told", () -> steps(backend, id, token).size() == 3);
        }
        Instant back = begin.plusSeconds(620);
        clock.to(back); // eight and ten minutes pass while nothing runs
        try (TestBackend backend = TestBackend.start(folder, clock)) {
            String token = leader(backend);
            Await.until("the rest is told late", () -> steps(backend, id, token).size() == 5);
            assertEquals(
                    List.of(
                            step("EA.1", begin, begin),
                            step("EA.2", begin.plusSeconds(120), begin.plusSeconds(120)),
                            step("EA.3", begin.plusSeconds(300), begin.plusSeconds(300)),
                            step("EA.4", begin.plusSeconds(480), back),
                            step("E5", begin.plusSeconds(600), back)),
                    steps(backend, id, token));
            callSheetsAndReasons(backend, id, token);
        }
    }

    private static void callSheetsAndReasons(TestBackend backend, String id, String token) {
        JsonNode notices = backend.get("/api/v1/notices", token).json();
        List<String> sheets = new ArrayList<>();
        notices.forEach(notice -> {
            if (notice.path("by").asText().equals("CALL_SHEET")) {
                sheets.add(notice.path("to").asText());
            }
        });
        assertEquals(List.of("DISPATCHER", "SHIFT_LEADER"), sheets);
        JsonNode why = backend.get("/api/v1/tickets/" + id + "/ladder", token, "Accept-Language", "en")
                .json();
        assertEquals("E5", why.path("standing").path("rung").asText());
        assertTrue(why.path("recipients").size() > 5, why::toString);
        assertEquals("raised", why.path("steps").get(4).path("name").asText());
    }

    @Test
    void whoTakesItOnNamesWhatWasSeenAndEverybodySeesWhoHasIt() {
        Instant begin = clock.instant();
        try (TestBackend backend = TestBackend.start(folder, clock)) {
            String token = leader(backend);
            String id = urgent(backend);
            Await.until(
                    "the dispatcher is told", () -> steps(backend, id, token).size() == 1);
            assertTrue(backend.get("/api/v1/notices", token).json().size() >= 2);
            Reply stale = backend.command(id, 1, "acknowledge", "{\"seen\":\"1\"}", token);
            assertEquals(409, stale.status(), stale::text);
            assertEquals("stale-version", stale.code());
            Reply taken = backend.command(id, 1, "acknowledge", "{\"seen\":\"2\"}", token);
            assertEquals(200, taken.status(), taken::text);
            assertEquals(
                    "seat-9",
                    standing(backend, id, token).path("acknowledgedBy").asText());
            assertEquals(0, backend.get("/api/v1/notices", token).json().size());
            clock.to(begin.plusSeconds(170));
            Await.until(
                    "it keeps still",
                    () -> standing(backend, id, token)
                            .path("nextAt")
                            .asText()
                            .equals(begin.plusSeconds(180).toString()));
            assertEquals(1, steps(backend, id, token).size());
            clock.to(begin.plusSeconds(180));
            Await.until(
                    "unsigned after three minutes it goes on",
                    () -> steps(backend, id, token).size() == 2);
            assertEquals(
                    step("EA.2", clock.instant(), clock.instant()),
                    steps(backend, id, token).getLast());
            assertTrue(backend.get("/api/v1/notices", token).json().size() > 0);
            assertTrue(standing(backend, id, token).path("acknowledgedBy").isMissingNode());
        }
    }

    @Test
    void aSuspensionEndsByItselfOnItsDay() {
        Instant begin = clock.instant();
        String id;
        try (TestBackend backend = TestBackend.start(folder, clock)) {
            String center = backend.session(
                    "seat-1", "center", Role.ACCEPTOR, Role.DISPATCHER, Role.SHIFT_LEADER, Role.COMMANDER);
            String unit = backend.session("duty", "dept-chengguan", Role.HANDLER);
            id = backend.ticket();
            backend.command(id, 1, "reclassify", "{\"category\":\"01-001\"}", center);
            long version = version(backend, id, center);
            backend.command(id, version, "accept", "{}", center);
            backend.command(id, version(backend, id, center), "dispatch", "{\"unit\":\"dept-chengguan\"}", center);
            backend.command(id, version(backend, id, center), "sign", "{}", unit);
            backend.command(
                    id,
                    version(backend, id, center),
                    "suspend",
                    "{\"reason\":\"awaiting-material\",\"days\":\"3\"}",
                    unit);
            Reply granted = backend.command(id, version(backend, id, center), "grant", "{}", center);
            assertEquals(200, granted.status(), granted::text);
            assertEquals("SUSPENDED", state(backend, id, center));
        }
        clock.to(begin.plus(Duration.ofDays(3)));
        try (TestBackend backend = TestBackend.start(folder, clock)) {
            String center = leader(backend);
            Await.until("it is resumed", () -> state(backend, id, center).equals("IN_PROGRESS"));
        }
    }

    @Test
    void aPolicyIsTriedRefusedAndPutInForceForNewMattersOnly() {
        try (TestBackend backend = TestBackend.start(folder, clock)) {
            String commander = leader(backend);
            String before = urgent(backend);
            String shipped = backend.get("/api/v1/ladder-policies", commander)
                    .json()
                    .get(0)
                    .path("text")
                    .asText();
            String next =
                    shipped.replace("county\t1", "county\t2").replace("EA\tunsigned\tA\t2 UM", "EA\tunsigned\tA\t1 UM");
            Reply tried = backend.post("/api/v1/ladder-policies/simulate", body(next), commander);
            assertEquals(200, tried.status(), tried::text);
            assertEquals(1, tried.json().path("other").path("cases").asInt());
            badOnesAreRefused(backend, next, commander);
            assertEquals(
                    201,
                    backend.post("/api/v1/ladder-policies", body(next), commander)
                            .status());
            String after = urgent(backend);
            assertEquals("county@1", policy(backend, before, commander));
            assertEquals("county@2", policy(backend, after, commander));
        }
        try (TestBackend backend = TestBackend.start(folder, clock)) {
            JsonNode versions =
                    backend.get("/api/v1/ladder-policies", leader(backend)).json();
            assertEquals(2, versions.size());
            assertTrue(versions.get(1).path("inForce").asBoolean());
            assertEquals("seat-9", versions.get(1).path("activatedBy").asText());
        }
    }

    private static void badOnesAreRefused(TestBackend backend, String next, String commander) {
        Reply broken =
                backend.post("/api/v1/ladder-policies", body(next.replace("E4\tharm", "E4\tharmony")), commander);
        assertEquals("policy-broken", broken.code());
        assertTrue(broken.json().path("detail").asText().contains("policy:"), broken::text);
        assertEquals(
                "policy-version",
                backend.post("/api/v1/ladder-policies", body(next.replace("county\t2", "county\t3")), commander)
                        .code());
        String supervisor = backend.session("seat-4", "center", Role.SUPERVISOR);
        assertEquals(
                403,
                backend.post("/api/v1/ladder-policies", body(next), supervisor).status());
    }

    @Test
    void fiveOfAKindInAGridWithinAnHourProposeAnIncident() {
        try (TestBackend backend = TestBackend.start(folder, clock)) {
            String leader = leader(backend);
            for (int i = 0; i < 5; i++) {
                Reply taken = backend.post("/api/v1/intake", backend.intake(Map.of("category", "\"01-001\"")), null);
                assertEquals(201, taken.status(), taken::text);
            }
            Await.until("an incident is proposed", () -> {
                boolean proposed = false;
                for (JsonNode notice : backend.get("/api/v1/notices", leader).json()) {
                    proposed |= notice.path("rung").asText().equals("EX");
                }
                return proposed;
            });
        }
    }

    private static long version(TestBackend backend, String id, String token) {
        return backend.get("/api/v1/tickets/" + id, token)
                .json()
                .path("ticket")
                .path("version")
                .asLong();
    }

    private static String state(TestBackend backend, String id, String token) {
        return backend.get("/api/v1/tickets/" + id, token)
                .json()
                .path("ticket")
                .path("state")
                .asText();
    }

    private static String policy(TestBackend backend, String id, String token) {
        return backend.get("/api/v1/tickets/" + id + "/ladder", token)
                .json()
                .path("policy")
                .asText();
    }

    private static String body(String text) {
        return "{\"text\":\"" + text.replace("\t", "\\t").replace("\n", "\\n") + "\"}";
    }
}
