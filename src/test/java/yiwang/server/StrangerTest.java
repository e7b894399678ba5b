package yiwang.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import yiwang.domain.ticket.Role;
import yiwang.server.TestBackend.Reply;

/** What somebody without a session can make a backend with accounts read, and for how long. */
class StrangerTest {
    private static final int PATIENCE_MILLIS = 30_000;

    @TempDir
    private Path folder;

    private LockedBackend site;

    @BeforeEach
    void start() {
        site = LockedBackend.start(folder, new HandClock(Instant.parse("2026-02-14T01:00:00Z")))
                .setup();
    }

    @AfterEach
    void stop() {
        site.close();
    }

    private Socket ask(String path, int length) throws IOException {
        Socket line = new Socket(
                InetAddress.getLoopbackAddress(), site.http().server().port());
        line.setSoTimeout(PATIENCE_MILLIS);
        line.getOutputStream()
                .write(("POST " + path + " HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Type: application/json\r\n"
                                + "Content-Length: " + length + "\r\n\r\n[")
                        .getBytes(StandardCharsets.US_ASCII));
        return line;
    }

    /** All that is said until the line is closed by the other side. */
    private static String heard(Socket line) throws IOException {
        return new String(line.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/v1/intake/batch", "/api/v1/intake/check", "/api/v1/intake", "/api/v1/accounts/"})
    void isRefusedBeforeTheBodyIsReadAndCutOffWhenItGoesOn(String path) throws IOException {
        try (Socket line = ask(path, 4_000_000)) {
            String heard = heard(line);
            assertTrue(heard.startsWith("HTTP/1.1 401 "), heard);
            assertTrue(heard.contains("no-session"), heard);
        }
    }

    @Test
    void hasOnlySoMuchTimeForTheBodiesThatAreReadOfAnybody() throws IOException {
        try (Socket line = ask("/api/v1/sign-in", 100)) {
            String heard = heard(line);
            assertTrue(heard.contains("\"code\":\"timeout\""), heard);
        }
    }

    @Test
    void sendsNoMoreThanASmallBody() throws IOException {
        try (Socket line = ask("/api/v1/sign-in", 200_000)) {
            String heard = heard(line);
            assertEquals("HTTP/1.1 413 ", heard.substring(0, 13), heard);
        }
    }

    @Test
    void isAnsweredOnlySoOftenAndHoldsNobodyElseUp() {
        site.account("ban.zhang", "center", Role.SHIFT_LEADER);
        String leader = site.complete("ban.zhang");
        Reply refused = site.http().get("/api/v1/units", "none");
        for (int i = 0; i < 2_000 && refused.status() == 401; i++) {
            refused = site.http().get("/api/v1/units", "none-" + i);
        }
        assertEquals("too-often", refused.code(), refused.text());
        assertEquals(429, refused.status());
        assertEquals(200, site.http().get("/api/v1/units", leader).status());
    }

    @Test
    void isInTheAuditAlsoWhenRefusedAtTheOpenInterface() {
        assertEquals(
                403,
                site.http().post("/open311/v2/requests.json", "", "no-token").status());
        new AuditRows(folder.resolve("data")).await("", "ask", "POST /open311/v2/requests.json", "no-session");
    }
}
