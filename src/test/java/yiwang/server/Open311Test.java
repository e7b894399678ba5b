package yiwang.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.StringReader;
import java.net.URLEncoder;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.w3c.dom.Document;
import org.xml.sax.InputSource;
import yiwang.domain.ticket.Role;
import yiwang.server.TestBackend.Reply;

/** GeoReport v2 as its specification says it, over HTTP. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class Open311Test {
    private static final String BASE = "/open311/v2";
    private static final String GOOD = "service_code=02&lat=34.05&long=119.02&description=" + said("路灯不亮 13812345678");

    @TempDir
    static Path folder;

    private TestBackend backend;
    private final HandClock clock = new HandClock(Instant.parse("2026-02-14T01:00:00Z"));

    @BeforeAll
    void start() {
        backend = TestBackend.start(folder, clock);
    }

    @AfterAll
    void stop() {
        backend.close();
    }

    @Test
    void theFourteenCategoriesAreServicesAndEachAsksForItsItem() throws Exception {
        Reply services = backend.get(BASE + "/services.json", null, "Accept-Language", "en");
        assertEquals(14, services.json().size());
        JsonNode second = services.json().path(1);
        assertEquals("02", second.path("service_code").asText());
        assertEquals("Utilities and facilities", second.path("service_name").asText());
        assertTrue(second.path("metadata").asBoolean());
        assertEquals("realtime", second.path("type").asText());
        Document xml = xml(backend.get(BASE + "/services.xml", null));
        assertEquals("services", xml.getDocumentElement().getTagName());
        assertEquals(14, xml.getElementsByTagName("service").getLength());

        JsonNode definition = backend.get(BASE + "/services/02.json", null).json();
        JsonNode attribute = definition.path("attributes").path(0);
        assertEquals("item", attribute.path("code").asText());
        assertEquals("singlevaluelist", attribute.path("datatype").asText());
        assertEquals("02-001", attribute.path("values").path(0).path("key").asText());
        Document asked = xml(backend.get(BASE + "/services/02.xml", null));
        assertEquals("service_definition", asked.getDocumentElement().getTagName());
        assertTrue(asked.getElementsByTagName("value").getLength() > 5);
    }

    @Test
    void whatIsReportedIsATicketAndIsFollowedUpWithoutAnythingPersonal() throws Exception {
        JsonNode reported =
                post("/requests.json", GOOD + "&attribute%5Bitem%5D=02-003").json();
        String id = reported.path(0).path("service_request_id").asText();
        Reply one = backend.get(BASE + "/requests/" + id + ".json", null);
        JsonNode request = one.json().path(0);
        assertEquals(id, request.path("service_request_id").asText());
        assertEquals("open", request.path("status").asText());
        assertEquals("02", request.path("service_code").asText());
        assertEquals("路灯不亮", request.path("description").asText());
        assertEquals("2026-02-14T01:00:00Z", request.path("requested_datetime").asText());
        assertFalse(one.text().contains("13812345678"));

        String seat = backend.session("seat-1", "center", Role.SHIFT_LEADER);
        JsonNode ticket = backend.get("/api/v1/tickets/" + id, seat).json();
        assertEquals("02-003", ticket.path("ticket").path("category").asText());
        String inner = ticket.path("ticket").path("id").asText();
        long version = ticket.path("ticket").path("version").asLong();
        assertEquals(
                200,
                backend.command(inner, version, "void", "{\"reason\":\"duplicate\",\"notice\":\"重复\"}", seat)
                        .status());
        Document closed = xml(backend.get(BASE + "/requests/" + id + ".xml", null));
        assertEquals("closed", closed.getElementsByTagName("status").item(0).getTextContent());
        assertEquals("service_requests", closed.getDocumentElement().getTagName());
    }

    @Test
    void aClientThatNamesItsTryMayTryAgain() {
        Reply first = post("/requests.json", GOOD, "Idempotency-Key", "try-1");
        assertEquals(
                first.text(),
                post("/requests.json", GOOD, "Idempotency-Key", "try-1").text());
        assertNotEquals(first.text(), post("/requests.json", GOOD).text());
    }

    @ParameterizedTest
    @CsvSource({
        "lat=34.05&long=119.02, 400",
        "service_code=99&lat=34.05&long=119.02, 404",
        "service_code=02, 400",
        "service_code=02&lat=34.05, 400",
        "service_code=02&lat=x&long=119.02, 400",
        "service_code=02&lat=NaN&long=119.02, 400",
        "service_code=02&lat=1.0&long=1.0, 400",
        "service_code=02&lat=34.05&long=119.02&attribute%5Bitem%5D=01-001, 400",
        "service_code=02&lat=34.05&long=119.02&media_url=javascript:x, 400",
        "service_code=02&lat=34.05&long=119.02&description=%FF%FE, 400",
        "service_code=02&lat=34.05&long=119.02&jurisdiction_id=1, 404"
    })
    void whatIsWrongIsToldInTheWayOfTheSpecification(String form, int status) throws Exception {
        long before = backend.journalSeq();
        Reply json = post("/requests.json", form);
        assertEquals(status, json.status(), json.text());
        assertEquals(status, json.json().path(0).path("code").asInt());
        assertFalse(json.json().path(0).path("description").asText().isBlank());
        Document xml = xml(post("/requests.xml", form));
        assertEquals("errors", xml.getDocumentElement().getTagName());
        assertEquals(
                String.valueOf(status), xml.getElementsByTagName("code").item(0).getTextContent());
        assertEquals(before, backend.journalSeq());
    }

    @Test
    void aDescriptionIsOfFourThousandCharactersAndNoMore() {
        assertEquals(
                200,
                post("/requests.json", "service_code=02&lat=34.05&long=119.02&description=" + said("灯".repeat(4000)))
                        .status());
        assertEquals(
                400,
                post("/requests.json", "service_code=02&lat=34.05&long=119.02&description=" + said("灯".repeat(4001)))
                        .status());
        assertEquals(415, backend.post(BASE + "/requests.json", "{}", null).status());
    }

    @ParameterizedTest
    @CsvSource({
        "status=open&start_date=2026-02-01T00:00:00Z&end_date=2026-03-01T00:00:00Z, 200",
        "status=lost, 400",
        "service_code=99, 400",
        "start_date=2026-01-01T00:00:00Z&end_date=2026-06-01T00:00:00Z, 400",
        "start_date=2026-06-01T00:00:00Z&end_date=2026-01-01T00:00:00Z, 400",
        "start_date=yesterday, 400",
        "start_date=2026-02-01T00:00:00%2B08:00, 200",
        "service_request_id=none, 200"
    })
    void aQueryIsBounded(String query, int status) {
        Reply reply = backend.get(BASE + "/requests.json?" + query, null);
        assertEquals(status, reply.status(), reply.text());
    }

    @Test
    void requestsAreFoundByNumberTimeServiceAndStatusAndOnlyThoseOfPublicChannels() {
        String a = number(post("/requests.json", GOOD + "&attribute%5Bitem%5D=02-003"));
        String b = number(post("/requests.json", GOOD.replace("=02", "=01") + "&attribute%5Bitem%5D=01-001"));
        assertEquals(List.of(b, a), ids("service_request_id=" + b + "," + a));
        assertTrue(ids("service_code=01").contains(b));
        assertFalse(ids("service_code=01").contains(a));
        assertTrue(ids("").containsAll(List.of(a, b)));
        assertEquals(List.of(), ids("status=closed&service_code=01"));
        assertEquals(List.of(), ids("end_date=2026-02-13T00:00:00Z"));
        Reply police = backend.post("/api/v1/intake", backend.intake(Map.of("channel", "\"POLICE_110\"")), null);
        String hidden = police.json().path("number").asText();
        assertFalse(ids("").contains(hidden));
        assertEquals(
                404, backend.get(BASE + "/requests/" + hidden + ".json", null).status());
    }

    @Test
    void aBackendWithAccountsAsksForAKey() {
        HandClock other = new HandClock(Instant.parse("2026-02-14T01:00:00Z"));
        try (LockedBackend site =
                LockedBackend.start(folder.resolve("locked"), other).setup()) {
            Reply none = site.http().get(BASE + "/services.json", null);
            assertEquals(403, none.status());
            assertEquals(403, none.json().path(0).path("code").asInt());
            site.account("app-one", "center", Role.CALL_TAKER);
            String key = site.complete("app-one");
            assertEquals(
                    200,
                    site.http()
                            .get(BASE + "/services.json?api_key=" + key, null)
                            .status());
            assertEquals(
                    200,
                    post(site.http(), "/requests.json", GOOD + "&api_key=" + key)
                            .status());
            assertEquals(
                    403,
                    post(site.http(), "/requests.json", GOOD + "&api_key=x").status());
        }
    }

    private List<String> ids(String query) {
        return backend.get(BASE + "/requests.json?" + query, null).json().findValuesAsText("service_request_id");
    }

    private static String number(Reply reply) {
        return reply.json().path(0).path("service_request_id").asText();
    }

    private Reply post(String path, String form, String... headers) {
        return post(backend, path, form, headers);
    }

    private static Reply post(TestBackend to, String path, String form, String... headers) {
        return to.send(to.request(BASE + path, null, headers)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form))
                .build());
    }

    private static String said(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static Document xml(Reply reply) throws Exception {
        assertTrue(
                reply.response().headers().firstValue("Content-Type").orElse("").startsWith("text/xml"));
        assertTrue(reply.text().startsWith("<?xml version=\"1.0\" encoding=\"utf-8\"?>"));
        return DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new InputSource(new StringReader(reply.text())));
    }
}
