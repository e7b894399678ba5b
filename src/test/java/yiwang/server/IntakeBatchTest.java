package yiwang.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import yiwang.server.TestBackend.Reply;
import yiwang.server.storage.WriteLimits;

/** Many matters in one request, and what happens when there are too many. */
class IntakeBatchTest {
    private static final String BATCH = "/api/v1/intake/batch";
    private static final String CHECK = "/api/v1/intake/check";

    @TempDir
    Path folder;

    @Test
    void eachIsAnsweredByItselfAndInItsPlace() {
        try (TestBackend backend = TestBackend.start(folder)) {
            List<String> rows = rows(backend);
            long before = backend.journalSeq();
            Reply checked = backend.post(CHECK, array(rows), null, "Accept-Language", "en");
            assertEquals(before, backend.journalSeq(), "a check changes nothing");
            assertEquals(
                    List.of(
                            "new",
                            "outside-county",
                            "unknown-property",
                            "malformed",
                            "new",
                            "conflict",
                            "malformed",
                            "new"),
                    said(checked));
            Reply taken = backend.post(BATCH, array(rows), null);
            assertEquals(
                    List.of(
                            "ticket",
                            "outside-county",
                            "unknown-property",
                            "malformed",
                            "repeated",
                            "conflict",
                            "malformed",
                            "ticket"),
                    said(taken));
            assertEquals(2, taken.json().path("accepted").asInt());
            assertEquals(1, taken.json().path("repeated").asInt());
            assertEquals(5, taken.json().path("refused").asInt());
            known(backend, rows, taken);
        }
        assertTrue(DataVerifier.verify(folder.resolve("data")).isSound());
    }

    @Test
    void aBatchHasABoundBothWays() {
        try (TestBackend backend = TestBackend.start(folder)) {
            assertEquals("batch-size", backend.post(BATCH, "[]", null).code());
            List<String> many = IntStream.range(0, 501)
                    .mapToObj(i -> backend.intake(Map.of()))
                    .toList();
            assertEquals("batch-size", backend.post(BATCH, array(many), null).code());
            Reply all = backend.post(BATCH, array(many.subList(0, 500)), null);
            assertEquals(500, all.json().path("accepted").asInt(), all.text());
            assertEquals(
                    413,
                    backend.post(BATCH, "[" + " ".repeat(4 << 20) + "]", null).status());
        }
    }

    /** A queue of few, one commit at a time, and far more at once: every one is answered, and what was answered is what is there. */
    @Test
    void aFullQueueSaysSoAndSentIsAcceptedAndRefused() {
        int alone = 300;
        int batches = 40;
        int together = 8;
        try (TestBackend backend = TestBackend.start(folder, new WriteLimits(10, 1))) {
            List<CompletableFuture<HttpResponse<String>>> asked = new ArrayList<>();
            for (int i = 0; i < alone; i++) {
                asked.add(sent(backend, "/api/v1/intake", backend.intake(Map.of())));
                if (i < batches) {
                    List<String> rows = IntStream.range(0, together)
                            .mapToObj(n -> backend.intake(Map.of()))
                            .toList();
                    asked.add(sent(backend, BATCH, array(rows)));
                }
            }
            List<HttpResponse<String>> answers =
                    asked.stream().map(CompletableFuture::join).toList();
            Map<Integer, Long> byStatus =
                    answers.stream().collect(Collectors.groupingBy(HttpResponse::statusCode, Collectors.counting()));
            assertTrue(byStatus.getOrDefault(429, 0L) > 0, byStatus.toString());
            assertEquals(
                    alone + batches,
                    byStatus.getOrDefault(429, 0L) + byStatus.getOrDefault(201, 0L) + byStatus.getOrDefault(200, 0L),
                    byStatus.toString());
            answers.stream()
                    .filter(answer -> answer.statusCode() == 429)
                    .forEach(answer -> assertEquals(
                            "1", answer.headers().firstValue("Retry-After").orElse("")));
            long accepted = byStatus.getOrDefault(201, 0L) + together * byStatus.getOrDefault(200, 0L);
            backend.close();
            assertEquals(accepted, DataVerifier.verify(folder.resolve("data")).tickets(), "accepted is what is there");
        }
    }

    private static CompletableFuture<HttpResponse<String>> sent(TestBackend backend, String path, String body) {
        return backend.http()
                .sendAsync(
                        backend.request(path, null)
                                .header("Content-Type", "application/json")
                                .POST(BodyPublishers.ofString(body))
                                .build(),
                        BodyHandlers.ofString());
    }

    private static void known(TestBackend backend, List<String> rows, Reply taken) {
        Reply again = backend.post(CHECK, array(rows), null);
        assertEquals("repeated", said(again).getFirst());
        assertEquals("repeated", said(again).getLast());
        assertEquals(
                taken.json().path("accepted").asInt(),
                again.json().path("repeated").asInt() - 1);
    }

    private static List<String> rows(TestBackend backend) {
        String good = backend.intake(Map.of("sourceNo", "\"a\""));
        return List.of(
                good,
                backend.intake(Map.of("lon", "1.0")),
                "{\"source\":\"x\",\"colour\":1}",
                "null",
                good,
                backend.intake(Map.of("sourceNo", "\"a\"", "text", "\"另一件\"")),
                backend.intake(Map.of("channel", "\"PIGEON\"")),
                backend.intake(Map.of()));
    }

    private static String array(List<String> rows) {
        return "[" + String.join(",", rows) + "]";
    }

    private static List<String> said(Reply reply) {
        List<String> said = new ArrayList<>();
        assertEquals(200, reply.status(), reply.text());
        for (JsonNode row : reply.json().path("rows")) {
            if (row.has("problem")) {
                said.add(row.path("problem").path("code").asText());
            } else if (row.has("ticket")) {
                said.add(row.path("ticket").path("repeated").asBoolean() ? "repeated" : "ticket");
            } else {
                said.add("new");
            }
        }
        return said;
    }
}
