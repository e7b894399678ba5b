package yiwang.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import yiwang.domain.ticket.Role;
import yiwang.server.TestBackend.Reply;

/** When the clocks of a ticket are due at fixed times around a Spring Festival, over the public interface. */
class DueTimesTest {
    private static final Role[] CENTER = TestBackend.centerRoles();

    @TempDir
    Path folder;

    private final HandClock clock = new HandClock(Instant.EPOCH);
    private TestBackend backend;
    private String ticket = "";

    @BeforeEach
    void open() {
        at("2026-02-13T17:00");
        backend = start();
    }

    private TestBackend start() {
        return TestBackend.start(folder, clock);
    }

    @AfterEach
    void close() {
        backend.close();
    }

    @Test
    void aLifeOverTheFestivalIsDueByTheCalendar() {
        take("01-002");
        due("accept", "0.25 UH", "2026-02-13T17:15");
        at("2026-02-13T17:05");
        center("accept", "{}");
        due("dispatch", "0.5 WH", "2026-02-13T17:35");
        at("2026-02-13T17:20");
        center("dispatch", "{\"unit\":\"dept-chengguan\"}");
        due("sign", "4 WH", "2026-02-14T11:20");
        due("dispose", "4 WD", "2026-02-26T17:20");
        at("2026-02-14T09:00");
        unit("sign", "{}");
        assertEquals("STOPPED", clock("sign").path("state").asText());
        at("2026-02-14T10:00");
        unit("suspend", "{\"reason\":\"awaiting-weather\",\"days\":\"30\"}");
        center("grant", "{}");
        assertEquals("PAUSED", clock("dispose").path("state").asText());
        assertTrue(clock("dispose").path("dueAt").isMissingNode());
        at("2026-02-24T10:00");
        center("resume", "{}");
        due("dispose", "4 WD", "2026-02-27T17:20");
        at("2026-02-24T10:30");
        unit("extend", "{\"amount\":\"1\",\"type\":\"WD\",\"reason\":\"雨\",\"lawBasis\":\"第九条\"}");
        center("grant", "{}");
        due("dispose", "4 WD", "2026-02-28T17:20");
        at("2026-02-24T10:40");
        center("supervise", "{\"level\":\"1\",\"reason\":\"再次来电\"}");
        due("supervision", "1 WD", "2026-02-25T10:40");
        center("set-urgency", "{\"urgency\":\"A\",\"reason\":\"预警\"}");
        assertEquals(2, clocks("dispose").size(), "recounted, and both are kept");
        assertEquals("32 UH", clock("dispose").path("limit").asText());
        at("2026-02-25T09:00");
        unit("feed-back", "{\"reply\":\"已清运\",\"contacted\":\"yes\",\"true\":\"yes\",\"solved\":\"yes\"}");
        assertEquals("STOPPED", clock("dispose").path("state").asText());
        due("verify", "1 WD", "2026-02-26T09:00");
        center("rework", "{\"reason\":\"未清完\"}");
        due("dispose", "2 WD", "2026-02-27T09:00");
    }

    @Test
    void theUnitSpeaksOnceWithTheReporterWithinADay() {
        take("01-002");
        center("accept", "{}");
        center("dispatch", "{\"unit\":\"dept-chengguan\"}");
        at("2026-02-14T09:00");
        unit("sign", "{}");
        due("contact", "1 WD", "2026-02-24T09:00");
        unit("note", "{\"text\":\"已电话联系反映人\",\"reached\":\"contact\"}");
        assertEquals("STOPPED", clock("contact").path("state").asText());
        unit("feed-back", "{\"reply\":\"已清运\",\"contacted\":\"yes\",\"true\":\"yes\",\"solved\":\"yes\"}");
        center("rework", "{\"reason\":\"未清完\"}");
        assertEquals(1, clocks("contact").size(), "once for each unit, however often it goes on");
    }

    @Test
    void theReasonsAreSaidInTheLanguageOfTheReader() {
        take("01-002");
        center("accept", "{}");
        center("dispatch", "{\"unit\":\"dept-chengguan\"}");
        String zh = String.join("\n", reasons("zh-CN"));
        assertTrue(zh.startsWith("2026-02-13 周五 17:00 起算，时限 4 工作日。"), zh);
        assertTrue(zh.contains("春节放假") && zh.endsWith("到期时间 2026-02-26 周四 17:00。"), zh);
        String en = String.join("\n", reasons("en"));
        assertTrue(en.contains("Spring Festival") && en.endsWith("Due 2026-02-26 Thu 17:00."), en);
    }

    @Test
    void aDueTimeInAYearWithoutACalendarIsProvisional() {
        at("2026-12-30T09:00");
        take("01-004");
        center("accept", "{}");
        center("dispatch", "{\"unit\":\"dept-chengguan\"}");
        assertEquals(List.of("stage:stop", "stage:penalty"), stages());
        assertTrue(clock("dispose").path("provisional").asBoolean());
        assertTrue(!clock("stage:stop").path("provisional").asBoolean());
        unit("sign", "{}");
        unit("note", "{\"text\":\"已停工\",\"reached\":\"stop\"}");
        assertEquals("STOPPED", clock("stage:stop").path("state").asText());
        assertEquals("RUNNING", clock("stage:penalty").path("state").asText());
    }

    /** A county that changes its hours while a matter stands still: it goes on by those it began with. */
    @Test
    void aClockGoesOnByTheHoursItStartedBy() throws IOException {
        at("2026-03-02T09:00");
        take("01-002");
        center("accept", "{}");
        center("dispatch", "{\"unit\":\"dept-chengguan\"}");
        due("dispose", "4 WD", "2026-03-06T09:00");
        unit("sign", "{}");
        at("2026-03-02T10:00");
        unit("suspend", "{\"reason\":\"awaiting-weather\",\"days\":\"30\"}");
        center("grant", "{}");
        List<String> before = reasons("zh");
        backend.close();
        Path rules = Files.createDirectories(folder.resolve("maps/rules"));
        Files.writeString(rules.resolve("duty-windows.tsv"), "unit\tfrom\tto\twindows\n*\t01-01\t12-31\t09:00-11:00\n");
        backend = start();

        assertEquals(before, reasons("zh"), "the reasons are still there");
        at("2026-03-03T10:00");
        center("resume", "{}");
        due("dispose", "4 WD", "2026-03-09T09:00");
        assertTrue(reasons("zh").contains("2026-03-03 周二 10:00 至 18:00，计 6 小时，累计 7 小时。"), reasons("zh")::toString);
    }

    private void at(String shanghai) {
        clock.to(LocalDateTime.parse(shanghai).toInstant(ZoneOffset.ofHours(8)));
    }

    private void take(String category) {
        Reply reply = backend.post("/api/v1/intake", backend.intake(Map.of("category", '"' + category + '"')), null);
        ticket = reply.json().path("id").asText();
    }

    /** As two people, so that one may grant what the other asked for. */
    private void center(String verb, String details) {
        act(verb, details, backend.session(verb.equals("grant") ? "seat-2" : "seat-1", "center", CENTER));
    }

    private void unit(String verb, String details) {
        act(verb, details, backend.session("cg-1", "dept-chengguan", Role.HANDLER));
    }

    private void act(String verb, String details, String token) {
        long version = detail("zh").at("/ticket/version").asLong();
        Reply reply = backend.command(ticket, version, verb, details, token);
        assertEquals(200, reply.status(), () -> verb + ": " + reply.text());
    }

    private JsonNode detail(String language) {
        String token = backend.session("seat-3", "center", CENTER);
        return backend.get("/api/v1/tickets/" + ticket, token, "Accept-Language", language)
                .json();
    }

    private List<JsonNode> clocks(String kind) {
        return StreamSupport.stream(detail("zh").path("clocks").spliterator(), false)
                .filter(clock -> clock.path("kind").asText().equals(kind))
                .toList();
    }

    private JsonNode clock(String kind) {
        return clocks(kind).getLast();
    }

    private List<String> stages() {
        return StreamSupport.stream(detail("zh").path("clocks").spliterator(), false)
                .map(clock -> clock.path("kind").asText())
                .filter(kind -> kind.startsWith("stage:"))
                .toList();
    }

    private List<String> reasons(String language) {
        List<String> lines = new ArrayList<>();
        for (JsonNode clock : detail(language).path("clocks")) {
            if (clock.path("kind").asText().equals("dispose")) {
                clock.path("derivation").forEach(line -> lines.add(line.asText()));
            }
        }
        return lines;
    }

    private void due(String kind, String limit, String shanghai) {
        JsonNode clock = clock(kind);
        assertEquals(limit, clock.path("limit").asText());
        assertEquals("RUNNING", clock.path("state").asText(), kind);
        assertEquals(
                LocalDateTime.parse(shanghai).toInstant(ZoneOffset.ofHours(8)).toString(),
                clock.path("dueAt").asText(),
                kind);
    }
}
