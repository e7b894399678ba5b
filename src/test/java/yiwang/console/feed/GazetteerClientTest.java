package yiwang.console.feed;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import yiwang.Await;
import yiwang.console.feed.GazetteerClient.Progress;

class GazetteerClientTest {
    private static final FeedTimes QUICK = new FeedTimes(
            Duration.ofMillis(20), Duration.ofMillis(100), Duration.ofSeconds(2), 3, Duration.ofMillis(5));

    private final Vertx vertx = Vertx.vertx();
    private final List<Progress> progress = new CopyOnWriteArrayList<>();
    private ScriptedBackend backend;
    private GazetteerClient client;

    @BeforeEach
    void open() {
        backend = ScriptedBackend.started();
        Tokens tokens = new Tokens() {
            @Override
            public Future<String> token() {
                return Future.succeededFuture("first");
            }

            @Override
            public void refused(String token) {}
        };
        BackendHttp http = new BackendHttp(vertx, backend.address(), tokens, () -> Locale.ENGLISH);
        client = new GazetteerClient(vertx, http, Runnable::run, QUICK, new Random(3));
    }

    @AfterEach
    void close() throws Exception {
        client.close();
        vertx.close().toCompletionStage().toCompletableFuture().get(10, TimeUnit.SECONDS);
        backend.close();
    }

    private void scriptLists() {
        backend.script(
                "/api/v1/units",
                200,
                "[{\"id\":\"center\",\"name\":\"中心\",\"kind\":\"center\",\"parent\":\"\",\"division\":\"320724\","
                        + "\"initials\":\"zx\"}]");
        backend.script(
                "/api/v1/categories",
                200,
                "[{\"code\":\"01-001\",\"categoryZh\":\"市容\",\"categoryEn\":\"Streets\",\"itemZh\":\"路灯\",\"itemEn\":\"Street"
                    + " lamp\",\"lead\":\"center\",\"urgency\":\"C\",\"response\":\"1 WH\",\"dispose\":\"1 WD\"}]");
        backend.script(
                "/api/v1/profiles",
                200,
                "[{\"id\":\"short\",\"version\":1,\"zh\":\"短\",\"en\":\"Short\",\"steps\":[]}]");
        backend.script(
                "/api/v1/geo/county",
                200,
                "{\"features\":[{\"properties\":{\"code\":\"320724100\",\"name\":\"新安镇\"}},"
                        + "{\"properties\":{\"code\":\"320724\",\"name\":\"灌南县\"}}]}");
    }

    private Gazetteer loaded(CompletionStage<Gazetteer> loading) throws Exception {
        return loading.toCompletableFuture().get(30, TimeUnit.SECONDS);
    }

    @Test
    void namesUnitsItemsAndPlaces() throws Exception {
        scriptLists();
        Gazetteer places = loaded(client.load(progress::add));
        assertEquals("灌南县", places.county());
        assertEquals("新安镇", places.placeName("320724100"));
        assertEquals("320724999", places.placeName("320724999"));
        assertEquals("中心", places.unitName("center"));
        assertEquals("Street lamp", places.itemName("01-001", Locale.ENGLISH));
        assertEquals("路灯", places.itemName("01-001", Locale.CHINA));
        assertEquals("短", places.profileViews().getFirst().zh());
        assertNull(places.unit("nobody"));
        assertTrue(places.geoJson("county").contains("新安镇"));
        assertTrue(places.geoJson("water").contains("features"), "a layer the county has not is an empty one");
        assertEquals(progress.getLast().of(), progress.getLast().done());
    }

    @Test
    void aBackendThatComesLaterIsWaitedFor() throws Exception {
        scriptLists();
        backend.stop();
        CompletionStage<Gazetteer> loading = client.load(progress::add);
        Await.until(
                "trouble",
                () -> progress.stream().filter(p -> !p.trouble().isEmpty()).count() >= 2);
        backend.start();
        assertEquals("灌南县", loaded(loading).county());
    }

    @Test
    void aListThatIsNoneIsAskedForAgain() throws Exception {
        scriptLists();
        backend.script("/api/v1/units", 200, "[{\"id\":");
        CompletionStage<Gazetteer> loading = client.load(progress::add);
        Await.until(
                "trouble", () -> progress.stream().anyMatch(p -> !p.trouble().isEmpty()));
        scriptLists();
        assertEquals(1, loaded(loading).units().size());
    }
}
