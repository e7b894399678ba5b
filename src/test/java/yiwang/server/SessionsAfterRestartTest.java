package yiwang.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static yiwang.server.LockedBackend.AUDIT;
import static yiwang.server.LockedBackend.SECURITY;
import static yiwang.server.LockedBackend.SYSTEM;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import yiwang.domain.ticket.Role;
import yiwang.wire.Topic;

/** Who was in by an account before a restart is in after it, and who was not is not. */
class SessionsAfterRestartTest {
    private static final String OFFICER = "li.si";

    @TempDir
    private Path folder;

    private final HandClock clock = new HandClock(Instant.parse("2026-02-14T01:00:00Z"));
    private LockedBackend site;

    @BeforeEach
    void start() {
        site = LockedBackend.start(folder, clock).setup();
        site.account(OFFICER, "center", Role.DISPATCHER);
    }

    @AfterEach
    void stop() {
        site.close();
    }

    private int asked(String token) {
        return site.http().get("/api/v1/units", token).status();
    }

    private JsonNode own(String token) {
        for (JsonNode session : site.http().get("/api/v1/sessions", token).json()) {
            if (session.path("yours").asBoolean()) {
                return session;
            }
        }
        throw new AssertionError("a session does not see itself");
    }

    @Test
    void aSeatIsStillIn() {
        String token = site.complete(OFFICER);
        JsonNode before = own(token);
        site.restart();
        assertEquals(200, asked(token));
        assertEquals(before.path("id"), own(token).path("id"));
        assertEquals(before.path("openedAt"), own(token).path("openedAt"));
        LiveReader reader = new LiveReader(site.http().http(), site.http().server(), token);
        reader.subscribe(Topic.TICKETS);
        assertTrue(reader.await(() -> reader.seq(Topic.TICKETS) >= 0), "its screens go on");
        site.restart();
        assertEquals(200, asked(token), "and after the next one");
        assertEquals(401, asked("x" + token.substring(1)));
    }

    @Test
    void whatIsLackingIsLackingStill() {
        String token = site.signIn(AUDIT, null).json().path("token").asText();
        site.restart();
        assertEquals(
                "session-incomplete", site.http().get("/api/v1/audit", token).code());
        assertEquals(200, site.changePassword(AUDIT, token).status());
        site.restart();
        assertEquals(200, site.bind(AUDIT, token).status(), "what its owner changed does not end it");
        site.restart();
        assertEquals(200, site.http().get("/api/v1/audit", token).status());
    }

    @Test
    void oneThatWasLeftOrEndedDoesNotComeBack() {
        String left = site.complete(OFFICER);
        String ended = site.complete(OFFICER);
        String stays = site.complete(OFFICER);
        String id = own(ended).path("id").asText();
        assertEquals(204, site.http().delete("/api/v1/sessions/current", left).status());
        assertEquals(
                204,
                site.http()
                        .delete("/api/v1/sessions/" + id, site.complete(SECURITY))
                        .status());
        site.restart();
        assertEquals(401, asked(left));
        assertEquals(401, asked(ended));
        assertEquals(200, asked(stays));
    }

    @Test
    void anotherPasswordOrOtherPostsEndIt() {
        String first = site.complete(OFFICER);
        String second = site.complete(OFFICER);
        assertEquals(200, site.changePassword(OFFICER, second).status());
        site.restart();
        assertEquals(401, asked(first));
        assertEquals(200, asked(second));
        site.posts(OFFICER, "town-100", site.complete(SECURITY), Role.HANDLER);
        site.restart();
        assertEquals(401, asked(second));
        String third = site.complete(OFFICER);
        LockedBackend.done(site.http()
                .post("/api/v1/accounts/" + OFFICER + "/state", "{\"enabled\":false}", site.complete(SYSTEM)));
        site.restart();
        assertEquals(401, asked(third));
    }

    @Test
    void timeGoesOnWhileTheBackendIsAway() {
        String idle = site.complete(OFFICER);
        clock.forward(Duration.ofHours(11));
        site.restart();
        assertEquals(200, asked(idle));
        clock.forward(Duration.ofMinutes(181));
        site.restart();
        assertEquals(401, asked(idle), "fourteen hours are over");
    }

    @Test
    void noTokenIsReadableOnTheDisk() throws IOException {
        String token = site.complete(OFFICER);
        site.restart();
        try (Stream<Path> files = Files.walk(folder.resolve("data"))) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                String text = new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
                assertFalse(text.contains(token), file.toString());
            }
        }
    }
}
