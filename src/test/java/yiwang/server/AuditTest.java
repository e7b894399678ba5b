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
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import yiwang.Await;
import yiwang.domain.ticket.Role;
import yiwang.server.TestBackend.Reply;
import yiwang.server.journal.Difference;
import yiwang.server.journal.VerifyReport;
import yiwang.server.storage.SqliteDatabase;
import yiwang.wire.Json;

/** What a backend with accounts keeps of those who use it, kind by kind, and how it is taken out and proved. */
class AuditTest {
    private static final String HERE = "127.0.0.1";
    private static final List<String> HASHED = List.of(
            "seq",
            "at",
            "actor",
            "office",
            "source",
            "action",
            "object",
            "outcome",
            "code",
            "reason",
            "times",
            "prevHash");

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

    private Reply post(String path, String body, String token) {
        return site.http().post(path, body, token);
    }

    private String reporter() {
        site.account("jie.xian", "center", Role.SHIFT_LEADER);
        return site.complete("jie.xian");
    }

    private String ticket(String token) {
        Reply taken = LockedBackend.done(post("/api/v1/intake", site.http().intake(Map.of()), token));
        return taken.json().path("id").asText();
    }

    private String idOf(String account, String token) {
        for (JsonNode session : get("/api/v1/sessions", token).json()) {
            if (session.path("actor").asText().equals(account)) {
                return session.path("id").asText();
            }
        }
        throw new IllegalStateException(account + " has no session");
    }

    @Test
    void signingInIsKeptAndRefusedSigningInOnlyWithAnAccountThatThereIs() {
        site.complete(AUDIT);
        assertEquals(
                "second-factor",
                site.signIn(AUDIT, site.password(AUDIT), null, null).code());
        assertEquals("sign-in-refused", site.signIn(AUDIT, "wrong", null, null).code());
        assertEquals(
                "sign-in-refused",
                site.signIn("My-Pass-1-as-a-name", "wrong", null, null).code());
        audit.await(AUDIT, "sign-in", AUDIT, "");
        audit.await(AUDIT, "sign-in", AUDIT, "second-factor");
        audit.await(AUDIT, "sign-in", AUDIT, "sign-in-refused");
        audit.await("", "sign-in", "", "sign-in-refused");
        AuditRows.Row done = audit.of("sign-in").getFirst();
        assertEquals("center AUDIT_ADMIN", done.office());
        assertEquals(HERE, done.source());
        assertFalse(audit.all().toString().contains("My-Pass-1"));
    }

    @Test
    void everyChangeOfAnAccountIsKept() {
        audit.await("", "setup", AUDIT + " " + SECURITY + " " + SYSTEM, "");
        site.account("li.si", "center", Role.DISPATCHER);
        String system = site.complete(SYSTEM);
        site.complete("li.si");
        LockedBackend.done(post("/api/v1/accounts/li.si/state", "{\"enabled\":false}", system));
        LockedBackend.done(post("/api/v1/accounts/li.si/state", "{\"enabled\":true}", system));
        LockedBackend.done(post("/api/v1/accounts/li.si/password", "{\"password\":\"Other-1-Pass\"}", system));
        String security = site.complete(SECURITY);
        LockedBackend.done(site.http().delete("/api/v1/accounts/" + SYSTEM + "/second-factor", security));
        for (String action : List.of("create", "disable", "enable", "password")) {
            audit.await(SYSTEM, "account-" + action, "li.si", "");
        }
        audit.await(SECURITY, "account-posts", "li.si", "");
        audit.await(SECURITY, "account-second-factor", SYSTEM, "");
        audit.await("li.si", "own-password", "li.si", "");
        audit.await(SYSTEM, "own-second-factor", SYSTEM, "");
        String text = audit.all().toString();
        for (String secret : List.of(site.password(SYSTEM), "First-", "Other-1", system, site.secret(SYSTEM))) {
            assertFalse(text.contains(secret), secret);
        }
    }

    @Test
    void sessionsThatEndAreKeptWithHowTheyEnded() {
        String leader = reporter();
        String security = site.complete(SECURITY);
        String id = idOf("jie.xian", security);
        assertEquals(204, site.http().delete("/api/v1/sessions/" + id, security).status());
        audit.await(SECURITY, "session-end", id + " jie.xian", "");
        audit.await("jie.xian", "session-ended", id, "");
        assertEquals(401, get("/api/v1/units", leader).status());
        String again = site.complete("jie.xian");
        String own = idOf("jie.xian", again);
        assertEquals(204, site.http().delete("/api/v1/sessions/current", again).status());
        audit.await("jie.xian", "session-ended", own, "");
        String last = site.complete("jie.xian");
        String left = idOf("jie.xian", last);
        clock.forward(Duration.ofDays(2));
        audit.await("jie.xian", "session-ended", left, "");
        String admin = site.complete(AUDIT);
        assertEquals("signed-out", reasonOf(own, admin));
        assertEquals("ended", reasonOf(id, admin));
        assertEquals("expired", reasonOf(left, admin));
    }

    private String reasonOf(String session, String admin) {
        return get("/api/v1/audit?object=" + session, admin)
                .json()
                .at("/entries/0/reason")
                .asText();
    }

    @Test
    void aCommandIsKeptWithItsEventOrNeitherIs() {
        String leader = reporter();
        String id = ticket(leader);
        String number =
                get("/api/v1/tickets/" + id, leader).json().at("/ticket/number").asText();
        assertFalse(number.isEmpty());
        assertEquals(200, site.http().command(id, 1, "accept", "{}", leader).status());
        audit.await("jie.xian", "command-accept", number, "");
        assertEquals(HERE, audit.of("command-accept").getFirst().source());
        String second = ticket(leader);
        long before = site.http().journalSeq();
        audit.broken(true);
        assertEquals(503, site.http().command(second, 1, "accept", "{}", leader).status());
        assertEquals(before, site.http().journalSeq());
        audit.broken(false);
        assertEquals(200, site.http().command(second, 1, "accept", "{}", leader).status());
        assertEquals(2, audit.of("command-accept").size());
    }

    @Test
    void whoeverHandsMattersInIsKeptWithTheirNumbersOrTheMattersAreNot() {
        site.complete(AUDIT);
        String source = site.credential(
                "{\"name\":\"hotline-a\",\"kind\":\"SOURCE\",\"unit\":\"center\",\"source\":\"hotline\"}");
        String actor = "source:hotline-a";
        String one =
                LockedBackend.done(handIn("n-1", source)).json().path("number").asText();
        audit.await(actor, "intake", one, "");
        assertEquals(200, handIn("n-1", source).status(), "known already, so nothing was registered");
        String batch = "[" + matter("n-2") + "," + matter("n-1") + "," + matter("n-3") + "]";
        Reply many = LockedBackend.done(post("/api/v1/intake/batch", batch, source));
        String first = many.json().at("/rows/0/ticket/number").asText();
        String last = many.json().at("/rows/2/ticket/number").asText();
        audit.await(actor, "intake", "2 " + first + " - " + last, "");
        assertEquals(2, audit.of("intake").size(), audit.of("intake").toString());
        long before = site.http().journalSeq();
        audit.broken(true);
        assertEquals(503, handIn("n-4", source).status());
        assertEquals(before, site.http().journalSeq());
        audit.broken(false);
        assertEquals(201, handIn("n-4", source).status());
    }

    private Reply handIn(String number, String token) {
        return post("/api/v1/intake", matter(number), token);
    }

    private String matter(String number) {
        return site.http().intake(Map.of("source", "\"hotline\"", "sourceNo", "\"" + number + "\""));
    }

    @Test
    void whoIsNotLetIsKeptOnceAMinuteHoweverOftenTheyAsk() {
        String leader = reporter();
        for (int i = 0; i < 300; i++) {
            assertEquals(401, get("/api/v1/units", "no-token-" + i).status());
            assertEquals(403, get("/api/v1/accounts", leader).status());
        }
        assertEquals(404, get("/api/v1/tickets/none", leader).status());
        audit.await("jie.xian", "ask", "GET /api/v1/tickets/{id}", "unknown-ticket");
        clock.forward(Duration.ofMinutes(1));
        Await.until("all are counted", () -> times("GET /api/v1/units") == 300 && times("GET /api/v1/accounts") == 300);
        List<AuditRows.Row> rows = audit.of("ask").stream()
                .filter(row -> row.object().equals("GET /api/v1/accounts"))
                .toList();
        assertEquals(2, rows.size(), rows.toString());
        assertEquals(
                new AuditRows.Row(
                        "jie.xian", "center SHIFT_LEADER", HERE, "ask", "GET /api/v1/accounts", "forbidden", 1),
                rows.getFirst());
        assertFalse(audit.all().toString().contains("no-token"));
    }

    private long times(String object) {
        return audit.of("ask").stream()
                .filter(row -> row.object().equals(object))
                .mapToLong(AuditRows.Row::times)
                .sum();
    }

    @Test
    void beginningToLookAtAChannelIsKept() {
        Extras pictures = given -> List.of(router -> router.get("/api/v1/channels/:gbId/stream.ts")
                .handler(route -> route.response()
                        .setStatusCode(route.pathParam("gbId").equals("c1") ? 200 : 404)
                        .end("x")));
        Path open = folder.resolve("open");
        try (TestBackend backend = TestBackend.start(open, clock, pictures)) {
            String seat = backend.session("seat-1", "center", Role.DISPATCHER);
            assertEquals(404, backend.get("/api/v1/channels/c2/stream.ts", seat).status());
            assertEquals(200, backend.get("/api/v1/channels/c1/stream.ts", seat).status());
            AuditRows rows = new AuditRows(open.resolve("data"));
            rows.await("seat-1", "video", "c1", "");
            rows.await("seat-1", "door", "seat-1", "");
            assertEquals(1, rows.of("video").size());
        }
    }

    @Test
    void itIsSearchedInPagesByTheAuditAdministratorAlone() {
        reporter();
        String admin = site.complete(AUDIT);
        Reply first = get("/api/v1/audit?limit=2", admin);
        assertEquals(200, first.status(), first::text);
        assertEquals(2, first.json().path("entries").size());
        long next = first.json().path("next").asLong();
        Reply second = get("/api/v1/audit?limit=500&before=" + next, admin);
        assertEquals(next - 1, second.json().path("entries").size());
        assertEquals(1, second.json().at("/entries/" + (next - 2) + "/seq").asLong());
        Reply created = get("/api/v1/audit?action=account-create&actor=" + SYSTEM + "&outcome=done", admin);
        assertEquals(1, created.json().path("entries").size(), created::text);
        assertEquals("[]", entries("?until=2026-02-14T00:00:00Z", admin));
        assertEquals("[]", entries("?from=2027-02-14T00:00:00Z", admin));
        for (String query : List.of("limit=0", "limit=x", "before=1.5", "from=today", "outcome=maybe")) {
            assertEquals(422, get("/api/v1/audit?" + query, admin).status(), query);
        }
        assertEquals(403, get("/api/v1/audit", site.complete(SECURITY)).status());
        clock.forward(Duration.ofMinutes(1));
        audit.await(AUDIT, "audit-search", "actor=" + SYSTEM + " action=account-create outcome=done", "");
    }

    private String entries(String query, String admin) {
        return get("/api/v1/audit" + query, admin).json().path("entries").toString();
    }

    @Test
    void aThirdPartyRecomputesTheExportFromItsLinesAlone() throws Exception {
        reporter();
        clock.forward(Duration.ofDays(1));
        String admin = site.complete(AUDIT);
        Reply file = site.http().get("/api/v1/audit/export", admin, "X-Purpose", "yearly review");
        assertEquals(200, file.status(), file::text);
        List<String> lines = file.text().lines().toList();
        JsonNode proof = Json.lenient().readTree(lines.getLast());
        assertEquals(lines.size() - 1, proof.path("entries").asInt());
        String before = "0".repeat(64);
        long seq = 0;
        JsonNode entry = proof;
        for (String line : lines.subList(0, lines.size() - 1)) {
            entry = Json.lenient().readTree(line);
            assertEquals(++seq, entry.path("seq").asLong());
            assertEquals(before, entry.path("prevHash").asText());
            before = recomputed(proof, entry);
            assertEquals(before, entry.path("hash").asText(), line);
            for (JsonNode root : proof.path("roots")) {
                if (root.path("lastSeq").asLong() == seq) {
                    assertEquals(before, root.path("hash").asText());
                }
            }
        }
        assertEquals(before, proof.path("lastHash").asText());
        assertEquals(1, proof.path("roots").size(), proof::toString);
        Reply part = get("/api/v1/audit/export?first=3&last=4", admin);
        assertEquals(lines.subList(2, 4), part.text().lines().toList().subList(0, 2));
        assertEquals(3, part.text().lines().count());
        Reply kept = get("/api/v1/audit?action=audit-export", admin);
        assertEquals("yearly review", kept.json().at("/entries/1/reason").asText(), kept::text);
    }

    private static String recomputed(JsonNode proof, JsonNode entry) throws Exception {
        MessageDigest digest = MessageDigest.getInstance("SHA-256");
        Stream<String> fields = Stream.concat(
                Stream.of(proof.path("form").asText(), proof.path("region").asText()),
                HASHED.stream().map(name -> entry.path(name).asText()));
        fields.forEach(field -> {
            byte[] bytes = field.getBytes(StandardCharsets.UTF_8);
            digest.update((bytes.length + ":").getBytes(StandardCharsets.UTF_8));
            digest.update(bytes);
            digest.update((byte) ',');
        });
        return HexFormat.of().formatHex(digest.digest());
    }

    @Test
    void whereItCannotBeWrittenPrivilegedActionsStopAndOthersGoOn() {
        String leader = reporter();
        String system = site.complete(SYSTEM);
        String security = site.complete(SECURITY);
        String admin = site.complete(AUDIT);
        String id = idOf("jie.xian", security);
        String made = "{\"account\":\"wang.wu\",\"name\":\"王五\",\"password\":\"First-77-Pass\"}";
        audit.broken(true);
        for (Reply refused : List.of(
                post("/api/v1/accounts", made, system),
                site.http().delete("/api/v1/sessions/" + id, security),
                get("/api/v1/audit/export", admin))) {
            assertEquals(503, refused.status(), refused::text);
            assertEquals("audit-unavailable", refused.code());
        }
        assertEquals(200, get("/api/v1/units", leader).status(), "the session goes on");
        audit.broken(false);
        assertEquals(201, post("/api/v1/accounts", made, system).status());
        audit.await(SYSTEM, "ask", "POST /api/v1/accounts", "audit-unavailable");
    }

    @Test
    void aByteThatWasTurnedOnTheDiskIsFoundAndItsEntryNamed() throws IOException {
        site.account("marked.one", "center", Role.DISPATCHER);
        site.close();
        assertTrue(verified().isSound(), verified().toString());
        assertTrue(verified().beside() > 5, verified().toString());
        List<AuditRows.Row> rows = audit.all();
        long seq = 1;
        while (!rows.get((int) seq - 1).action().equals("account-create")) {
            seq++;
        }
        Path file = folder.resolve("data").resolve(SqliteDatabase.FILE);
        byte[] bytes = Files.readAllBytes(file);
        String text = new String(bytes, StandardCharsets.ISO_8859_1);
        String mark = "account-createmarked.one";
        assertTrue(text.contains(mark));
        for (int at = text.indexOf(mark); at >= 0; at = text.indexOf(mark, at + 1)) {
            bytes[at + mark.length() - 1] ^= 1;
        }
        Files.write(file, bytes);
        VerifyReport report = verified();
        assertFalse(report.isSound());
        Difference found = Objects.requireNonNull(report.difference());
        assertEquals("audit " + seq, found.chain() + " " + found.seq(), report.toString());
    }

    private VerifyReport verified() {
        return DataVerifier.verify(folder.resolve("data"));
    }
}
