package yiwang.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.vertx.ext.web.Route;
import io.vertx.ext.web.Router;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import yiwang.domain.ticket.Ask;
import yiwang.domain.ticket.Role;
import yiwang.domain.ticket.Verb;
import yiwang.domain.ticket.VerbBook;
import yiwang.server.TestBackend.Reply;

/** The interface description against the routes that there are and the answers that they give. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OpenApiTest {
    @TempDir
    static Path folder;

    private final AtomicReference<Router> router = new AtomicReference<>();
    private TestBackend backend;
    private JsonNode document;
    private SchemaCheck schemas;
    private String leader;

    @BeforeAll
    void start() {
        backend = TestBackend.start(folder, Clock.systemUTC(), given -> List.of(router::set));
        document = backend.get("/openapi.json", null).json();
        schemas = new SchemaCheck(document);
        leader = backend.session("seat-1", "center", Role.SHIFT_LEADER);
    }

    @AfterAll
    void stop() {
        backend.close();
    }

    @Test
    void everyRouteIsDescribedAndEveryDescriptionHasARoute() {
        Set<String> routes = new TreeSet<>();
        for (Route route : Objects.requireNonNull(router.get()).getRoutes()) {
            if (route.getPath() != null && route.methods() != null) {
                String path = route.getPath().replaceAll(":([a-zA-Z]+)", "{$1}");
                route.methods().forEach(method -> routes.add(method.name().toLowerCase(Locale.ROOT) + " " + path));
            }
        }
        Set<String> described = new TreeSet<>();
        document.path("paths")
                .properties()
                .forEach(path -> path.getValue()
                        .properties()
                        .forEach(method -> described.add(method.getKey() + " " + path.getKey())));
        assertEquals(described, routes);
        assertTrue(routes.size() >= 14, routes.toString());
    }

    @Test
    void everySchemaIsUsedAndEveryReferenceLeadsToOne() {
        Set<String> used = new TreeSet<>();
        document.findValuesAsText("$ref").forEach(ref -> used.add(ref.substring(ref.lastIndexOf('/') + 1)));
        used.add("LiveRequest");
        Set<String> there = document.at("/components/schemas").properties().stream()
                .map(Map.Entry::getKey)
                .collect(Collectors.toCollection(TreeSet::new));
        assertEquals(there, used);
    }

    @Test
    void answersAreWhatTheDescriptionSays() {
        fits("/health", "get", backend.get("/health", null));
        fits("/openapi.json", "get", backend.get("/openapi.json", null));
        Reply taken = backend.post("/api/v1/intake", backend.intake(Map.of()), null);
        fits("/api/v1/intake", "post", taken);
        fits("/api/v1/intake", "post", backend.post("/api/v1/intake", "{", null));
        String id = taken.json().path("id").asText();
        fits("/api/v1/tickets/{id}/commands", "post", backend.command(id, 1, "accept", "{}", leader));
        fits("/api/v1/tickets/{id}/commands", "post", backend.command(id, 1, "accept", "{}", leader));
        fits("/api/v1/tickets/{id}/commands", "post", backend.command(id, 3, "note", "{\"text\":\"备注\"}", leader));
        fits("/api/v1/tickets/{id}", "get", backend.get("/api/v1/tickets/" + id, leader));
        fits("/api/v1/tickets/{id}", "get", backend.get("/api/v1/tickets/none", leader));
        ladderFits(id);
        for (String list : List.of("workers", "channels", "units", "categories", "profiles")) {
            Reply reply = backend.get("/api/v1/" + list, leader);
            fits("/api/v1/" + list, "get", reply);
            assertTrue(reply.json().size() > 0, list);
            fits("/api/v1/" + list, "get", backend.get("/api/v1/" + list, null));
        }
        String compared = "/api/v1/profiles/{left}/compared/{right}";
        Reply differences = backend.get("/api/v1/profiles/guannan-7step/compared/haimen-6step@1", leader);
        fits(compared, "get", differences);
        assertTrue(differences.json().size() > 5, differences::text);
        fits(compared, "get", backend.get("/api/v1/profiles/guannan-7step/compared/none", leader));
        fits(
                "/api/v1/sessions",
                "post",
                backend.post("/api/v1/sessions", "{\"seat\":\"s\",\"unit\":\"center\",\"roles\":[\"WALL\"]}", null));
        fits("/api/v1/workers/positions", "post", backend.post("/api/v1/workers/positions", "[]", leader));
        fits("/api/v1/live", "get", backend.get("/api/v1/live", leader));
        for (String layer : List.of("county", "grids", "micro-grids", "lines", "places")) {
            fits("/api/v1/geo/{layer}", "get", backend.get("/api/v1/geo/" + layer, leader));
        }
    }

    private void ladderFits(String id) {
        fits("/api/v1/tickets/{id}/ladder", "get", backend.get("/api/v1/tickets/" + id + "/ladder", leader));
        fits("/api/v1/tickets/{id}/ladder", "get", backend.get("/api/v1/tickets/none/ladder", leader));
        fits("/api/v1/notices", "get", backend.get("/api/v1/notices?ended=true", leader));
        Reply policies = backend.get("/api/v1/ladder-policies", leader);
        fits("/api/v1/ladder-policies", "get", policies);
        String policy = "{\"text\":" + policies.json().get(0).path("text") + "}";
        fits(
                "/api/v1/ladder-policies/simulate",
                "post",
                backend.post("/api/v1/ladder-policies/simulate", policy, leader));
        fits("/api/v1/ladder-policies", "post", backend.post("/api/v1/ladder-policies", policy, leader));
        fits(
                "/api/v1/ladder-policies/simulate",
                "post",
                backend.post("/api/v1/ladder-policies/simulate", "{\"text\":\"x\"}", leader));
    }

    @Test
    void everyVerbIsDescribedWithWhatItAsksFor() {
        JsonNode described = document.at("/components/schemas/Verb/x-asks");
        Map<String, String> asks = new TreeMap<>();
        described
                .properties()
                .forEach(verb -> asks.put(verb.getKey(), verb.getValue().asText()));
        Map<String, String> asked = new TreeMap<>();
        for (Verb verb : Verb.values()) {
            asked.put(
                    verb.key(),
                    VerbBook.shipped().of(verb).stream().map(Ask::toString).collect(Collectors.joining(" ")));
        }
        assertEquals(asked, asks);
    }

    @Test
    void layersAreSentAgainOnlyWhenTheyHaveChanged() {
        Reply first = backend.get("/api/v1/geo/grids", leader);
        String tag = first.response().headers().firstValue("ETag").orElse("");
        assertEquals(
                304,
                backend.get("/api/v1/geo/grids", leader, "If-None-Match", tag).status());
        assertEquals(
                200,
                backend.get("/api/v1/geo/grids", leader, "If-None-Match", "\"x\"")
                        .status());
        Reply packed = backend.get("/api/v1/geo/grids", leader, "Accept-Encoding", "gzip");
        assertEquals(
                "gzip",
                packed.response().headers().firstValue("Content-Encoding").orElse(""));
    }

    @Test
    void aPositionIsAccepted() {
        String worker = backend.session("grid-1", "town-100", Role.GRID_WORKER);
        Reply reply = backend.post(
                "/api/v1/workers/positions",
                "[{\"id\":\"w-0002\",\"lon\":119.15,\"lat\":34.15,\"at\":\"" + Instant.now() + "\"}]",
                worker);
        assertEquals(204, reply.status(), reply.text());
    }

    private void fits(String path, String method, Reply reply) {
        JsonNode response =
                document.path("paths").path(path).path(method).path("responses").path(String.valueOf(reply.status()));
        assertTrue(response.isObject(), method + " " + path + " does not tell of " + reply.status());
        String type =
                reply.response().headers().firstValue("Content-Type").orElse("").replaceFirst(";.*", "");
        JsonNode schema = response.path("content").path(type).path("schema");
        assertTrue(schema.isObject(), method + " " + path + " does not tell of " + type);
        assertEquals(List.of(), schemas.check(reply.json(), schema), reply.text());
    }
}
