package yiwang.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import yiwang.domain.ticket.Role;
import yiwang.domain.visit.Pointer;
import yiwang.server.TestBackend.Reply;

/** Who hands visits in, who opens them, who says that they were made, and what is kept of it. */
class VisitsTest {
    private static final String POINTER = "aPointerThatNobodyReads";
    private static final String PLANNED = "{\"purpose\":\"planned\"}";
    private static final String DUE = "2026-03-01T00:00:00Z";
    private static final String VISIT =
            "{\"pointer\":\"" + POINTER + "\",\"grid\":\"" + TestCounty.GRID + "\",\"dueAt\":\"" + DUE + "\"}";
    /** Of a town without a center of its own. */
    private static final String ELSEWHERE = "320724101001001";

    @TempDir
    private Path folder;

    private final HandClock clock = new HandClock(Instant.parse("2026-02-14T01:00:00Z"));
    private LockedBackend site;
    private AuditRows audit;
    private String source;
    private String worker;

    @BeforeEach
    void start() {
        site = LockedBackend.start(folder, clock).setup();
        audit = new AuditRows(folder.resolve("data"));
        source = site.credential("{\"name\":\"sifa-1\",\"kind\":\"SOURCE\",\"unit\":\"center\",\"source\":\"sifa\"}");
        worker = seat("wang.ge", "town-100", Role.GRID_WORKER);
    }

    @AfterEach
    void stop() {
        site.close();
    }

    private String seat(String account, String unit, Role... roles) {
        site.account(account, unit, roles);
        return site.complete(account);
    }

    private Reply handIn(String visits, String token) {
        return site.http().post("/api/v1/visits", "{\"visits\":[" + visits + "]}", token);
    }

    private Reply open(String body, String token) {
        return site.http().post("/api/v1/visits/open", body, token);
    }

    private String body(String pointer, String result) {
        return "{\"source\":\"sifa\",\"pointer\":\"" + pointer + "\",\"at\":\"" + clock.instant() + "\",\"result\":\""
                + result + "\",\"nextDueAt\":\"2026-04-01T00:00:00Z\"}";
    }

    private Reply done(String body, String token) {
        return site.http().post("/api/v1/visits/done", body, token);
    }

    private static String said(Reply reply) {
        assertFalse(reply.status() >= 400 && reply.text().contains(POINTER), reply::text);
        return (reply.status() + " " + reply.code()).strip();
    }

    @Test
    void aSourceHandsInAndTheUnitOpensAndMakesIt() {
        long before = site.http().journalSeq();
        assertEquals(
                "{\"added\":1,\"replaced\":0,\"removed\":0}",
                handIn(VISIT, source).text());
        Reply told = open("{\"purpose\":\"other\",\"note\":\"村里\\n请托\"}", worker);
        assertEquals(
                "{\"until\":\"" + clock.instant().plus(Duration.ofMinutes(30))
                        + "\",\"visits\":[{\"source\":\"sifa\",\"pointer\":\"" + POINTER + "\",\"grid\":\""
                        + TestCounty.GRID + "\",\"dueAt\":\"" + DUE + "\"}],\"more\":0}",
                told.text());
        assertEquals(List.of("no-store"), told.response().headers().allValues("Cache-Control"));
        assertEquals("204", said(done(body(POINTER, "ABSENT"), worker)));
        assertEquals(
                "ABSENT",
                open(PLANNED, worker).json().at("/visits/0/lastResult").asText());
        assertEquals("sifa 1", audit.of("visit-hand-in").getFirst().object());
        assertEquals("town-100 1", audit.of("visit-open").getFirst().object());
        AuditRows.Row made = audit.of("visit-done").getFirst();
        assertEquals("wang.ge", made.actor());
        assertEquals("sifa " + new Pointer(POINTER).mark("sifa"), made.object());
        String auditor = site.complete(LockedBackend.AUDIT);
        assertEquals(
                "other: 村里 请托",
                site.http()
                        .get("/api/v1/audit?action=visit-done", auditor)
                        .json()
                        .at("/entries/0/reason")
                        .asText());
        assertEquals(before, site.http().journalSeq(), "no event, so nothing live");
    }

    @Test
    void whatIsAskedByGetHoldsNoPointer() {
        handIn(VISIT, source);
        open(PLANNED, worker);
        done(body(POINTER, "MET"), worker);
        List<String> tokens = List.of(
                worker,
                source,
                seat("ban.zhang", "center", Role.SHIFT_LEADER, Role.SUPERVISOR, Role.COMMANDER),
                site.credential("{\"name\":\"hall\",\"kind\":\"WALL\",\"unit\":\"center\"}"),
                site.complete(LockedBackend.AUDIT));
        List<String> asked = new ArrayList<>();
        site.http().get("/openapi.json", null).json().path("paths").properties().forEach(path -> {
            if (path.getValue().has("get") && !path.getKey().contains("{")) {
                asked.add(path.getKey());
            }
        });
        assertTrue(asked.size() > 10, asked::toString);
        for (String path : asked) {
            for (String token : tokens) {
                assertFalse(site.http().get(path, token).text().contains(POINTER), path);
            }
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{}                                                                | 422 detail-missing",
                "null                                                              | 422 detail-missing",
                "{'pointer':'short'}                                               | 422 pointer-refused",
                "{'pointer':'320724199001011234'}                                  | 422 pointer-refused",
                "{'pointer':'wang-139-0513-0246'}                                  | 422 pointer-refused",
                "{'pointer':320724199001011234}                                    | 422 pointer-refused",
                "{'pointer':['abcdefghijklmnop']}                                  | 400 malformed",
                "{'pointer':'abcdefghijklmnop','name':'张三'}                        | 400 unknown-property",
                "{'pointer':'abcdefghijklmnop','dueAt':'2026-03-01T00:00:00Z'}     | 422 detail-missing",
                "{'pointer':'abcdefghijklmnop','grid':'32','dueAt':'2026-03-01T00:00:00Z'} | 422 unknown-place",
                "{'pointer':'abcdefghijklmnop','grid':'320724999001001','dueAt':'2026-03-01T00:00:00Z'}"
                        + " | 422 unknown-place",
                "{'pointer':'abcdefghijklmnop','grid':'320724100001001001','dueAt':'2026-03-01T00:00:00Z'}"
                        + " | 422 unknown-place",
                "{'pointer':'abcdefghijklmnop','grid':'320724100001001','dueAt':'2031-03-01T00:00:00Z'}"
                        + " | 422 detail-invalid",
                "{'pointer':'abcdefghijklmnop','grid':'320724100001001','dueAt':'2020-03-01T00:00:00Z'}"
                        + " | 422 detail-invalid",
                "{'pointer':'abcdefghijklmnop','grid':'320724100001001','dueAt':'+1000000000-12-31T23:59:59Z'}"
                        + " | 422 detail-invalid",
                "{'pointer':'abcdefghijklmnop','grid':'320724100001001','dueAt':'soon'} | 400 malformed"
            })
    void oneWrongVisitAndNoneIsTaken(String wrong, String expected) {
        Reply refused = handIn(VISIT + "," + wrong.replace('\'', '"'), source);
        assertEquals(expected, said(refused), refused::text);
        for (String secret : List.of("320724199001011234", "139", "张三")) {
            assertFalse(refused.text().contains(secret), refused::text);
        }
        assertEquals("[]", open(PLANNED, worker).json().path("visits").toString());
        assertEquals(List.of(), audit.of("visit-hand-in"));
    }

    @Test
    void aBatchHasFromOneToFiveHundred() {
        assertEquals("422 batch-size", said(handIn("", source)));
        assertEquals("422 batch-size", said(handIn(String.join(",", Collections.nCopies(501, VISIT)), source)));
        assertEquals("422 detail-missing", said(site.http().post("/api/v1/visits", "{}", source)));
        Reply most = handIn(String.join(",", Collections.nCopies(500, VISIT)), source);
        assertEquals("{\"added\":1,\"replaced\":499,\"removed\":0}", most.text());
    }

    @Test
    void aMachineSpeaksForItsOwnSourceAndAPersonNamesOne() {
        String other = site.credential(
                "{\"name\":\"minzheng-1\",\"kind\":\"SOURCE\",\"unit\":\"center\",\"source\":\"minzheng\"}");
        String leader = seat("ban.zhang", "center", Role.SHIFT_LEADER);
        String liaison = seat("lian.luo", "center", Role.LIAISON);
        String named = "{\"source\":\"sifa\",\"visits\":[" + VISIT + "]}";
        assertEquals("403 forbidden", said(site.http().post("/api/v1/visits", named, other)));
        assertEquals("403 forbidden", said(handIn(VISIT, worker)));
        assertEquals("422 detail-missing", said(handIn(VISIT, leader)));
        assertEquals(
                "422 detail-invalid", said(site.http().post("/api/v1/visits", named.replace("sifa", "司法 系统"), leader)));
        for (String token : List.of(source, leader, liaison)) {
            assertEquals("200", said(site.http().post("/api/v1/visits", named, token)));
        }
        String away = "{\"pointer\":\"" + POINTER + "\"}";
        assertEquals(
                "{\"added\":0,\"replaced\":0,\"removed\":0}",
                handIn(away, other).text(),
                "not its own");
        assertEquals(1, open(PLANNED, worker).json().path("visits").size());
        assertEquals(
                "{\"added\":0,\"replaced\":0,\"removed\":1}",
                handIn(away, source).text());
        assertEquals("404 not-found", said(done(body(POINTER, "MET"), worker)));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{}                                              | 422 detail-missing",
                "{'purpose':' '}                                 | 422 detail-missing",
                "{'purpose':'curiosity'}                         | 422 detail-invalid",
                "{'purpose':'other'}                             | 422 detail-missing",
                "{'purpose':'hand-over','note':' '}              | 422 detail-missing",
                "{'purpose':'planned','note':'139 0513 0246'}    | 422 detail-invalid",
                "{'purpose':'planned','unit':'town-100'}         | 400 unknown-property",
                "no json                                         | 400 malformed"
            })
    void withoutAGoodPurposeNothingIsTold(String body, String expected) {
        handIn(VISIT, source);
        assertEquals(expected, said(open(body.replace('\'', '"'), worker)));
        assertEquals("409 visits-closed", said(done(body(POINTER, "MET"), worker)));
        assertEquals(List.of(), audit.of("visit-open"));
    }

    @Test
    void onlyTheUnitThatAnswersForTheGridHasThem() {
        handIn(
                VISIT + "," + VISIT.replace(POINTER, "of-a-town-without-center").replace(TestCounty.GRID, ELSEWHERE),
                source);
        String above = seat("zhi.hui", "center", Role.HANDLER);
        String water = seat("shui.li", "dept-shuili", Role.HANDLER);
        String leader = seat("ban.zhang", "center", Role.SHIFT_LEADER, Role.COMMANDER);
        assertEquals(
                "of-a-town-without-center",
                open(PLANNED, above).json().at("/visits/0/pointer").asText());
        assertEquals(1, open(PLANNED, above).json().path("visits").size(), "it is above the town and has not its own");
        assertEquals(0, open(PLANNED, water).json().path("visits").size());
        assertEquals("403 forbidden", said(open(PLANNED, leader)));
        assertEquals("403 forbidden", said(open(PLANNED, source)));
        assertEquals("404 not-found", said(done(body(POINTER, "MET"), above)));
        assertEquals("404 not-found", said(done(body(POINTER, "MET"), water)));
        assertEquals(List.of(), audit.of("visit-done"));
        assertFalse(audit.all().toString().contains(POINTER));
    }

    @Test
    void itIsOpenForHalfAnHourInOneSessionOfOneWhoStillHasThePost() {
        handIn(VISIT, source);
        assertEquals("409 visits-closed", said(done(body(POINTER, "MET"), worker)));
        assertEquals("200", said(open(PLANNED, worker)));
        String second = site.complete("wang.ge");
        assertEquals("409 visits-closed", said(done(body(POINTER, "MET"), second)));
        assertEquals("204", said(done(body(POINTER, "MET"), worker)));
        clock.forward(Duration.ofMinutes(30));
        String anew = site.complete("wang.ge");
        assertEquals("409 visits-closed", said(done(body(POINTER, "MET"), anew)));
        assertEquals("200", said(open(PLANNED, anew)));
        site.posts("wang.ge", "dept-shuili", site.complete(LockedBackend.SECURITY), Role.GRID_WORKER);
        assertEquals("401 no-session", said(done(body(POINTER, "MET"), anew)));
        String moved = site.complete("wang.ge");
        assertEquals("409 visits-closed", said(done(body(POINTER, "MET"), moved)));
        assertEquals(0, open(PLANNED, moved).json().path("visits").size());
        assertEquals("404 not-found", said(done(body(POINTER, "MET"), moved)));
        assertEquals(1, audit.of("visit-done").size());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "'sifa'                 | null                   | 422 detail-missing",
                "'sifa'                 | 'Sifa!'                | 422 detail-invalid",
                "'aPointerThatNobodyReads' | '139-0513-0246-abcde' | 422 pointer-refused",
                "'MET'                  | 'GONE'                 | 400 malformed",
                "'MET'                  | null                   | 422 detail-missing",
                "2026-02-14T            | 2026-02-12T            | 422 detail-invalid",
                "2026-02-14T            | 2026-02-15T            | 422 detail-invalid",
                "2026-04-01T            | 2026-02-13T            | 422 detail-invalid",
                "2026-04-01T            | 2036-04-01T            | 422 detail-invalid",
                "'result'               | 'why':'x','result'     | 400 unknown-property"
            })
    void aWrongWordOfAVisitThatWasMadeChangesNothing(String from, String to, String expected) {
        handIn(VISIT, source);
        open(PLANNED, worker);
        String wrong = body(POINTER, "MET").replace(from.replace('\'', '"'), to.replace('\'', '"'));
        assertEquals(expected, said(done(wrong, worker)));
        assertFalse(open(PLANNED, worker).json().at("/visits/0").has("lastAt"));
    }

    @Test
    void whereItCannotBeKeptNothingIsDone() {
        handIn(VISIT, source);
        open(PLANNED, worker);
        String handler = seat("dong.zhen", "town-100", Role.HANDLER);
        audit.broken(true);
        assertEquals("503 audit-unavailable", said(handIn("{\"pointer\":\"" + POINTER + "\"}", source)));
        assertEquals("503 audit-unavailable", said(open(PLANNED, handler)));
        assertEquals("503 audit-unavailable", said(done(body(POINTER, "MET"), worker)));
        audit.broken(false);
        assertEquals("409 visits-closed", said(done(body(POINTER, "MET"), handler)), "it was not opened either");
        assertFalse(open(PLANNED, worker).json().at("/visits/0").has("lastAt"));
        assertEquals(1, audit.of("visit-hand-in").size());
        assertEquals(List.of(), audit.of("visit-done"));
    }
}
