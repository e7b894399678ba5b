package yiwang.server;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import yiwang.domain.ticket.Role;
import yiwang.server.TestBackend.Reply;

/** Everything bad that can be sent: a clear code, a sentence in both languages, and nothing changed. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RefusalTest {
    private static final String INTAKE = "/api/v1/intake";

    @TempDir
    static Path folder;

    private TestBackend backend;
    private String leader;
    private String handler;

    @BeforeAll
    void start() {
        backend = TestBackend.start(folder);
        leader = backend.session("seat-1", "center", Role.SHIFT_LEADER);
        handler = backend.session("seat-2", "dept-chengguan", Role.HANDLER);
    }

    @AfterAll
    void stop() {
        backend.close();
    }

    /** status, code, what to change in a good intake (null removes). */
    static Stream<Arguments> badIntakes() {
        String now = Instant.now().toString();
        return Stream.of(
                badIntake(400, "unknown-property", "phone", "\"0\""),
                badIntake(400, "malformed", "channel", "\"FAX\""),
                badIntake(400, "malformed", "channel", "\"\\ud800\""),
                badIntake(400, "malformed", "channel", '"' + "x".repeat(59) + "𠮷𠮷\""),
                badIntake(400, "unknown-property", "\\ud800", "1"),
                badIntake(400, "malformed", "lon", "NaN"),
                badIntake(400, "malformed", "lon", "\"119.02\""),
                badIntake(400, "malformed", "text", "{\"a\":1}"),
                badIntake(400, "malformed", "receivedAt", "\"yesterday\""),
                badIntake(400, "malformed", "text", "\"a\",\"text\":\"b\""),
                badIntake(422, "detail-missing", "source", null),
                badIntake(422, "detail-invalid", "source", "\"Not A Name\""),
                badIntake(422, "detail-missing", "sourceNo", "\"  \""),
                badIntake(422, "too-long", "sourceNo", '"' + "9".repeat(65) + '"'),
                badIntake(422, "detail-missing", "text", null),
                badIntake(422, "detail-missing", "channel", "null"),
                badIntake(422, "too-long", "text", '"' + "字".repeat(10_001) + '"'),
                badIntake(422, "too-long", "title", '"' + "字".repeat(51) + '"'),
                badIntake(422, "too-long", "address", '"' + "字".repeat(201) + '"'),
                badIntake(422, "detail-invalid", "text", "\"a\\u0000b\""),
                badIntake(422, "detail-invalid", "text", "\"a\\u202eb\""),
                badIntake(422, "detail-invalid", "text", "\"a\\ud800b\""),
                badIntake(422, "outside-county", "lon", "121.4"),
                badIntake(422, "outside-county", "lat", "1e400"),
                badIntake(422, "outside-county", "lat", "-91"),
                badIntake(422, "detail-missing", "lat", null),
                badIntake(422, "unknown-place", "place", "\"320724999\""),
                badIntake(422, "unknown-place", "place", "\"not a code\""),
                badIntake(422, "unknown-category", "category", "\"14-999\""),
                badIntake(422, "unknown-category", "category", "\"what\""),
                badIntake(422, "time-out-of-range", "receivedAt", "\"2001-01-01T00:00:00Z\""),
                badIntake(422, "time-out-of-range", "receivedAt", "\"" + now.replaceFirst("^....", "2999") + "\""));
    }

    private static Arguments badIntake(int status, String code, String property, @Nullable String value) {
        return Arguments.of(status, code, property, value);
    }

    @ParameterizedTest
    @MethodSource("badIntakes")
    void aBadIntakeIsRefusedAndLeavesNoTrace(int status, String code, String property, @Nullable String value) {
        Map<String, @Nullable String> change = new HashMap<>();
        change.put(property, value);
        String body = backend.intake(change);
        refused(status, code, language -> backend.post(INTAKE, body, null, "Accept-Language", language));
    }

    @ParameterizedTest
    @MethodSource("badBodies")
    void aBodyThatIsNoIntakeIsRefused(String body) {
        refused(400, "malformed", language -> backend.post(INTAKE, body, null, "Accept-Language", language));
    }

    static Stream<String> badBodies() {
        return Stream.of(
                "", "{", "null", "[]", "7", "\"text\"", "{} {}", "[".repeat(5_000), "{\"a\":".repeat(500), "\u0000");
    }

    @Test
    void tenMegabytesOfTextAreRefusedBySize() {
        String body = backend.intake(Map.of("text", '"' + "字".repeat(3_500_000) + '"'));
        refused(413, "too-large", language -> backend.post(INTAKE, body, null, "Accept-Language", language));
    }

    @Test
    void wrongUtf8IsRefusedNotRepaired() {
        byte[] body = backend.intake(Map.of("text", "\"x\"")).getBytes(StandardCharsets.UTF_8);
        for (int i = 0; i < body.length; i++) {
            body[i] = body[i] == 'x' ? (byte) 0xff : body[i];
        }
        refused(
                400,
                "malformed",
                language -> backend.send(backend.request(INTAKE, null, "Accept-Language", language)
                        .header("Content-Type", "application/json")
                        .POST(BodyPublishers.ofByteArray(body))
                        .build()));
    }

    @Test
    void anotherContentTypeIsRefused() {
        refused(
                415,
                "unsupported-media",
                language -> backend.send(backend.request(INTAKE, null, "Accept-Language", language)
                        .header("Content-Type", "text/plain")
                        .POST(BodyPublishers.ofString(backend.intake(Map.of())))
                        .build()));
    }

    @Test
    void theSameSourceNumberWithAnotherTextIsAConflict() {
        String number = "\"conflict-1\"";
        assertEquals(
                201,
                backend.post(INTAKE, backend.intake(Map.of("sourceNo", number)), null)
                        .status());
        String other = backend.intake(Map.of("sourceNo", number, "text", "\"另一件事\""));
        refused(409, "conflict", language -> backend.post(INTAKE, other, null, "Accept-Language", language));
    }

    @Test
    void unknownPathsAndMethodsAreTold() {
        refused(404, "not-found", language -> backend.get("/nothing", leader, "Accept-Language", language));
        refused(404, "not-found", language -> backend.get("/api/v1/nothing", leader, "Accept-Language", language));
        refused(404, "not-found", language -> backend.get("/api/v1/geo/nothing", leader, "Accept-Language", language));
        refused(405, "method", language -> backend.get(INTAKE, null, "Accept-Language", language));
        refused(405, "method", language -> backend.post("/api/v1/units", "{}", leader, "Accept-Language", language));
        refused(
                404,
                "unknown-ticket",
                language -> backend.get("/api/v1/tickets/x", leader, "Accept-Language", language));
    }

    @Test
    void halfAnUpgradeIsRefusedInOurWords() {
        try (Socket socket =
                new Socket(InetAddress.getLoopbackAddress(), backend.server().port())) {
            String request = "GET /api/v1/live HTTP/1.1\r\nHost: 127.0.0.1\r\nConnection: close\r\n"
                    + "Upgrade: websocket\r\nAuthorization: Bearer " + leader + "\r\n\r\n";
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            String heard = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertTrue(heard.startsWith("HTTP/1.1 400 ") && heard.contains("\"malformed\""), heard);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/%zz", "/api/v1/units?a=%", "/api/v1/tickets/%zz", "/api/v1/notices?ended=%zz"})
    void anAddressThatCannotBeDecodedIsTold(String address) throws IOException {
        try (Socket socket =
                new Socket(InetAddress.getLoopbackAddress(), backend.server().port())) {
            String request = "GET " + address + " HTTP/1.1\r\nHost: 127.0.0.1\r\nConnection: close\r\n\r\n";
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            String heard = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertTrue(heard.startsWith("HTTP/1.1 400 ") && heard.contains("\"not-http\""), heard);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "from=%2B1000000000-06-01T00:00:00Z&to=%2B1000000000-12-31T23:59:59Z",
                "from=-1000000000-01-01T00:00:00Z&to=-1000000000-01-02T00:00:00Z"
            })
    void theEndsOfTimeAreNoYearToAskAbout(String years) {
        String path = "/api/v1/figures/ping-pong?" + years;
        refused(422, "detail-invalid", language -> backend.get(path, leader, "Accept-Language", language));
    }

    @Test
    void nothingButTheOpenDoorsIsServedWithoutASession() {
        for (String path :
                new String[] {"units", "categories", "channels", "workers", "geo/county", "tickets/x", "live"}) {
            refused(401, "no-session", language -> backend.get("/api/v1/" + path, null, "Accept-Language", language));
            refused(401, "no-session", language -> backend.get("/api/v1/" + path, "AAAA", "Accept-Language", language));
        }
    }

    static Stream<Arguments> badSessions() {
        return Stream.of(
                Arguments.of(422, "unknown-unit", "{\"seat\":\"s\",\"unit\":\"nobody\",\"roles\":[\"WALL\"]}"),
                Arguments.of(422, "detail-missing", "{\"seat\":\"s\",\"unit\":\"center\",\"roles\":[]}"),
                Arguments.of(422, "detail-missing", "{\"seat\":\"\",\"unit\":\"center\",\"roles\":[\"WALL\"]}"),
                Arguments.of(422, "detail-missing", "{}"),
                Arguments.of(422, "detail-invalid", "{\"seat\":\"s\",\"unit\":\"center\",\"roles\":[\"SYSTEM\"]}"),
                Arguments.of(
                        422,
                        "too-long",
                        "{\"seat\":\"" + "s".repeat(41) + "\",\"unit\":\"center\",\"roles\":[\"WALL\"]}"),
                Arguments.of(400, "malformed", "{\"seat\":\"s\",\"unit\":\"center\",\"roles\":[\"KING\"]}"));
    }

    @ParameterizedTest
    @MethodSource("badSessions")
    void aBadSessionRequestIsRefused(int status, String code, String body) {
        refused(status, code, language -> backend.post("/api/v1/sessions", body, null, "Accept-Language", language));
    }

    @Test
    void anEndedSessionIsNoSession() {
        String token = backend.session("seat-9", "center", Role.WALL);
        assertEquals(200, backend.get("/api/v1/units", token).status());
        backend.send(backend.request("/api/v1/sessions/current", token).DELETE().build());
        refused(401, "no-session", language -> backend.get("/api/v1/units", token, "Accept-Language", language));
    }

    @Test
    void commandsThatCannotBeAreRefusedAndTheTicketStaysAsItWas() {
        String id = backend.ticket();
        assertAll(
                () -> refusedCommand(409, "stale-version", id, 7, "accept", "{}", leader),
                () -> refusedCommand(409, "wrong-state", id, 1, "close", "{}", leader),
                () -> refusedCommand(403, "not-your-role", id, 1, "accept", "{}", handler),
                () -> refusedCommand(403, "automatic-only", id, 1, "queue", "{}", leader),
                () -> refusedCommand(422, "detail-missing", id, 1, "note", "{}", leader),
                () -> refusedCommand(422, "unknown-category", id, 1, "reclassify", "{\"category\":\"99\"}", leader),
                () -> refusedCommand(422, "detail-invalid", id, 1, "explode", "{}", leader),
                () -> refusedCommand(
                        422, "too-long", id, 1, "note", "{\"text\":\"" + "字".repeat(10_001) + "\"}", leader),
                () -> refusedCommand(422, "detail-invalid", id, 1, "note", "{\"text\":\"a\\u0007\"}", leader),
                () -> refusedCommand(400, "malformed", id, 1, "note", "[]", leader),
                () -> refusedCommand(400, "unknown-property", id, 1, "note", "{},\"more\":1", leader),
                () -> refusedCommand(400, "malformed", id, 1, "note", "{", leader),
                () -> refusedCommand(
                        422, "detail-invalid", id, 1, "supervise", "{\"reason\":\"r\",\"level\":\"9\"}", leader),
                () -> refusedCommand(
                        409, "card-step", id, 1, "supervise", "{\"reason\":\"r\",\"level\":\"2\"}", leader),
                () -> refusedCommand(404, "unknown-ticket", "no-such", 1, "accept", "{}", leader));
        assertEquals(
                1,
                backend.get("/api/v1/tickets/" + id, leader)
                        .json()
                        .path("ticket")
                        .path("version")
                        .asInt());
    }

    @Test
    void aDispatchToAnUnknownUnitIsRefused() {
        String id = backend.ticket();
        assertEquals(200, backend.command(id, 1, "accept", "{}", leader).status());
        refusedCommand(422, "unknown-unit", id, 3, "dispatch", "{\"unit\":\"nobody\"}", leader);
        assertEquals(
                200,
                backend.command(id, 3, "dispatch", "{\"unit\":\"dept-shuili\"}", leader)
                        .status());
        refusedCommand(403, "not-your-unit", id, 4, "sign", "{}", handler);
    }

    @Test
    void badPositionsAreRefusedAsAWhole() {
        String path = "/api/v1/workers/positions";
        String now = Instant.now().toString();
        String good = "{\"id\":\"w-0001\",\"lon\":119.3,\"lat\":34.3,\"at\":\"" + now + "\"}";
        refused(403, "forbidden", l -> backend.post(path, "[" + good + "]", leader, "Accept-Language", l));
        for (String bad : new String[] {
            "[" + good + ",{\"id\":\"nobody\",\"lon\":119.3,\"lat\":34.3,\"at\":\"" + now + "\"}]",
            "[" + good + ",null]",
        }) {
            refused(422, "detail-invalid", l -> backend.post(path, bad, handler, "Accept-Language", l));
        }
        refused(
                422,
                "time-out-of-range",
                l -> backend.post(
                        path,
                        "[{\"id\":\"w-0001\",\"lon\":119.3,\"lat\":34.3,\"at\":\"2999-01-01T00:00:00Z\"}]",
                        handler,
                        "Accept-Language",
                        l));
        assertEquals(
                119.02,
                backend.get("/api/v1/workers", leader).json().get(0).path("lon").asDouble());
        assertEquals(204, backend.post(path, "[" + good + "]", handler).status());
        assertEquals(
                119.3,
                backend.get("/api/v1/workers", leader).json().get(0).path("lon").asDouble());
    }

    private void refusedCommand(
            int status, String code, String id, long version, String verb, String details, String token) {
        refused(
                status,
                code,
                language -> backend.command(id, version, verb, details, token, "Accept-Language", language));
    }

    /** Asks in both languages. */
    private void refused(int status, String code, Function<String, Reply> ask) {
        long before = backend.journalSeq();
        Reply chinese = ask.apply("zh-CN");
        Reply english = ask.apply("en-GB,en;q=0.9,zh;q=0.1");
        assertEquals(status, chinese.status(), chinese.text());
        assertEquals(code, chinese.code(), chinese.text());
        assertEquals(code, english.code(), english.text());
        String detail = english.json().path("detail").asText();
        assertTrue(chinese.json().path("detail").asText().matches("(?s).*\\p{IsHan}.*"), chinese.text());
        assertTrue(detail.matches("[A-Z\"].*[a-z].*\\."), english.text());
        assertNotEquals(detail, chinese.json().path("detail").asText());
        assertEquals(status, english.status(), english.text());
        assertFalse(detail.contains("{0}") || detail.contains("{1}"), detail);
        assertNotEquals("", english.json().path("id").asText());
        assertEquals(
                "application/problem+json; charset=utf-8",
                chinese.response().headers().firstValue("Content-Type").orElse(""));
        assertEquals(before, backend.journalSeq(), "nothing has changed");
    }
}
