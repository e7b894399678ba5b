package yiwang.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import yiwang.Await;
import yiwang.domain.ticket.Role;
import yiwang.server.TestBackend.Reply;
import yiwang.server.storage.SqliteDatabase;
import yiwang.wire.Topic;

/** What machines come in with: made, used, listed, expired and revoked, with all that is open under it. */
class CredentialsTest {
    private static final String WALL = "{\"name\":\"hall-1\",\"kind\":\"WALL\",\"unit\":\"center\"}";
    private static final String SOURCE =
            "{\"name\":\"hotline-a\",\"kind\":\"SOURCE\",\"unit\":\"center\",\"source\":\"hotline\"}";
    private static final Duration AT_ONCE = Duration.ofSeconds(1);

    @TempDir
    private Path folder;

    private final HandClock clock = new HandClock(Instant.parse("2026-02-14T01:00:00Z"));
    private LockedBackend site;
    private AuditRows audit;

    @BeforeEach
    void start() {
        site = LockedBackend.start(folder, clock).setup();
        audit = new AuditRows(folder.resolve("data"));
    }

    @AfterEach
    void stop() {
        site.close();
    }

    private Reply get(String path, String token) {
        return site.http().get(path, token);
    }

    private Reply make(String body, String token) {
        return site.http().post("/api/v1/credentials", body, token);
    }

    private Reply handIn(String source, String token) {
        return site.http().post("/api/v1/intake", site.http().intake(Map.of("source", "\"" + source + "\"")), token);
    }

    private LiveReader reader(String token) {
        LiveReader reader = new LiveReader(site.http().http(), site.http().server(), token);
        reader.subscribe(Topic.TICKETS);
        assertTrue(reader.await(() -> reader.seq(Topic.TICKETS) >= 0));
        return reader;
    }

    @Test
    void itsSecretIsToldOnceAndIsNowhereInTheStore() throws IOException {
        String system = site.complete(LockedBackend.SYSTEM);
        Reply made = make(WALL, system);
        assertEquals(201, made.status(), made::text);
        String secret = made.json().path("secret").asText();
        assertTrue(secret.matches("yw_[A-Za-z0-9_-]{43}"), "256 bits");
        assertEquals("credential-taken", make(WALL, system).code());
        Reply list = get("/api/v1/credentials", system);
        assertEquals("hall-1", list.json().at("/0/name").asText(), list::text);
        assertEquals("sysadmin", list.json().at("/0/createdBy").asText());
        assertFalse(list.text().contains(secret));
        assertEquals(200, get("/api/v1/units", secret).status());
        site.close();
        String bytes = new String(
                Files.readAllBytes(folder.resolve("data").resolve(SqliteDatabase.FILE)), StandardCharsets.ISO_8859_1);
        assertTrue(bytes.contains("hall-1"), "what is looked for would be found");
        assertFalse(bytes.contains(secret) || bytes.contains(secret.substring(3)));
    }

    @Test
    void aWallLooksUpToGradeTwoAndDoesNothing() {
        String wall = site.credential(WALL);
        site.account("ban.zhang", "center", Role.SHIFT_LEADER);
        String leader = site.complete("ban.zhang");
        Reply taken = site.http()
                .post(
                        "/api/v1/intake",
                        site.http()
                                .intake(Map.of("sourceNo", "\"the-callers-own\"", "reporterPhone", "\"13905130246\"")),
                        leader);
        String id = taken.json().path("id").asText();
        LiveReader reader = reader(wall);
        assertTrue(reader.await(() -> reader.items(Topic.TICKETS).containsKey(id)));
        Reply detail = get("/api/v1/tickets/" + id, wall);
        assertEquals(200, detail.status());
        assertFalse(detail.text().contains("the-callers-own") || detail.json().has("reporter"), detail::text);
        for (Reply refused : List.of(
                site.http().command(id, 1, "accept", "{}", wall),
                handIn("hotline", wall),
                site.http().post("/api/v1/account/password", "{}", wall),
                site.http().delete("/api/v1/sessions/none", wall),
                get("/api/v1/audit", wall),
                get("/api/v1/credentials", wall))) {
            assertEquals("403 forbidden", refused.status() + " " + refused.code(), refused::text);
        }
        reader.close();
    }

    @Test
    void aWallSeesWhatItsUnitHasInReach() {
        String wall = site.credential("{\"name\":\"hall-2\",\"kind\":\"WALL\",\"unit\":\"town-100\"}");
        site.account("ban.zhang", "center", Role.SHIFT_LEADER);
        String leader = site.complete("ban.zhang");
        String here = site.http()
                .post("/api/v1/intake", site.http().intake(Map.of()), leader)
                .json()
                .path("id")
                .asText();
        String far = String.valueOf(TestCounty.LON + 0.2);
        String there = site.http()
                .post("/api/v1/intake", site.http().intake(Map.of("lon", far)), leader)
                .json()
                .path("id")
                .asText();
        assertEquals(200, get("/api/v1/tickets/" + here, wall).status());
        assertEquals(404, get("/api/v1/tickets/" + there, wall).status());
    }

    @Test
    void aSourceHandsInUnderItsOwnNameAndNothingElse() {
        String source = site.credential(SOURCE);
        Reply taken = handIn("hotline", source);
        assertEquals(201, taken.status(), taken::text);
        Reply refused = handIn("web", source);
        assertEquals("403 forbidden", refused.status() + " " + refused.code(), refused::text);
        String id = taken.json().path("id").asText();
        for (String path : List.of("/api/v1/tickets/" + id, "/api/v1/units", "/api/v1/sessions", "/api/v1/live")) {
            assertEquals(403, get(path, source).status(), path);
        }
        assertEquals(403, site.http().command(id, 1, "accept", "{}", source).status());
        audit.await("source:hotline-a", "ask", "POST /api/v1/intake", "forbidden");
    }

    @Test
    void revokedItEndsAtOnceWithItsLiveSockets() {
        String wall = site.credential(WALL);
        String other = site.credential("{\"name\":\"hall-2\",\"kind\":\"WALL\",\"unit\":\"center\"}");
        LiveReader reader = reader(wall);
        LiveReader stays = reader(other);
        String security = site.complete(LockedBackend.SECURITY);
        assertEquals(
                204, site.http().delete("/api/v1/credentials/hall-1", security).status());
        Await.within(AT_ONCE, "its socket ends", () -> reader.closeCode() != 0);
        assertEquals(401, get("/api/v1/units", wall).status());
        assertEquals(401, get("/api/v1/live", wall).status());
        assertEquals(200, get("/api/v1/units", other).status());
        assertEquals(0, stays.closeCode());
        stays.close();
        assertEquals(
                404, site.http().delete("/api/v1/credentials/hall-1", security).status());
        JsonNode listed = get("/api/v1/credentials", security).json().get(0);
        assertEquals("secadmin", listed.path("revokedBy").asText(), listed::toString);
        assertEquals(
                "credential-taken",
                make(WALL, site.complete(LockedBackend.SYSTEM)).code(),
                "a name means one");
        assertFalse(get("/api/v1/sessions", security).text().contains("wall:hall-1"));
    }

    @Test
    void itEndsWhenItsTimeIsOver() {
        String ends = clock.instant().plus(Duration.ofHours(30)).toString();
        String wall = site.credential(WALL.replace("}", ",\"expiresAt\":\"" + ends + "\"}"));
        LiveReader reader = reader(wall);
        clock.forward(Duration.ofHours(26)); // longer than any session of an account
        assertEquals(200, get("/api/v1/units", wall).status());
        assertEquals(0, reader.closeCode());
        clock.forward(Duration.ofHours(4));
        assertEquals(401, get("/api/v1/units", wall).status());
        Await.until("its socket ends", () -> reader.closeCode() != 0);
    }

    @Test
    void itsSessionIsListedAndAnEndedOneBeginsAnewAsLongAsTheCredentialIsInForce() {
        String wall = site.credential(WALL);
        LiveReader reader = reader(wall);
        String security = site.complete(LockedBackend.SECURITY);
        JsonNode session = session(security);
        assertEquals(1, session.path("lines").asInt(), session::toString);
        assertEquals("[\"WALL\"]", session.path("roles").toString());
        String id = session.path("id").asText();
        assertEquals(204, site.http().delete("/api/v1/sessions/" + id, security).status());
        Await.within(AT_ONCE, "its socket ends", () -> reader.closeCode() != 0);
        assertEquals(200, get("/api/v1/units", wall).status());
        assertNotEquals(id, session(security).path("id").asText());
        assertEquals(204, site.http().delete("/api/v1/sessions/current", wall).status());
        assertEquals(200, get("/api/v1/units", wall).status());
    }

    private JsonNode session(String security) {
        for (JsonNode session : get("/api/v1/sessions", security).json()) {
            if (session.path("actor").asText().equals("wall:hall-1")) {
                return session;
            }
        }
        throw new IllegalStateException("the wall has no session");
    }

    @Test
    void itIsKeptWhoMadeAndRevokedItAndTheFirstUseOfADay() {
        String wall = site.credential(WALL);
        for (int i = 0; i < 5; i++) {
            assertEquals(200, get("/api/v1/units", wall).status());
        }
        audit.await("wall:hall-1", "credential-use", "hall-1", "");
        clock.forward(Duration.ofDays(1));
        assertEquals(200, get("/api/v1/units", wall).status());
        Await.until(
                "the first use of the next day",
                () -> audit.of("credential-use").stream()
                                .mapToLong(AuditRows.Row::times)
                                .sum()
                        == 2);
        String system = site.complete(LockedBackend.SYSTEM);
        assertEquals(
                204, site.http().delete("/api/v1/credentials/hall-1", system).status());
        audit.await("sysadmin", "credential-create", "hall-1", "");
        audit.await("sysadmin", "credential-revoke", "hall-1", "");
        assertEquals(2, audit.of("credential-use").size());
        assertFalse(audit.all().toString().contains(wall));
    }

    @Test
    void whereItCannotBeKeptNoneIsMadeOrRevoked() {
        String wall = site.credential(WALL);
        String system = site.complete(LockedBackend.SYSTEM);
        audit.broken(true);
        assertEquals("audit-unavailable", make(SOURCE, system).code());
        assertEquals(
                503, site.http().delete("/api/v1/credentials/hall-1", system).status());
        assertEquals(200, get("/api/v1/units", wall).status());
        audit.broken(false);
        assertEquals(1, get("/api/v1/credentials", system).json().size());
    }

    @Test
    void itOutlivesARestart() {
        String wall = site.credential(WALL);
        String gone = site.credential(SOURCE);
        LockedBackend.done(site.http().delete("/api/v1/credentials/hotline-a", site.complete(LockedBackend.SYSTEM)));
        site.close();
        try (TestBackend again = TestBackend.startLocked(folder, clock)) {
            assertEquals(200, again.get("/api/v1/units", wall).status());
            assertEquals(401, again.post("/api/v1/intake", "{}", gone).status());
            assertEquals(401, again.get("/api/v1/units", "yw_" + "A".repeat(43)).status());
            assertEquals(401, again.get("/api/v1/units", "yw_").status());
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"kind\":\"WALL\",\"unit\":\"center\"}                                   | detail-missing",
                "{\"name\":\"a b\",\"kind\":\"WALL\",\"unit\":\"center\"}                  | detail-invalid",
                "{\"name\":\"hall\",\"unit\":\"center\"}                                   | detail-missing",
                "{\"name\":\"hall\",\"kind\":\"ADMIN\",\"unit\":\"center\"}                | malformed",
                "{\"name\":\"hall\",\"kind\":\"WALL\"}                                     | detail-missing",
                "{\"name\":\"hall\",\"kind\":\"WALL\",\"unit\":\"nowhere\"}                | unknown-unit",
                "{\"name\":\"hall\",\"kind\":\"WALL\",\"unit\":\"center\",\"source\":\"x\"} | detail-invalid",
                "{\"name\":\"line\",\"kind\":\"SOURCE\",\"unit\":\"center\"}               | detail-missing",
                "{\"name\":\"line\",\"kind\":\"SOURCE\",\"unit\":\"center\",\"source\":\"A\"} | detail-invalid",
                "{\"name\":\"hall\",\"kind\":\"WALL\",\"unit\":\"center\",\"expiresAt\":\"2026-01-01T00:00:00Z\"}"
                        + " | detail-invalid",
                "{\"name\":\"hall\",\"kind\":\"WALL\",\"unit\":\"center\",\"secret\":\"yw_mine\"} | unknown-property"
            })
    void whatCannotBeIsNotMade(String body, String code) {
        String system = site.complete(LockedBackend.SYSTEM);
        Reply refused = make(body, system);
        assertEquals(code, refused.code(), refused::text);
        assertEquals(0, get("/api/v1/credentials", system).json().size());
    }

    @Test
    void nobodyIsASourceByAnAccountOrAtTheUnlockedDoor() {
        site.account("li.si", "center", Role.CALL_TAKER);
        String security = site.complete(LockedBackend.SECURITY);
        Reply refused = site.http()
                .post(
                        "/api/v1/accounts/li.si/posts",
                        "{\"posts\":[{\"unit\":\"center\",\"role\":\"SOURCE\"}]}",
                        security);
        assertEquals("detail-invalid", refused.code(), refused::text);
        try (TestBackend open = TestBackend.start(folder.resolve("open"), clock)) {
            Reply door =
                    open.post("/api/v1/sessions", "{\"seat\":\"s\",\"unit\":\"center\",\"roles\":[\"SOURCE\"]}", null);
            assertEquals("detail-invalid", door.code(), door::text);
        }
    }
}
