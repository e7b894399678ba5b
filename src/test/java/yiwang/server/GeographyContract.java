package yiwang.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import yiwang.domain.geo.Gcj02;
import yiwang.domain.geo.GeoPoint;
import yiwang.domain.ticket.Role;
import yiwang.server.TestBackend.Reply;
import yiwang.server.storage.StoreAddress;

/** New boundaries of the county, from the report to a restart, on every store. */
abstract class GeographyContract {
    private static final String POINT = "{\"type\":\"Feature\",\"properties\":{\"name\":\"新站\"},\"geometry\":{\"type\":"
            + "\"Point\",\"coordinates\":[%s,%s]}}";

    @TempDir
    Path folder;

    private TestBackend backend;
    private String token;

    abstract StoreAddress address(Path data);

    @BeforeEach
    void start() {
        backend = TestBackend.start(folder, address(folder.resolve("data")));
        token = backend.session("c-1", "center", Role.COMMANDER, Role.SHIFT_LEADER, Role.ACCEPTOR);
    }

    @AfterEach
    void stop() {
        backend.close();
    }

    private void restart() {
        backend.close();
        start();
    }

    private Reply send(String path, byte[] file) {
        return backend.send(backend.request(path, token, "Content-Type", "application/octet-stream")
                .POST(BodyPublishers.ofByteArray(file))
                .build());
    }

    private Reply report(byte[] file) {
        return send("/api/v1/geography/report?name=new.zip", file);
    }

    private Reply apply(byte[] file, String mark) {
        return send("/api/v1/geography?name=new.zip&mark=" + mark, file);
    }

    JsonNode applied(byte[] file) {
        Reply told = report(file);
        assertEquals(200, told.status(), told::text);
        assertEquals(0, told.json().path("errors").asInt(), told::text);
        Reply done = apply(file, told.json().path("mark").asText());
        assertEquals(201, done.status(), done::text);
        return done.json();
    }

    private NewBoundaries split() {
        return NewBoundaries.split(folder.resolve("maps"));
    }

    private String layer(String name) {
        return backend.get("/api/v1/geo/" + name, token).text();
    }

    private JsonNode ticket(String id) {
        return backend.get("/api/v1/tickets/" + id, token).json();
    }

    private String intake(Map<String, String> changes) {
        Reply reply = backend.post("/api/v1/intake", backend.intake(Map.copyOf(changes)), null);
        assertEquals(201, reply.status(), reply::text);
        return reply.json().path("id").asText();
    }

    private String intakeWithoutPoint() {
        String body = "{\"source\":\"test\",\"sourceNo\":\"u-1\",\"channel\":\"WEB\",\"text\":\"路灯不亮\",\"place\":\""
                + TestCounty.GRID + "\"}";
        return backend.post("/api/v1/intake", body, null).json().path("id").asText();
    }

    private static List<String> steps(JsonNode report) {
        return report.path("lineage").findValuesAsText("earlier");
    }

    @Test
    void aReportTellsWhatWouldBecomeAndChangesNothing() {
        backend.ticket();
        String grids = layer("grids");
        long seq = backend.journalSeq();
        JsonNode told = report(split().zip()).json();
        assertFalse(told.path("applied").asBoolean());
        assertEquals(1, told.path("version").asInt());
        assertEquals("[\"grids\",\"micro-grids\"]", told.path("layers").toString());
        assertTrue(told.path("began").toString().contains(NewBoundaries.SOUTH + "\""), told::toString);
        assertEquals(
                "[\"" + TestCounty.GRID + "\",\"" + TestCounty.GRID + "001\",\"" + TestCounty.GRID + "002\"]",
                told.path("ended").toString());
        assertEquals(4, steps(told).size(), told::toString);
        assertTrue(
                told.path("lineage")
                        .toString()
                        .contains(
                                "{\"earlier\":\"" + TestCounty.GRID + "\",\"later\":\"" + NewBoundaries.NORTH + "\"}"),
                told::toString);
        assertEquals(1, told.path("tickets").asInt());
        assertEquals("[]", told.path("findings").toString());
        assertEquals(grids, layer("grids"));
        assertEquals(seq, backend.journalSeq());
        assertEquals("[]", backend.get("/api/v1/geography", token).text());
    }

    @Test
    void aSplitLeadsOpenTicketsOnAndStaysOverARestart() {
        String before = layer("grids");
        String placed = backend.ticket();
        String unplaced = intakeWithoutPoint();
        String elsewhere = intake(Map.of("lon", "119.35"));
        JsonNode done = applied(split().zip());
        assertEquals(2, done.path("version").asInt());
        assertEquals(2, done.path("tickets").asInt());
        restart(); // for everything below: what is told after a restart is what was told before it
        assertEquals(NewBoundaries.SOUTH, ticket(placed).at("/ticket/grid").asText());
        assertEquals("320724100", ticket(unplaced).at("/ticket/division").asText());
        assertEquals("", ticket(unplaced).at("/ticket/grid").asText());
        JsonNode last =
                ticket(placed).path("trail").get(ticket(placed).path("trail").size() - 1);
        assertEquals("relocate", last.path("verb").asText());
        assertEquals(1, ticket(elsewhere).at("/ticket/version").asInt(), "what is still there stays");
        assertEquals(
                NewBoundaries.SOUTH,
                ticket(intake(Map.of("sourceNo", "\"after\"")))
                        .at("/ticket/grid")
                        .asText());
        assertTrue(layer("grids").contains(NewBoundaries.SOUTH));
        assertEquals(before, backend.get("/api/v1/geo/grids?version=1", token).text());
        assertEquals(
                layer("grids"),
                backend.get("/api/v1/geo/grids?version=2", token).text());
        assertEquals(404, backend.get("/api/v1/geo/grids?version=3", token).status());
        JsonNode versions = backend.get("/api/v1/geography", token).json();
        assertEquals(1, versions.size());
        assertEquals("c-1", versions.get(0).path("actor").asText());
        assertEquals(
                done.toString(),
                backend.get("/api/v1/geography/2", token).json().toString());
        assertEquals(404, backend.get("/api/v1/geography/3", token).status());
    }

    @Test
    void twoThatBecomeOneHaveTheSameSuccessor() {
        byte[] file = new NewBoundaries(folder.resolve("maps"), "grids", "micro-grids")
                .without("grids", "320724100001001")
                .without("grids", "320724100001002")
                .without("micro-grids", "320724100001001001")
                .without("micro-grids", "320724100001001002")
                .without("micro-grids", "320724100001002001")
                .without("micro-grids", "320724100001002002")
                .with("grids", "320724100001009", 119.0, 34.0, 0.2, 0.2)
                .with("micro-grids", "320724100001009001", 119.0, 34.0, 0.2, 0.2)
                .plain();
        String unplaced = intakeWithoutPoint();
        JsonNode done = applied(file);
        assertEquals(
                List.of("320724100001001", "320724100001002"),
                steps(done).stream().filter(code -> code.length() == 15).toList());
        assertEquals("320724100001009", ticket(unplaced).at("/ticket/grid").asText());
    }

    @Test
    void onlyWhatTheReportWasAboutIsPutInForce() {
        byte[] file = split().zip();
        String mark = report(file).json().path("mark").asText();
        byte[] other = split().plain();
        assertEquals("geography-changed", apply(other, mark).code());
        assertEquals(
                "geography-changed",
                send("/api/v1/geography?datum=gcj02&mark=" + mark, file).code());
        assertEquals(422, send("/api/v1/geography", file).status());
        assertEquals(201, apply(file, mark).status());
        assertEquals("geography-changed", apply(file, mark).code());
        assertEquals(1, backend.get("/api/v1/geography", token).json().size());
    }

    @Test
    void withErrorsNothingIsPutInForce() {
        byte[] file = split().with("grids", NewBoundaries.SOUTH, 119.0, 34.0, 0.1, 0.1)
                .with("micro-grids", "320724100001777001", 119.0, 34.0, 0.1, 0.1)
                .with("grids", TestCounty.feature("32", "", "", 119, 34, 0.1, 0.1))
                .plain();
        JsonNode told = report(file).json();
        List<String> whats = told.path("findings").findValuesAsText("what");
        assertEquals(3, told.path("errors").asInt(), told::toString);
        assertEquals(List.of("code", "duplicate", "orphan"), whats.subList(0, 3));
        Reply refused = apply(file, told.path("mark").asText());
        assertEquals("geography-errors", refused.code());
        assertEquals(422, refused.status());
        assertEquals("[]", backend.get("/api/v1/geography", token).text());
    }

    @Test
    void aGridsMicroGridsMustComeWithIt() {
        byte[] file = new NewBoundaries(folder.resolve("maps"), "grids")
                .without("grids", TestCounty.GRID)
                .plain();
        JsonNode told = report(file).json();
        assertEquals(2, told.path("errors").asInt(), told::toString);
        assertTrue(told.path("findings").toString().contains("no area " + TestCounty.GRID), told::toString);
    }

    @Test
    void aWithdrawnMicroGridNeverLiesElsewhere() {
        NewBoundaries back = new NewBoundaries(folder.resolve("maps"), "grids", "micro-grids");
        applied(split().zip());
        back.without("micro-grids", TestCounty.GRID + "001")
                .without("micro-grids", TestCounty.GRID + "002")
                .with("micro-grids", TestCounty.GRID + "001", 119.0, 34.0, 0.1, 0.2);
        Reply told = report(back.zip());
        assertEquals("geography-broken", told.code());
        assertTrue(told.text().contains("never used again"), told::text);
    }

    @Test
    void pointsInGcj02LieWhereTheyAre() {
        GeoPoint at = new GeoPoint(119.111, 34.222);
        GeoPoint shifted = Gcj02.of(at);
        byte[] file = new NewBoundaries(folder.resolve("maps"))
                .with("places", POINT.formatted(shifted.lon(), shifted.lat()))
                .plain();
        String mark = send("/api/v1/geography/report?datum=gcj02", file)
                .json()
                .path("mark")
                .asText();
        assertEquals(
                201, send("/api/v1/geography?datum=gcj02&mark=" + mark, file).status());
        JsonNode told = backend.get("/api/v1/geo/places", token).json().at("/features/0/geometry/coordinates");
        assertEquals(at.lon(), told.get(0).asDouble(), 1e-6);
        assertEquals(at.lat(), told.get(1).asDouble(), 1e-6);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "PK",
                "PK\u0003\u0004xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx",
                "nothing",
                "{",
                "[]",
                "{\"type\":\"FeatureCollection\"}",
                "{\"type\":\"FeatureCollection\",\"features\":[]}",
                "{\"type\":\"FeatureCollection\",\"features\":[{\"geometry\":{\"type\":\"Point\",\"coordinates\":[1e99,0]}}]}",
                "{\"type\":\"FeatureCollection\",\"features\":[{\"geometry\":{\"type\":\"Point\",\"coordinates\":[\"x\",0]}}]}",
                "{\"type\":\"FeatureCollection\",\"features\":[{\"geometry\":null}]}"
            })
    void aFileThatIsNoneIsRefused(String text) {
        Reply told = report(text.getBytes(StandardCharsets.ISO_8859_1));
        assertEquals("geography-broken", told.code(), told::text);
        assertTrue(told.text().contains("new.zip"), told::text);
        assertEquals(200, report(split().zip()).status(), "and the next one is looked at");
    }

    @Test
    void anotherCountyIsRefused() {
        byte[] file =
                new NewBoundaries(folder.resolve("maps"), "county", "grids", "micro-grids", "places", "lines").plain();
        byte[] other = new String(file, StandardCharsets.UTF_8)
                .replace("320724", "320723")
                .getBytes(StandardCharsets.UTF_8);
        assertEquals("geography-broken", report(other).code());
    }

    @Test
    void whoMayNotIsRefused() {
        String mine = token;
        token = backend.session("a-1", "center", Role.ACCEPTOR);
        assertEquals(403, report(split().zip()).status());
        assertEquals(403, apply(split().zip(), "x").status());
        assertEquals(403, backend.get("/api/v1/geography", token).status());
        token = mine;
    }
}
