package yiwang.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import yiwang.domain.ticket.Role;
import yiwang.server.TestBackend.Reply;
import yiwang.server.storage.SqliteFolder;

/** Who is told a reporter's name and number, for what, how often, and what is kept of it. */
class RevealTest {
    private static final String NAME = "欧阳娜娜";
    private static final String PHONE = "13905130246";
    private static final String CALL_BACK = "{\"reason\":\"call-back\"}";

    @TempDir
    private Path folder;

    private final HandClock clock = new HandClock(Instant.parse("2026-02-14T01:00:00Z"));
    private LockedBackend site;
    private AuditRows audit;
    private String leader;

    @BeforeEach
    void start() {
        site = LockedBackend.start(folder, clock).setup();
        audit = new AuditRows(folder.resolve("data"));
        leader = seat("ban.zhang", "center", Role.SHIFT_LEADER, Role.ACCEPTOR, Role.DISPATCHER);
    }

    @AfterEach
    void stop() {
        site.close();
    }

    private String seat(String account, String unit, Role... roles) {
        site.account(account, unit, roles);
        return site.complete(account);
    }

    private Reply intake(Map<String, @Nullable String> more) {
        return site.http().post("/api/v1/intake", site.http().intake(more), leader);
    }

    private String ticket() {
        Reply taken = LockedBackend.done(
                intake(Map.of("reporterName", "\"" + NAME + "\"", "reporterPhone", "\"139 0513 0246\"")));
        return taken.json().path("id").asText();
    }

    private Reply read(String id, String token) {
        return site.http().get("/api/v1/tickets/" + id, token);
    }

    private Reply reveal(String id, String body, String token) {
        return site.http().post("/api/v1/tickets/" + id + "/reporter/reveal", body, token);
    }

    private String number(String id) {
        return read(id, leader).json().at("/ticket/number").asText();
    }

    @Test
    void itIsToldForAPurposeThatIsKeptWithWhoAskedBeforeTheAnswer() {
        String id = ticket();
        JsonNode shown = read(id, leader).json().path("reporter");
        assertEquals(
                "{\"state\":\"KEPT\",\"name\":\"欧阳**\",\"phone\":\"139****0246\",\"openTickets\":0}", shown.toString());
        Reply told = reveal(number(id), "{\"reason\":\"other\",\"note\":\"家属来电\\n核对\"}", leader);
        assertEquals("{\"name\":\"" + NAME + "\",\"phone\":\"" + PHONE + "\"}", told.text());
        assertEquals(List.of("no-store"), told.response().headers().allValues("Cache-Control"));
        AuditRows.Row row = audit.of("reporter-reveal").getFirst();
        assertEquals("ban.zhang", row.actor());
        assertEquals(number(id), row.object());
        String admin = site.complete(LockedBackend.AUDIT);
        assertEquals(
                "other: 家属来电 核对",
                site.http()
                        .get("/api/v1/audit?action=reporter-reveal", admin)
                        .json()
                        .at("/entries/0/reason")
                        .asText());
        String all = audit.all().toString();
        assertFalse(all.contains(PHONE) || all.contains(NAME) || all.contains("****"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{}                                            | 422 | detail-missing",
                "{\"reason\":\" \"}                            | 422 | detail-missing",
                "{\"reason\":\"curiosity\"}                    | 422 | detail-invalid",
                "{\"reason\":\"asked\"}                        | 422 | detail-invalid",
                "{\"reason\":\"other\"}                        | 422 | detail-missing",
                "{\"reason\":\"other\",\"note\":\" \"}         | 422 | detail-missing",
                "{\"reason\":\"urgent\",\"note\":\"139 0513 0246\"} | 422 | detail-invalid",
                "{\"reason\":\"urgent\",\"note\":\"１３９０５１３０２４６\"} | 422 | detail-invalid",
                "{\"reason\":\"urgent\",\"note\":\"139.0513。0246\"} | 422 | detail-invalid",
                "{\"reason\":\"urgent\",\"note\":\"一三九〇五一三〇二四六\"} | 422 | detail-invalid",
                "{\"reason\":\"urgent\",\"why\":\"x\"}         | 400 | unknown-property",
                "no json                                       | 400 | malformed"
            })
    void withoutAGoodPurposeNothingIsTold(String body, int status, String code) {
        Reply refused = reveal(ticket(), body, leader);
        assertEquals(code, refused.code(), refused::text);
        assertEquals(status, refused.status());
        assertFalse(refused.text().contains("0246"), refused::text);
        assertEquals(
                422,
                reveal(ticket(), "{\"reason\":\"urgent\",\"note\":\"" + "长".repeat(201) + "\"}", leader)
                        .status());
        assertEquals(List.of(), audit.of("reporter-reveal"));
    }

    @Test
    void onlyThoseWhoCallReportersAndWhoHaveTheTicketInHandAreTold() {
        String id = ticket();
        String town = seat("dong.zhen", "town-100", Role.HANDLER);
        String taker = seat("jie.xian", "town-100", Role.CALL_TAKER);
        String water = seat("shui.li", "dept-shuili", Role.HANDLER);
        String far = seat("hui.fang", "dept-shuili", Role.VERIFIER);
        String watcher = seat("du.cha", "center", Role.SUPERVISOR);
        assertEquals(200, reveal(id, CALL_BACK, taker).status(), "it lies in the town");
        assertEquals(200, read(id, town).status());
        assertFalse(read(id, town).json().has("reporter"), "grade 2 sees no mask");
        Reply refused = reveal(id, CALL_BACK, town);
        assertEquals("403 forbidden", refused.status() + " " + refused.code(), "it reads it and has it not in hand");
        assertEquals(404, reveal(id, CALL_BACK, water).status(), "to them there is no such ticket");
        assertEquals(404, reveal(id, CALL_BACK, far).status());
        assertEquals(403, reveal(id, CALL_BACK, watcher).status());
        assertTrue(read(id, watcher).json().has("reporter"), "grade 3 sees the mask");
        assertEquals(
                403, reveal(id, CALL_BACK, site.complete(LockedBackend.AUDIT)).status());
        dispatch(id, "dept-shuili");
        assertEquals(200, reveal(id, CALL_BACK, water).status(), "its lead");
        assertEquals(200, reveal(id, CALL_BACK, far).status());
        assertEquals(403, reveal(id, CALL_BACK, town).status());
        assertEquals(404, reveal("none", CALL_BACK, leader).status());
        audit.await("dong.zhen", "ask", "POST /api/v1/tickets/{id}/reporter/reveal", "forbidden");
    }

    @ParameterizedTest
    @CsvSource({"COMPLAINT, WITHHELD", "REPORT, WITHHELD", "HELP, KEPT"})
    void whoAComplaintMayBeAboutIsNotToldWhoMadeIt(String kind, String state) {
        String id = LockedBackend.done(intake(Map.of("kind", "\"" + kind + "\"", "reporterPhone", "\"" + PHONE + "\"")))
                .json()
                .path("id")
                .asText();
        String taker = seat("jie.xian", "town-100", Role.CALL_TAKER, Role.ACCEPTOR);
        String lead = seat("shui.li", "dept-shuili", Role.HANDLER, Role.VERIFIER);
        dispatch(id, "dept-shuili");
        boolean isKept = state.equals("WITHHELD");
        assertEquals(state, read(id, lead).json().at("/reporter/state").asText());
        Reply asked = reveal(id, CALL_BACK, lead);
        assertEquals(isKept ? "403 reporter-withheld" : "200 ", asked.status() + " " + asked.code(), asked::text);
        assertEquals(isKept, !asked.text().contains(PHONE));
        assertEquals("KEPT", read(id, leader).json().at("/reporter/state").asText(), "the center calls back");
        assertEquals(200, reveal(id, CALL_BACK, leader).status());
        assertEquals("KEPT", read(id, taker).json().at("/reporter/state").asText(), "another office of the town");
        assertEquals(isKept ? 1 : 2, audit.of("reporter-reveal").size());
    }

    @Test
    void whoHasOpenedTwentyInAnHourWaits() {
        String id = ticket();
        for (int i = 0; i < 20; i++) {
            assertEquals(200, reveal(id, CALL_BACK, leader).status(), "number " + i);
        }
        Reply refused = reveal(id, CALL_BACK, leader);
        assertEquals("429 reveal-limit", refused.status() + " " + refused.code(), refused::text);
        assertEquals(
                "3600", refused.response().headers().firstValue("Retry-After").orElse(""));
        assertTrue(refused.json().path("detail").asText().contains("60 分钟内最多查看 20 次"), refused::text);
        Reply english = site.http()
                .post("/api/v1/tickets/" + id + "/reporter/reveal", CALL_BACK, leader, "Accept-Language", "en");
        assertTrue(english.json().path("detail").asText().contains("At most 20"), english::text);
        assertEquals(20, audit.of("reporter-reveal").size());
        clock.forward(Duration.ofHours(1));
        leader = site.complete("ban.zhang");
        assertEquals(200, reveal(id, CALL_BACK, leader).status());
    }

    @Test
    void whereItCannotBeKeptNothingIsTold() {
        String id = ticket();
        audit.broken(true);
        for (String act : List.of("reveal", "erase")) {
            Reply refused = site.http()
                    .post(
                            "/api/v1/tickets/" + id + "/reporter/" + act,
                            act.equals("erase") ? "{\"reason\":\"asked\"}" : CALL_BACK,
                            leader);
            assertEquals(503, refused.status(), refused::text);
            assertFalse(refused.text().contains("0246") || refused.text().contains("欧阳"), refused::text);
        }
        audit.broken(false);
        assertEquals(200, reveal(id, CALL_BACK, leader).status(), "nor was it erased");
        assertEquals(1, audit.of("reporter-reveal").size());
    }

    @Test
    void theShiftLeaderErasesAndASendersRetryBringsNothingBack() {
        Map<String, @Nullable String> said = Map.of(
                "sourceNo", "\"once\"", "reporterName", "\"" + NAME + "\"", "reporterPhone", "\"" + PHONE + "\"");
        String id = LockedBackend.done(intake(said)).json().path("id").asText();
        String taker = seat("jie.xian", "center", Role.CALL_TAKER);
        String erase = "/api/v1/tickets/" + id + "/reporter/erase";
        assertEquals(
                403, site.http().post(erase, "{\"reason\":\"asked\"}", taker).status());
        assertEquals(422, site.http().post(erase, CALL_BACK, leader).status());
        assertEquals(
                204, site.http().post(erase, "{\"reason\":\"asked\"}", leader).status());
        assertEquals(
                404, site.http().post(erase, "{\"reason\":\"asked\"}", leader).status());
        assertEquals(200, intake(said).status());
        assertEquals("no-reporter", reveal(id, CALL_BACK, leader).code());
        assertEquals(
                "{\"state\":\"ERASED\",\"openTickets\":0}",
                read(id, leader).json().path("reporter").toString());
        assertEquals(1, audit.of("reporter-erase").size());
    }

    @Test
    void aRepeatIsAnsweredTheSameWhateverItSaysOfTheReporter() {
        String first = intake(Map.of("sourceNo", "\"once\"", "reporterPhone", "\"" + PHONE + "\""))
                .text();
        for (String phone : List.of("13905130247", PHONE)) {
            Reply again = intake(Map.of("sourceNo", "\"once\"", "reporterPhone", "\"" + phone + "\""));
            assertEquals(200, again.status(), again::text);
            assertEquals(
                    first, again.text().replace("\"repeated\":true", "\"repeated\":false"), "it tells no guess apart");
        }
        assertEquals(200, intake(Map.of("sourceNo", "\"once\"")).status());
        assertEquals(
                409, intake(Map.of("sourceNo", "\"once\"", "text", "\"别的事\"")).status());
        String id = read(
                        intake(Map.of("sourceNo", "\"once\"")).json().path("id").asText(), leader)
                .json()
                .at("/ticket/id")
                .asText();
        assertTrue(reveal(id, CALL_BACK, leader).text().contains(PHONE), "the first word stays");
    }

    @ParameterizedTest
    @ValueSource(strings = {"1390513024", "12345", "", "139****0246", "+1 212 555 0100"})
    void aWrongNumberIsRefusedAndNotSaidBack(String phone) {
        long before = site.http().journalSeq();
        Reply refused = intake(Map.of("reporterPhone", "\"" + phone + "\""));
        assertEquals("422 phone-invalid", refused.status() + " " + refused.code(), refused::text);
        assertTrue(phone.isEmpty() || !refused.text().contains(phone), refused::text);
        Reply name = intake(Map.of("reporterName", "\"" + "长".repeat(41) + "\""));
        assertEquals("422 too-long", name.status() + " " + name.code(), name::text);
        assertFalse(name.text().contains("长长"), name::text);
        assertEquals(before, site.http().journalSeq(), "no event is left");
    }

    /** Where everybody is taken at their word it works the same way, and is kept with the name that was given. */
    @Test
    void theUnlockedDoorKeepsItToo() {
        Path open = folder.resolve("open");
        try (TestBackend backend = TestBackend.start(open, clock)) {
            Reply taken =
                    backend.post("/api/v1/intake", backend.intake(Map.of("reporterPhone", "\"0518-83211234\"")), null);
            String id = taken.json().path("id").asText();
            String seat = backend.session("接线1", "center", Role.CALL_TAKER);
            String path = "/api/v1/tickets/" + id + "/reporter/reveal";
            assertEquals(
                    "{\"phone\":\"0518-83211234\"}",
                    backend.post(path, CALL_BACK, seat).text());
            assertEquals(401, backend.post(path, CALL_BACK, null).status());
            String wall = backend.session("大屏", "center", Role.WALL);
            assertEquals(403, backend.post(path, CALL_BACK, wall).status());
            assertFalse(backend.get("/api/v1/tickets/" + id, wall).json().has("reporter"));
            AuditRows.Row row =
                    new AuditRows(open.resolve("data")).of("reporter-reveal").getFirst();
            assertEquals("接线1", row.actor());
        }
    }

    @Test
    void theJournalHoldsNothingOfAReporterAndIsStillWhole() {
        String id = ticket();
        assertEquals(200, reveal(id, CALL_BACK, leader).status());
        List<String> entries = new SqliteFolder(folder.resolve("data"))
                .inspect(tx -> tx.query("SELECT payload FROM journal", row -> row.text(1)));
        String payloads = entries.toString();
        assertTrue(payloads.contains("垃圾桶"), payloads);
        for (String secret : List.of(NAME, "欧阳", PHONE, "0246", "139", "reporter")) {
            assertFalse(payloads.contains(secret), secret);
        }
        site.close();
        assertTrue(DataVerifier.verify(folder.resolve("data")).isSound());
    }

    private void dispatch(String id, String unit) {
        for (String[] step :
                new String[][] {{"accept", "{}"}, {"queue", "{}"}, {"dispatch", "{\"unit\":\"" + unit + "\"}"}}) {
            JsonNode detail = read(id, leader).json();
            if (detail.path("offers").toString().contains("\"verb\":\"" + step[0] + "\"")) {
                site.http().command(id, detail.at("/ticket/version").asLong(), step[0], step[1], leader);
            }
        }
        assertEquals(unit, read(id, leader).json().at("/ticket/lead").asText());
    }
}
