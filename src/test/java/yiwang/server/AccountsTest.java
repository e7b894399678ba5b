package yiwang.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
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
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import yiwang.domain.ticket.Role;
import yiwang.server.TestBackend.Reply;
import yiwang.server.accounts.Codes;
import yiwang.wire.Topic;

/** A backend with accounts, from its first start on, as those who use it meet it. */
class AccountsTest {
    @TempDir
    private Path folder;

    private final HandClock clock = new HandClock(Instant.parse("2026-02-14T01:00:00Z"));
    private LockedBackend site;

    @BeforeEach
    void start() {
        site = LockedBackend.start(folder, clock);
    }

    @AfterEach
    void stop() {
        site.close();
    }

    @Test
    void theTokenOfTheFirstStartIsGoodOnceAndForATime() {
        String token = site.http().server().setupToken().orElseThrow();
        assertEquals("setup-refused", site.setup("guess").code());
        assertEquals(201, site.setup(token).status());
        assertEquals("setup-refused", site.setup(token).code());
        assertEquals(Optional.empty(), site.http().server().setupToken());
    }

    @Test
    void aTokenThatIsTooOldIsRefused() {
        String token = site.http().server().setupToken().orElseThrow();
        clock.forward(Duration.ofMinutes(31));
        assertEquals("setup-refused", site.setup(token).code());
    }

    @Test
    void guessingTheTokenEndsIt() {
        String token = site.http().server().setupToken().orElseThrow();
        for (int i = 0; i < 10; i++) {
            assertEquals("setup-refused", site.setup("guess-" + i).code());
        }
        assertEquals("setup-refused", site.setup(token).code());
    }

    @Test
    void theThreeAdministratorsAreThreeAccounts() {
        String token = site.http().server().setupToken().orElseThrow();
        String same = "{\"account\":\"wang.wu\",\"name\":\"王五\",\"password\":\"First-1-Pass\"}";
        Reply refused = site.http()
                .post(
                        "/api/v1/setup",
                        "{\"token\":\"" + token + "\",\"system\":" + same + ",\"security\":" + same + ",\"audit\":"
                                + same + "}",
                        null);
        assertEquals("separation", refused.code(), refused::text);
        site.setup();
        site.account("li.si", "center", Role.DISPATCHER);
        String security = site.complete(SECURITY);
        Reply two = site.http()
                .post(
                        "/api/v1/accounts/li.si/posts",
                        "{\"posts\":[{\"unit\":\"center\",\"role\":\"AUDIT_ADMIN\"},{\"unit\":\"town-100\",\"role\":\"HANDLER\"}]}",
                        security);
        assertEquals("separation", two.code(), two::text);
        Reply last = site.http().post("/api/v1/accounts/" + AUDIT + "/posts", "{\"posts\":[]}", security);
        assertEquals("last-administrator", last.code(), last::text);
        assertEquals(
                "forbidden",
                site.http()
                        .post("/api/v1/accounts/" + SECURITY + "/posts", "{\"posts\":[]}", security)
                        .code());
    }

    @Test
    void withoutAnAccountNobodyComesInAlsoNotAfterARestartThatForgetsToSaySo() {
        site.setup();
        String seat = "{\"seat\":\"s\",\"unit\":\"center\",\"roles\":[\"WALL\"]}";
        assertEquals(403, site.http().post("/api/v1/sessions", seat, null).status());
        site.close();
        try (TestBackend again = TestBackend.start(folder, clock)) {
            assertEquals(403, again.post("/api/v1/sessions", seat, null).status());
            assertEquals(Optional.empty(), again.server().setupToken());
        }
    }

    @Test
    void anUnlockedBackendHasNoAccountsToBeUsed() {
        try (TestBackend open = TestBackend.start(folder.resolve("open"))) {
            assertEquals(Optional.empty(), open.server().setupToken());
            String body = "{\"account\":\"a\",\"password\":\"b\"}";
            assertEquals(403, open.post("/api/v1/sign-in", body, null).status());
            String seat = open.session("seat-1", "center", Role.SHIFT_LEADER);
            assertEquals(
                    403, open.post("/api/v1/account/second-factor", "{}", seat).status());
            for (Role role : Set.of(Role.SYSTEM_ADMIN, Role.SECURITY_ADMIN, Role.AUDIT_ADMIN, Role.SYSTEM)) {
                String asked = "{\"seat\":\"s\",\"unit\":\"center\",\"roles\":[\"" + role + "\"]}";
                assertEquals(422, open.post("/api/v1/sessions", asked, null).status(), role.name());
            }
        }
    }

    @Test
    void aFirstSessionIsForNothingButItsOwnPasswordAndSecondFactor() {
        site.setup();
        Reply first = site.signIn(SYSTEM, null);
        assertEquals(201, first.status(), first::text);
        assertEquals(
                "[\"password\",\"second-factor\"]", first.json().path("lacks").toString());
        String token = first.json().path("token").asText();
        assertEquals(
                "session-incomplete", site.http().get("/api/v1/accounts", token).code());
        assertEquals(
                "session-incomplete", site.http().get("/api/v1/live", token).code());
        assertEquals(200, site.changePassword(SYSTEM, token).status());
        assertEquals(
                "session-incomplete", site.http().get("/api/v1/units", token).code());
        assertEquals(200, site.bind(SYSTEM, token).status());
        assertEquals(200, site.http().get("/api/v1/accounts", token).status());
        assertEquals("[]", site.signIn(SYSTEM, null).json().path("lacks").toString());
    }

    @Test
    void aWrongPasswordAnUnknownAndADisabledAccountSayTheSame() {
        site.setup();
        site.account("li.si", "center", Role.DISPATCHER);
        assertEquals(201, site.signIn("li.si", null).status());
        LockedBackend.done(
                site.http().post("/api/v1/accounts/li.si/state", "{\"enabled\":false}", site.complete(SYSTEM)));
        for (Reply reply : new Reply[] {
            site.signIn("li.si", null),
            site.signIn("li.si", "wrong", null, null),
            site.signIn("nobody", "x", null, null)
        }) {
            assertEquals(401, reply.status());
            assertEquals("sign-in-refused", reply.code());
        }
    }

    @Test
    void guessingIsSlowedDownAndTheOwnerComesInAgain() {
        site.setup();
        site.account("li.si", "center", Role.DISPATCHER);
        for (int i = 0; i < 5; i++) {
            assertEquals(
                    "sign-in-refused",
                    site.signIn("li.si", "guess-" + i, null, null).code());
        }
        Reply later = site.signIn("li.si", null);
        assertEquals("sign-in-later", later.code(), later::text);
        assertEquals(429, later.status());
        long wait = Long.parseLong(
                later.response().headers().firstValue("Retry-After").orElse("0"));
        assertTrue(wait > 590 && wait <= 601, "wait " + wait);
        clock.forward(Duration.ofSeconds(wait));
        assertEquals(201, site.signIn("li.si", null).status());
    }

    @Test
    void aCodeIsNeededOnceItIsBoundAndGoodOnce() {
        site.setup();
        site.complete(AUDIT);
        String password = site.password(AUDIT);
        assertEquals("second-factor", site.signIn(AUDIT, password, null, null).code());
        assertEquals(
                "sign-in-refused", site.signIn(AUDIT, password, "000000", null).code());
        clock.forward(Duration.ofSeconds(60));
        String code = Codes.at(site.secret(AUDIT), clock.instant());
        assertEquals(201, site.signIn(AUDIT, password, code, null).status());
        assertEquals("sign-in-refused", site.signIn(AUDIT, password, code, null).code());
        String security = site.complete(SECURITY);
        Reply dropped = site.http().delete("/api/v1/accounts/" + AUDIT + "/second-factor", security);
        assertEquals(200, dropped.status(), dropped::text);
        assertEquals(
                "[\"second-factor\"]",
                site.signIn(AUDIT, password, null, null).json().path("lacks").toString());
    }

    @Test
    void passwordsAreJudgedAndFormerOnesNotTakenAgain() {
        site.setup();
        String token = site.signIn(SYSTEM, null).json().path("token").asText();
        String present = site.password(SYSTEM);
        String body = "{\"present\":\"%s\",\"password\":\"%s\"}";
        Reply plain = site.http().post("/api/v1/account/password", body.formatted(present, "onlysmallletters"), token);
        assertEquals("password-weak", plain.code());
        assertEquals("[\"too-plain\",\"3\"]", plain.json().path("args").toString());
        assertTrue(plain.json().path("detail").asText().contains("字符种类太少"), plain::text);
        Reply same = site.http().post("/api/v1/account/password", body.formatted(present, present), token);
        assertEquals("used-before", same.json().path("args").path(0).asText(), same::text);
        Reply wrong = site.http().post("/api/v1/account/password", body.formatted("x", "Other-1-Password"), token);
        assertEquals("sign-in-refused", wrong.code());
        assertEquals(200, site.changePassword(SYSTEM, token).status());
        clock.forward(Duration.ofDays(91));
        assertEquals(
                "[\"password\",\"second-factor\"]",
                site.signIn(SYSTEM, null).json().path("lacks").toString());
    }

    @Test
    void whatEndsASessionEndsItsOpenSocketToo() {
        site.setup();
        site.account("li.si", "center", Role.DISPATCHER);
        String first = site.complete("li.si");
        LiveReader reader = reader(first);
        String second = site.complete("li.si");
        JsonNode list = site.http().get("/api/v1/sessions", second).json();
        String id = "";
        for (JsonNode session : list) {
            id = session.path("lines").asInt() == 1 ? session.path("id").asText() : id;
            assertFalse(session.toString().contains(first));
        }
        assertEquals(204, site.http().delete("/api/v1/sessions/" + id, second).status());
        assertTrue(reader.await(() -> reader.closeCode() == 1008), "the socket is closed");
        assertEquals(401, site.http().get("/api/v1/units", first).status());
        assertEquals(404, site.http().delete("/api/v1/sessions/" + id, second).status());
        LiveReader other = reader(second);
        site.posts("li.si", "town-100", site.complete(SECURITY), Role.HANDLER);
        assertTrue(other.await(() -> other.closeCode() == 1008), "other rights begin at once");
        String third = site.complete("li.si");
        LiveReader last = reader(third);
        LockedBackend.done(
                site.http().post("/api/v1/accounts/li.si/state", "{\"enabled\":false}", site.complete(SYSTEM)));
        assertTrue(last.await(() -> last.closeCode() == 1008), "a disabled account has no session");
        assertEquals(401, site.http().get("/api/v1/units", third).status());
    }

    @Test
    void nobodyEndsASessionOfAnotherButTheSecurityAdministrator() {
        site.setup();
        site.account("li.si", "center", Role.DISPATCHER);
        String li = site.complete("li.si");
        String security = site.complete(SECURITY);
        String id = "";
        for (JsonNode session : site.http().get("/api/v1/sessions", security).json()) {
            id = session.path("actor").asText().equals("li.si")
                    ? session.path("id").asText()
                    : id;
        }
        assertEquals(
                404,
                site.http()
                        .delete("/api/v1/sessions/" + id, site.complete(AUDIT))
                        .status());
        assertEquals(200, site.http().get("/api/v1/units", li).status());
        assertEquals(204, site.http().delete("/api/v1/sessions/" + id, security).status());
        assertEquals(401, site.http().get("/api/v1/units", li).status());
    }

    @Test
    void everySessionEndsAfterItsLongestTimeWithItsSocket() {
        site.setup();
        site.account("li.si", "center", Role.DISPATCHER);
        String token = site.complete("li.si");
        LiveReader reader = reader(token);
        clock.forward(Duration.ofMinutes(839));
        assertEquals(200, site.http().get("/api/v1/units", token).status());
        clock.forward(Duration.ofMinutes(2));
        assertTrue(reader.await(() -> reader.closeCode() == 1008));
    }

    @Test
    void noPasswordAndNoSecretIsReadableOnTheDisk() throws IOException {
        site.setup();
        site.complete(SYSTEM);
        site.close();
        try (Stream<Path> files = Files.walk(folder.resolve("data"))) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                String text = new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
                assertFalse(
                        text.contains(site.password(SYSTEM)) || text.contains(site.secret(SYSTEM)), file.toString());
                assertFalse(text.contains("First-"), file.toString());
            }
        }
    }

    @Test
    void offLoopbackNobodyComesInWithoutAccountsAndNoPasswordCrossesReadably() {
        for (boolean locked : new boolean[] {true, false}) {
            IllegalArgumentException refused = assertThrows(
                    IllegalArgumentException.class, () -> new Entrance("0.0.0.0", Set.of(), locked, "dengbao-3", null));
            assertTrue(String.valueOf(refused.getMessage()).contains("0.0.0.0"), refused.getMessage());
        }
        Entrance.Tls tls = new Entrance.Tls(folder.resolve("c.pem"), folder.resolve("k.pem"));
        assertThrows(
                IllegalArgumentException.class, () -> new Entrance("192.0.2.7", Set.of(), false, "dengbao-3", tls));
        assertThrows(IllegalArgumentException.class, () -> new Entrance("127.0.0.1", Set.of(), true, "no-such", null));
        assertTrue(new Entrance("192.0.2.7", Set.of(), true, "asvs-5", tls).locked());
    }

    private LiveReader reader(String token) {
        LiveReader reader = new LiveReader(site.http().http(), site.http().server(), token);
        reader.subscribe(Topic.TOTALS);
        assertTrue(reader.await(() -> reader.seq(Topic.TOTALS) >= 0));
        return reader;
    }
}
