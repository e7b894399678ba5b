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
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import yiwang.console.HeadlessConsole;
import yiwang.wire.Json;

/**
 * The ledger (control-room.md 5.2): numbered matters go into a backend that is killed at random moments, again and again, while
 * consoles watch. In the end what was sent is what was accepted and what was refused with a reason; what was accepted is in
 * the journal, once, and in front of every console. {@code -Dledger.rounds=200} takes the long way.
 */
class LedgerIT {
    private static final int ROUNDS = Integer.getInteger("ledger.rounds", 4);
    private static final long SEED = Long.getLong("ledger.seed", System.nanoTime());
    private static final int AT_ONCE = 16;
    private static final int CONSOLES = 3;
    private static final int LONGEST_MILLIS = 1_500;
    private static final int EVERY_BAD = 10;
    private static final Duration SOON = Duration.ofSeconds(60);

    @TempDir
    Path folder;

    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();
    private final AtomicInteger sent = new AtomicInteger();
    private final Map<Integer, String> accepted = new ConcurrentHashMap<>();
    private final Map<Integer, String> refused = new ConcurrentHashMap<>();
    private final Set<Integer> unanswered = ConcurrentHashMap.newKeySet();
    private final Semaphore line = new Semaphore(AT_ONCE);
    private int port;

    @Test
    void whatWasSentIsAcceptedOrRefusedAndWhatWasAcceptedIsThereForEverybody() throws Exception {
        Random random = new Random(SEED);
        Path data = folder.resolve("data");
        port = Image.freePort();
        List<HeadlessConsole> consoles = new ArrayList<>();
        try (Image image = new Image(folder)) {
            for (int i = 0; i < CONSOLES; i++) {
                consoles.add(new HeadlessConsole("http://127.0.0.1:" + port, "seat-" + i));
                consoles.getLast().live();
            }
            for (int round = 0; round < ROUNDS; round++) {
                roundUntilKilled(image, data, random.nextInt(LONGEST_MILLIS));
            }
            image.server(data, port);
            settle();
            assertTrue(accepted.size() > ROUNDS, () -> "hardly anything was sent; seed " + SEED);
            assertEquals(sent.get(), accepted.size() + refused.size(), () -> "sent; seed " + SEED);
            assertEquals(Set.of("detail-missing"), new TreeSet<>(refused.values()), "only what was wrong is refused");
            for (HeadlessConsole console : consoles) {
                Image.await(SOON, "every ticket in front of a console; seed " + SEED, () -> holdsAll(console));
                assertEquals(List.of(), console.faults());
            }
        } finally {
            for (HeadlessConsole console : consoles) {
                console.close();
            }
        }
        verifyJournal(data);
    }

    /** Each number has one ticket, and no two the same. */
    private void verifyJournal(Path data) throws Exception {
        assertEquals(accepted.size(), new TreeSet<>(accepted.values()).size(), "each matter has its own ticket");
        try (Image image = new Image(folder)) {
            Image.Ended verified = image.run(Duration.ofMinutes(2), "verify", "--data", data.toString());
            assertEquals(0, verified.code(), verified.err());
            assertTrue(verified.out().contains(" " + accepted.size() + " tickets"), verified.out());
            assertTrue(verified.out().contains("0 differences"), verified.out());
        }
    }

    private boolean holdsAll(HeadlessConsole console) {
        return accepted.values().stream().allMatch(id -> console.store.tickets().get(id) != null);
    }

    private void roundUntilKilled(Image image, Path data, int millis) throws Exception {
        Image.Running server = image.server(data, port);
        AtomicBoolean over = new AtomicBoolean();
        Thread sender = Thread.ofVirtual().start(() -> sendUntil(over));
        // Not waited for anything: the kill comes at a moment of its own.
        assertTrue(!server.process().waitFor(millis, TimeUnit.MILLISECONDS), server::printed);
        server.process().destroyForcibly().waitFor(10, TimeUnit.SECONDS);
        over.set(true);
        sender.join();
        line.acquire(AT_ONCE);
        line.release(AT_ONCE);
    }

    private void sendUntil(AtomicBoolean over) {
        for (int again : List.copyOf(unanswered)) {
            send(again);
        }
        while (!over.get()) {
            int number = sent.getAndIncrement();
            unanswered.add(number);
            send(number);
        }
    }

    private void settle() throws InterruptedException {
        Image.await(SOON, "answers to everything", () -> {
            List.copyOf(unanswered).forEach(this::send);
            line.acquireUninterruptibly(AT_ONCE);
            line.release(AT_ONCE);
            return unanswered.isEmpty();
        });
    }

    private void send(int number) {
        line.acquireUninterruptibly();
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/api/v1/intake"))
                .header("Content-Type", "application/json")
                .timeout(Duration.ofSeconds(10))
                .POST(BodyPublishers.ofString(body(number)))
                .build();
        http.sendAsync(request, BodyHandlers.ofString()).whenComplete((reply, failure) -> {
            if (failure == null) {
                answered(number, reply);
            }
            line.release();
        });
    }

    private static String body(int number) {
        boolean isBad = number % EVERY_BAD == 0;
        return "{\"source\":\"ledger\",\"sourceNo\":\"" + number + "\",\"channel\":\"WEB\",\"text\":\""
                + (isBad ? "" : "第" + number + "盏路灯不亮，请派人维修") + "\",\"category\":\"01-001\"}";
    }

    private void answered(int number, HttpResponse<String> reply) {
        try {
            JsonNode json = Json.lenient().readTree(reply.body());
            switch (reply.statusCode()) {
                case 200, 201 -> {
                    String id = json.path("id").asText();
                    String before = accepted.putIfAbsent(number, id);
                    if (before != null && !before.equals(id)) {
                        accepted.put(number, before + " and " + id);
                    }
                    unanswered.remove(number);
                }
                case 429, 503 -> {}
                default -> {
                    refused.put(number, json.path("code").asText());
                    unanswered.remove(number);
                }
            }
        } catch (IOException e) {
            refused.put(number, "not readable");
        }
    }
}
