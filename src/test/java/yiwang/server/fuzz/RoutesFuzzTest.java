package yiwang.server.fuzz;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.api.io.TempDir;
import yiwang.server.DataVerifier;
import yiwang.server.TestBackend;

/** Every route that is described, asked wrongly in every way. */
class RoutesFuzzTest {
    private static final int MOST_FINDINGS = 20;
    private static final long MEGABYTE = 1 << 20;
    private static final long ROOM = 48 * MEGABYTE;
    private static final long A_TICKET = 24 * 1024;

    @TempDir
    Path folder;

    private final Map<String, String> findings = new LinkedHashMap<>();
    private long accepted;

    @Test
    void nothingMalformedBreaksAnything(TestReporter reporter) throws IOException {
        Instant now = Instant.now().truncatedTo(ChronoUnit.MILLIS);
        int cases = Cases.share(80);
        long began = System.nanoTime();
        try (Watch watch = new Watch();
                TestBackend backend = TestBackend.start(folder, Clock.fixed(now, ZoneOffset.UTC));
                Wire wire = new Wire(backend.server().port());
                Wire health = new Wire(backend.server().port())) {
            JsonNode document = backend.get("/openapi.json", null).json();
            List<Operation> operations = Operation.of(document);
            World world = new World(backend, now);
            long before = 0;
            for (int i = 0; i < cases && findings.size() < MOST_FINDINGS; i++) {
                if (i == cases / 10) {
                    before = Watch.usedBytes();
                    accepted = 0;
                }
                one(i, operations, document, world, wire, health);
            }
            long grown = Watch.usedBytes() - before;
            reporter.publishEntry("%d requests in %.1f s, %d accepted, heap grown by %d KB"
                    .formatted(cases, (System.nanoTime() - began) / 1e9, accepted, grown / 1024));
            assertEquals("", String.join("\n\n", findings.values()), () -> "seed " + Cases.seed());
            assertEquals(List.of(), watch.errors());
            assertEquals("ok", health.get("/health").json().path("status").asText());
            assertTrue(grown < ROOM + accepted * A_TICKET, "heap grown by " + grown / MEGABYTE + " MB");
        }
        assertTrue(DataVerifier.verify(folder.resolve("data")).isSound());
    }

    private void one(int number, List<Operation> operations, JsonNode document, World world, Wire wire, Wire health)
            throws IOException {
        Random dice = Cases.dice(number);
        Operation operation = operation(operations, dice);
        Draft draft = new Draft(operation, document, world, dice);
        for (int spoils = dice.nextInt(4); spoils > 0; spoils--) {
            draft.spoil();
        }
        String first = verdict(draft, draft.shot(), world, wire, health);
        // what the ladder writes by itself after an accepted command comes once; what a request writes comes again
        String verdict = first.equals(Judge.GROWN) ? verdict(draft, draft.shot(), world, wire, health) : first;
        if (!verdict.isEmpty()) {
            String key = verdict.startsWith("status 5") ? operation.path() + " " + verdict : verdict;
            findings.computeIfAbsent(key, unseen -> {
                Shot least = Shrinker.shrink(
                        draft.shot(),
                        !draft.isDescribed(),
                        shot -> verdict.equals(retried(draft, shot, world, wire, health)));
                return "case " + number + ": " + operation + ": " + key + "\n" + least.replay() + "\n"
                        + heard(wire, least);
            });
        }
    }

    /** One that takes a body more often than not. */
    private static Operation operation(List<Operation> operations, Random dice) {
        Operation first = operations.get(dice.nextInt(operations.size()));
        boolean again = first.content().isEmpty() && dice.nextInt(3) > 0;
        return again ? operations.get(dice.nextInt(operations.size())) : first;
    }

    private String verdict(Draft draft, Shot shot, World world, Wire wire, Wire health) throws IOException {
        long before = health.seq();
        Heard heard = wire.send(shot);
        String verdict = Judge.says(draft, shot, heard, health.seq() - before);
        if (heard.status() >= 200 && heard.status() < 300 && shot.method().equals("POST")) {
            accepted++;
            JsonNode answer = heard.header("Content-Type").contains("json") ? heard.json() : MissingNode.getInstance();
            world.heard(answer);
            if (answer.path("token").isTextual()) {
                end(answer.path("token").asText(), wire);
            }
        }
        return verdict;
    }

    private static void end(String token, Wire wire) throws IOException {
        List<String> headers = List.of("Host: 127.0.0.1", "Authorization: Bearer " + token);
        assertEquals(
                204,
                wire.send(new Shot("DELETE", "/api/v1/sessions/current", headers, new byte[0], true))
                        .status());
    }

    private String retried(Draft draft, Shot shot, World world, Wire wire, Wire health) {
        try {
            return verdict(draft, shot, world, wire, health);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String heard(Wire wire, Shot shot) {
        try {
            return wire.send(shot).toString();
        } catch (IOException e) {
            return e.toString();
        }
    }
}
