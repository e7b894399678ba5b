package yiwang.packaged;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import yiwang.Ports;
import yiwang.wire.Json;

/**
 * A backend that is killed at every step of a ticket's life, after its answer or while it answers. The same command asked
 * again after the restart is done once, and the ticket stands where it would have stood.
 */
class KilledBetweenStepsIT {
    private static final String ANY_CENTER =
            "\"CALL_TAKER\",\"ACCEPTOR\",\"DISPATCHER\",\"SHIFT_LEADER\",\"COMMANDER\"";

    @TempDir
    Path folder;

    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();
    private int port;

    /** Who does what, and where the ticket stands then. */
    private record Step(String unit, String verb, String details, String state) {}

    private static final List<Step> LIFE = List.of(
            new Step("center", "accept", "", "TO_DISPATCH"),
            new Step("center", "dispatch", "\"unit\":\"dept-chengguan\"", "DISPATCHED"),
            new Step("dept-chengguan", "return", "\"reason\":\"不属我局\",\"lawBasis\":\"三定方案\"", "DISPATCHED"),
            new Step("center", "grant", "", "TO_DISPATCH"),
            new Step("center", "dispatch", "\"unit\":\"dept-shuili\"", "DISPATCHED"),
            new Step("dept-shuili", "return", "\"reason\":\"不属我局\",\"lawBasis\":\"水法\"", "DISPATCHED"),
            new Step("center", "grant", "", "OWNERSHIP_UNDETERMINED"),
            new Step("center", "designate", "\"unit\":\"dept-shuili\",\"basis\":\"会议纪要\"", "DISPATCHED"),
            new Step("dept-shuili", "sign", "", "IN_PROGRESS"));

    @Test
    void everyStepIsDoneOnceWhereverTheBackendDies() throws Exception {
        Path data = folder.resolve("data");
        port = Ports.free();
        try (Image image = new Image(folder)) {
            Image.Running server = image.server(data, port);
            String id = register();
            long version = 1;
            for (int i = 0; i < LIFE.size(); i++) {
                Step step = LIFE.get(i);
                String body = "{\"commandId\":\"killed-step-" + i + "\",\"expectedVersion\":" + version + ",\"verb\":\""
                        + step.verb() + "\",\"details\":{" + step.details() + "}}";
                HttpRequest asked = request("/api/v1/tickets/" + id + "/commands", session(step.unit()), body);
                var answer = http.sendAsync(asked, BodyHandlers.ofString());
                if (i % 2 == 0) {
                    assertEquals(
                            200, answer.join().statusCode(), () -> answer.join().body());
                }
                server.process().destroyForcibly().waitFor(10, TimeUnit.SECONDS);
                server = image.server(data, port);

                HttpResponse<String> again =
                        send(request("/api/v1/tickets/" + id + "/commands", session(step.unit()), body));
                assertEquals(200, again.statusCode(), again::body);
                JsonNode detail = detail(id);
                assertEquals(step.state(), detail.at("/ticket/state").asText(), step::toString);
                assertEquals(asked(step.verb(), i), done(step.verb(), detail), step::toString);
                version = detail.at("/ticket/version").asLong();
            }
            server.process().destroyForcibly().waitFor(10, TimeUnit.SECONDS);
            Image.Ended verified = image.run(Duration.ofMinutes(1), "verify", "--data", data.toString());
            assertEquals(0, verified.code(), verified.err());
            assertTrue(verified.out().contains("0 differences"), verified.out());
        }
    }

    private String register() throws Exception {
        String body = "{\"source\":\"test\",\"sourceNo\":\"1\",\"channel\":\"WEB\",\"text\":\"小区门口垃圾桶满了\","
                + "\"category\":\"01-001\",\"place\":\"320724100001\"}";
        HttpResponse<String> reply = send(request("/api/v1/intake", "", body));
        assertEquals(201, reply.statusCode(), reply::body);
        return json(reply).path("id").asText();
    }

    private String session(String unit) throws Exception {
        String roles = unit.equals("center") ? ANY_CENTER : "\"HANDLER\"";
        HttpResponse<String> reply = send(request(
                "/api/v1/sessions",
                "",
                "{\"seat\":\"s-" + unit + "\",\"unit\":\"" + unit + "\",\"roles\":[" + roles + "]}"));
        assertEquals(201, reply.statusCode(), reply::body);
        return json(reply).path("token").asText();
    }

    private static long asked(String verb, int until) {
        return LIFE.subList(0, until + 1).stream()
                .filter(step -> step.verb().equals(verb))
                .count();
    }

    private static long done(String verb, JsonNode detail) {
        return detail.path("trail").findValuesAsText("verb").stream()
                .filter(verb::equals)
                .count();
    }

    private JsonNode detail(String id) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create(url("/api/v1/tickets/" + id)))
                .header("Authorization", "Bearer " + session("center"))
                .timeout(Duration.ofSeconds(20))
                .build();
        return json(send(request));
    }

    private HttpRequest request(String path, String token, String body) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(url(path)))
                .header("Content-Type", "application/json")
                .timeout(Duration.ofSeconds(20))
                .POST(BodyPublishers.ofString(body));
        return token.isEmpty()
                ? request.build()
                : request.header("Authorization", "Bearer " + token).build();
    }

    private String url(String path) {
        return "http://127.0.0.1:" + port + path;
    }

    private HttpResponse<String> send(HttpRequest request) throws IOException, InterruptedException {
        return http.send(request, BodyHandlers.ofString());
    }

    private static JsonNode json(HttpResponse<String> reply) throws IOException {
        return Json.lenient().readTree(reply.body());
    }
}
