package yiwang.server.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import yiwang.domain.ticket.Role;
import yiwang.server.TestBackend;
import yiwang.wire.Json;

/**
 * A name server may lead a browser's request for another host here (DNS rebinding). The host a request was meant for
 * tells; only bytes on a socket can name a wrong one.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class HostTest {
    @TempDir
    static Path folder;

    private TestBackend backend;
    private String token;

    @BeforeAll
    void start() {
        backend = TestBackend.start(folder);
        token = backend.session("seat-1", "center", Role.SHIFT_LEADER);
    }

    @AfterAll
    void stop() {
        backend.close();
    }

    /** Status line and headers as they came, and the body of an answer that has one. */
    private record Heard(int status, String head, String body) {
        JsonNode json() throws IOException {
            return Json.lenient().readTree(body);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"127.0.0.1:PORT", "localhost:PORT", "LocalHost:PORT", "[::1]:PORT", "127.0.0.1", "localhost"})
    void thisMachineIsMeant(String host) throws IOException {
        assertEquals(200, ask("GET /health", host, "", "").status());
        assertEquals(200, ask("GET /api/v1/units", host, session(), "").status());
        assertEquals(
                101, ask("GET /api/v1/live", host, session() + upgrade(), "").status());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "evil.example",
                "evil.example:PORT",
                "127.0.0.1.evil.example:PORT",
                "localhost.evil.example:PORT",
                "evil.example:127",
                "192.0.2.7:PORT",
                "0.0.0.0:PORT",
                "[::2]:PORT",
            })
    void anotherHostIsMeant(String host) throws IOException {
        long before = backend.journalSeq();
        String intake = backend.intake(Map.of());
        for (String request : new String[] {"GET /health", "GET /api/v1/units", "GET /nothing"}) {
            refused(ask(request, host, session(), ""), "Host", request);
        }
        refused(ask("GET /api/v1/live", host, session() + upgrade(), ""), "Host", "the live socket");
        String post = "Content-Type: application/json\r\nContent-Length: "
                + intake.getBytes(StandardCharsets.UTF_8).length + "\r\n";
        refused(ask("POST /api/v1/intake", host, post, intake), "Host", "the public intake");
        assertEquals(before, backend.journalSeq(), "nothing has changed");
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://127.0.0.1:PORT", "http://localhost:PORT", "https://LOCALHOST", "http://[::1]:PORT"})
    void aPageOfThisMachineAsks(String origin) throws IOException {
        String from = "Origin: " + origin + "\r\n";
        assertEquals(200, ask("GET /health", "localhost", from, "").status());
        assertEquals(
                101,
                ask("GET /api/v1/live", "localhost", from + session() + upgrade(), "")
                        .status());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://evil.example",
                "http://evil.example:PORT",
                "http://127.0.0.1.evil.example:PORT",
                "https://localhost@evil.example",
                "null",
                "localhost",
                "http://",
                "http://[",
                "file://"
            })
    void aPageOfAnotherSiteAsks(String origin) throws IOException {
        String from = "Origin: " + origin + "\r\n";
        refused(ask("GET /health", "localhost", from, ""), "Origin", "a page");
        refused(ask("GET /api/v1/live", "localhost", from + session() + upgrade(), ""), "Origin", "the live socket");
    }

    @Test
    void nobodyIsMeant() throws IOException {
        Heard heard = exchange("GET /health HTTP/1.1\r\nConnection: close\r\n\r\n");
        assertEquals(400, heard.status());
        assertEquals("not-http", heard.json().path("code").asText(), heard::body);
    }

    @Test
    void theRefusalIsSaidInTheReadersLanguage() throws IOException {
        JsonNode chinese = ask("GET /health", "evil.example", "Accept-Language: zh-CN\r\n", "")
                .json();
        JsonNode english = ask("GET /health", "evil.example", "Accept-Language: en\r\n", "")
                .json();
        assertTrue(chinese.path("detail").asText().matches(".*\\p{IsHan}.*"), chinese::toString);
        assertTrue(english.path("detail").asText().matches("[A-Z].*\\."), english::toString);
        assertNotEquals(chinese.path("title"), english.path("title"));
    }

    private static void refused(Heard heard, String part, String what) throws IOException {
        assertEquals(403, heard.status(), what);
        assertEquals("forbidden", heard.json().path("code").asText(), what);
        assertEquals(part, heard.json().path("args").path(0).asText(), what);
        assertTrue(heard.head().toLowerCase(Locale.ROOT).contains("application/problem+json"), heard::head);
    }

    private String session() {
        return "Authorization: Bearer " + token + "\r\n";
    }

    private static String upgrade() {
        return "Upgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Version: 13\r\n"
                + "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n";
    }

    private Heard ask(String request, String host, String headers, String body) throws IOException {
        String named = host.replace("PORT", String.valueOf(backend.server().port()));
        String said = headers.replace("PORT", String.valueOf(backend.server().port()));
        String end = headers.contains("Connection:") ? "" : "Connection: close\r\n";
        return exchange(request + " HTTP/1.1\r\nHost: " + named + "\r\n" + said + end + "\r\n" + body);
    }

    private Heard exchange(String request) throws IOException {
        try (Socket socket =
                new Socket(InetAddress.getLoopbackAddress(), backend.server().port())) {
            socket.setSoTimeout(20_000);
            socket.getOutputStream().write(request.getBytes(StandardCharsets.UTF_8));
            InputStream in = socket.getInputStream();
            StringBuilder head = new StringBuilder();
            while (head.indexOf("\r\n\r\n") < 0) {
                int next = in.read();
                assertTrue(next >= 0, () -> "the line ended after: " + head);
                head.append((char) next);
            }
            int status = Integer.parseInt(head.substring(9, 12));
            String body = status == 101 ? "" : new String(in.readNBytes(length(head)), StandardCharsets.UTF_8);
            return new Heard(status, head.toString(), body);
        }
    }

    private static int length(StringBuilder head) {
        return head.toString()
                .lines()
                .filter(line -> line.regionMatches(true, 0, "content-length:", 0, 15))
                .mapToInt(line -> Integer.parseInt(line.substring(15).strip()))
                .findFirst()
                .orElse(0);
    }
}
