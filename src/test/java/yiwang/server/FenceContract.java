package yiwang.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import yiwang.Await;
import yiwang.domain.ticket.Role;
import yiwang.server.TestBackend.Reply;
import yiwang.server.storage.StoreAddress;
import yiwang.wire.FenceView;
import yiwang.wire.Topic;

/** Fences from the drawing to the taking away, on every store. */
abstract class FenceContract {
    private static final String FENCE = "fence-000001";
    private static final String RING =
            "[{\"lon\":119.0,\"lat\":34.0},{\"lon\":119.1,\"lat\":34.0},{\"lon\":119.1,\"lat\":34.1},{\"lon\":119.0,\"lat\":34.1}]";
    private static final String GOOD =
            "{\"id\":\"" + FENCE + "\",\"name\":\"堤防\",\"ring\":" + RING + ",\"rule\":\"LEFT\",\"dwell\":0}";

    @TempDir
    Path folder;

    private final HandClock clock = new HandClock(Instant.parse("2026-02-14T01:00:00Z"));
    private TestBackend backend;
    private String leader;
    private String worker;

    abstract StoreAddress address(Path data);

    @BeforeEach
    void start() {
        backend = TestBackend.start(folder, address(folder.resolve("data")), clock);
        leader = backend.session("l-1", "center", Role.SHIFT_LEADER);
        worker = backend.session("w-1", "town-100", Role.GRID_WORKER);
    }

    @AfterEach
    void stop() {
        backend.close();
    }

    private Reply draw(String body) {
        return backend.post("/api/v1/fences", body, leader);
    }

    private JsonNode fences() {
        return backend.get("/api/v1/fences", leader).json();
    }

    /** A position of w-0001, a second later than the one before. */
    private void at(double lon) {
        clock.forward(Duration.ofSeconds(1));
        Reply reply = backend.post(
                "/api/v1/workers/positions",
                "[{\"id\":\"w-0001\",\"lon\":" + lon + ",\"lat\":34.05,\"at\":\"" + clock.instant() + "\"}]",
                worker);
        assertEquals(204, reply.status(), reply::text);
    }

    private void awaitAlerts(int count) {
        Await.until(count + " alerts", () -> fences().at("/0/alerts").size() == count);
    }

    @Test
    void whoLeavesIsToldUntilSomebodyTakesNote() throws Exception {
        assertEquals(201, draw(GOOD).status());
        try (LiveReader reader = new LiveReader(backend.http(), backend.server(), leader)) {
            reader.subscribe(Topic.FENCES);
            assertTrue(reader.await(() -> reader.items(Topic.FENCES).containsKey(FENCE)));
            at(119.05);
            at(119.15);
            assertTrue(reader.await(() -> reader.items(Topic.FENCES).get(FENCE) instanceof FenceView fence
                    && fence.alerts().size() == 1));
        }
        JsonNode alert = fences().at("/0/alerts/0");
        assertEquals("LEFT", alert.path("what").asText());
        assertEquals("w-0001", alert.path("worker").asText());
        assertEquals(clock.instant().toString(), alert.path("at").asText());
        stop();
        start();
        assertEquals(alert, fences().at("/0/alerts/0"), "it stands over a restart");
        assertEquals(
                204,
                backend.post("/api/v1/fences/" + FENCE + "/acknowledge", "{\"seen\":1}", leader)
                        .status());
        assertEquals(0, fences().at("/0/alerts").size());
        at(119.05);
        at(119.15);
        awaitAlerts(1);
        assertEquals(2, fences().at("/0/alerts/0/nr").asInt(), "the first position after a restart tells nothing");
    }

    @Test
    void ofManyAlertsTheNewestAreTold() {
        draw(GOOD);
        for (int i = 0; i < 25; i++) {
            at(119.05);
            at(119.15);
        }
        awaitAlerts(20);
        Await.until("all", () -> fences().at("/0/more").asInt() == 5);
        assertEquals(25, fences().at("/0/alerts/0/nr").asInt());
    }

    @Test
    void nobodyLeftIsToldByTheClock() {
        draw(GOOD.replace("LEFT", "NOBODY"));
        at(119.05);
        clock.forward(Duration.ofMinutes(6));
        awaitAlerts(1);
        assertEquals("UNHEARD", fences().at("/0/alerts/0/what").asText());
    }

    @Test
    void oneIsTakenAwayForGood() {
        String first = draw(GOOD).text();
        assertEquals(first, draw(GOOD).text(), "the same again is the same");
        assertEquals(409, draw(GOOD.replace("堤防", "码头")).status());
        assertEquals(204, backend.delete("/api/v1/fences/" + FENCE, leader).status());
        assertEquals(404, backend.delete("/api/v1/fences/" + FENCE, leader).status());
        assertEquals("[]", fences().toString());
        assertEquals(409, draw(GOOD).status(), "its name in old alerts is its own");
        stop();
        start();
        assertEquals("[]", fences().toString());
    }

    @Test
    void itEndsByItself() {
        Instant until = clock.instant().plusSeconds(60);
        draw(GOOD.replace("\"dwell\":0", "\"until\":\"" + until + "\""));
        assertEquals(until.toString(), fences().at("/0/until").asText());
        clock.forward(Duration.ofSeconds(61));
        Await.until("it is gone", () -> fences().isEmpty());
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            delimiter = '|',
            value = {
                "\"name\":\"堤防\" | \"name\":\"\" | detail-invalid",
                "\"name\":\"堤防\" | \"name\":\"一二三四五六七八九十一二三四五六七八九十一二三四五六七八九十一二三四五六七八九十一\" | too-long",
                "\"name\":\"堤防\" | \"name\":\"a\\nb\" | detail-invalid",
                "\"rule\":\"LEFT\" | \"rule\":\"GONE\" | malformed",
                "\"rule\":\"LEFT\" | \"unit\":\"center\" | detail-missing",
                "\"dwell\":0 | \"dwell\":-1 | detail-invalid",
                "\"dwell\":0 | \"dwell\":3601 | detail-invalid",
                "\"dwell\":0 | \"unit\":\"nobody\" | unknown-unit",
                "\"dwell\":0 | \"until\":\"2026-02-14T00:00:00Z\" | time-out-of-range",
                "\"dwell\":0 | \"colour\":1 | unknown-property",
                "fence-000001 | f | detail-invalid",
                "\"lat\":34.1}] | \"lat\":34.1},{\"lon\":119.05,\"lat\":33.9}] | detail-invalid",
                "\"lon\":119.0,\"lat\":34.0} | \"lon\":200,\"lat\":34.0} | detail-invalid",
                "{\"lon\":119.0,\"lat\":34.0}, | null, | detail-missing"
            })
    void whatCannotBeIsRefused(String good, String bad, String code) {
        assertEquals(code, draw(GOOD.replace(good, bad)).code());
        assertEquals("[]", fences().toString());
    }

    @Test
    void whoMayNotIsRefused() {
        assertEquals(403, backend.post("/api/v1/fences", GOOD, worker).status());
        assertEquals(201, draw(GOOD).status());
        assertEquals(403, backend.delete("/api/v1/fences/" + FENCE, worker).status());
        assertEquals(200, backend.get("/api/v1/fences", worker).status());
    }
}
