package yiwang.server;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import yiwang.domain.access.Separation;
import yiwang.domain.ticket.Role;
import yiwang.server.storage.StoreAddress;
import yiwang.server.storage.WriteLimits;
import yiwang.wire.Json;

/** A backend on a free port over {@link TestCounty}, and the requests a test makes of it. */
public final class TestBackend implements AutoCloseable {
    private final BackendServer server;
    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .build();
    private final AtomicInteger numbers = new AtomicInteger();

    /** What came back. */
    public record Reply(int status, String text, HttpResponse<String> response) {
        public JsonNode json() {
            try {
                return Json.lenient().readTree(text);
            } catch (IOException e) {
                throw new UncheckedIOException(text, e);
            }
        }

        public String code() {
            return json().path("code").asText();
        }
    }

    /** All that one person at the center can be on duty as at the unlocked door. */
    static Role[] centerRoles() {
        Set<Role> roles = EnumSet.allOf(Role.class);
        roles.removeAll(Separation.ADMINISTRATORS);
        roles.removeAll(Set.of(Role.SYSTEM, Role.SOURCE, Role.HANDLER));
        return roles.toArray(Role[]::new);
    }

    private TestBackend(BackendServer server) {
        this.server = server;
    }

    public static TestBackend start(Path folder) {
        return start(folder, Clock.systemUTC());
    }

    public static TestBackend start(Path folder, Clock clock) {
        return start(folder, clock, Extras.none());
    }

    public static TestBackend start(Path folder, Clock clock, Extras extras) {
        return start(settings(folder), clock, extras);
    }

    /** With the county that ships. */
    public static TestBackend startShipped(Path folder) {
        Path maps = Path.of(System.getProperty("yiwang.basedir", "."), "maps");
        return start(ServerSettings.of(folder.resolve("data"), maps, 0), Clock.systemUTC(), Extras.none());
    }

    /** With its journal elsewhere. */
    public static TestBackend start(Path folder, StoreAddress store) {
        return start(folder, store, Clock.systemUTC());
    }

    /** The same by another clock. */
    public static TestBackend start(Path folder, StoreAddress store, Clock clock) {
        return start(settings(folder).with(store), clock, Extras.none());
    }

    /** With other bounds on writing. */
    public static TestBackend start(Path folder, WriteLimits writes) {
        return start(settings(folder).with(writes), Clock.systemUTC(), Extras.none());
    }

    /** One that asks everybody for an account. */
    public static TestBackend startLocked(Path folder, Clock clock) {
        return start(settings(folder).with(Entrance.lockedOnLoopback()), clock, Extras.none());
    }

    private static TestBackend start(ServerSettings settings, Clock clock, Extras extras) {
        return new TestBackend(BackendServer.start(settings, extras, clock));
    }

    private static ServerSettings settings(Path folder) {
        return ServerSettings.of(folder.resolve("data"), TestCounty.write(folder.resolve("maps")), 0);
    }

    public BackendServer server() {
        return server;
    }

    public HttpClient http() {
        return http;
    }

    /** A new session's token. */
    public String session(String seat, String unit, Role... roles) {
        StringBuilder list = new StringBuilder();
        for (Role role : Set.of(roles)) {
            list.append(list.isEmpty() ? "" : ",").append('"').append(role).append('"');
        }
        Reply reply = post(
                "/api/v1/sessions",
                "{\"seat\":\"" + seat + "\",\"unit\":\"" + unit + "\",\"roles\":[" + list + "]}",
                null);
        if (reply.status() != 201) {
            throw new IllegalStateException(reply.text());
        }
        return reply.json().path("token").asText();
    }

    public Reply get(String path, @Nullable String token, String... headers) {
        return send(request(path, token, headers).GET().build());
    }

    public Reply post(String path, String body, @Nullable String token, String... headers) {
        return send(request(path, token, headers)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(body))
                .build());
    }

    public Reply delete(String path, @Nullable String token) {
        return send(request(path, token).DELETE().build());
    }

    public Reply send(HttpRequest request) {
        try {
            HttpResponse<String> response = http.send(request, BodyHandlers.ofString());
            return new Reply(response.statusCode(), response.body(), response);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    public HttpRequest.Builder request(String path, @Nullable String token, String... headers) {
        HttpRequest.Builder builder =
                HttpRequest.newBuilder(URI.create(server.url() + path)).timeout(Duration.ofSeconds(20));
        if (token != null) {
            builder.header("Authorization", "Bearer " + token);
        }
        if (headers.length > 0) {
            builder.headers(headers);
        }
        return builder;
    }

    /** A good intake body; {@code changes} replace or, with null, remove properties (values are JSON). */
    public String intake(Map<String, @Nullable String> changes) {
        Map<String, String> body = new TreeMap<>(Map.of(
                "source",
                "\"test\"",
                "sourceNo",
                "\"n-" + numbers.incrementAndGet() + "\"",
                "channel",
                "\"WEB\"",
                "text",
                "\"小区门口垃圾桶满了，没人清运\"",
                "lon",
                String.valueOf(TestCounty.LON),
                "lat",
                String.valueOf(TestCounty.LAT)));
        changes.forEach((name, value) -> {
            if (value == null) {
                body.remove(name);
            } else {
                body.put(name, value);
            }
        });
        StringBuilder json = new StringBuilder("{");
        body.forEach((name, value) -> json.append(json.length() == 1 ? "" : ",")
                .append('"')
                .append(name)
                .append("\":")
                .append(value));
        return json.append('}').toString();
    }

    /** Takes in a good matter; its id. */
    public String ticket() {
        Reply reply = post("/api/v1/intake", intake(Map.of()), null);
        if (reply.status() != 201) {
            throw new IllegalStateException(reply.text());
        }
        return reply.json().path("id").asText();
    }

    public Reply command(
            String id, long version, String verb, String details, @Nullable String token, String... headers) {
        return post(
                "/api/v1/tickets/" + id + "/commands",
                "{\"commandId\":\"" + UUID.randomUUID() + "\",\"expectedVersion\":" + version + ",\"verb\":\"" + verb
                        + "\",\"details\":" + details + "}",
                token,
                headers);
    }

    public long journalSeq() {
        return get("/health", null).json().path("seq").asLong();
    }

    @Override
    public void close() {
        server.close();
        http.close();
    }
}
