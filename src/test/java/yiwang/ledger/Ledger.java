package yiwang.ledger;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import yiwang.Await;
import yiwang.wire.Json;

/**
 * Sends numbered matters into a backend and keeps the books of what became of each (control-room.md 5.2). Every tenth is
 * wrong and must be refused. They go out of order, every fifth twice at once, and whatever was not answered is sent again
 * until it is. Any thread.
 */
public final class Ledger {
    private static final int AT_ONCE = 16;
    private static final int EVERY_BAD = 10;
    private static final int EVERY_TWICE = 5;
    private static final int SHUFFLED = 8;
    private static final Duration SOON = Duration.ofSeconds(60);

    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();
    private final URI intake;
    private final Duration patience;
    private final Random random;
    private final AtomicInteger sent = new AtomicInteger();
    private final AtomicInteger later = new AtomicInteger();
    private final Map<Integer, String> accepted = new ConcurrentHashMap<>();
    private final Map<Integer, String> refused = new ConcurrentHashMap<>();
    private final Set<Integer> unanswered = ConcurrentHashMap.newKeySet();
    private final Semaphore line = new Semaphore(AT_ONCE);

    /** Into the backend at {@code url}; an answer that takes longer than {@code patience} is none. */
    public Ledger(String url, Duration patience, long seed) {
        this.intake = URI.create(url + "/api/v1/intake");
        this.patience = patience;
        this.random = new Random(seed);
    }

    /** Ids of the tickets of what was accepted. */
    public Collection<String> accepted() {
        return List.copyOf(accepted.values());
    }

    /** How often a sender was told to come again, by 429 or 503. */
    public int toldLater() {
        return later.get();
    }

    /** How many matters have no answer yet. */
    public int open() {
        return unanswered.size();
    }

    /** Sends this many new matters, once each or twice; returns when all are on their way. */
    public void send(int count) {
        List<Integer> window = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            int number = sent.getAndIncrement();
            unanswered.add(number);
            window.add(number);
            if (window.size() == SHUFFLED || i == count - 1) {
                Collections.shuffle(window, random);
                window.forEach(this::sendNew);
                window.clear();
            }
        }
    }

    /** Sends again what had no answer, then new matters until {@code over} holds. */
    public void sendUntil(BooleanSupplier over) {
        List.copyOf(unanswered).forEach(this::send1);
        while (!over.getAsBoolean()) {
            send(1);
        }
    }

    /** Waits until nothing is on its way. */
    public void rest() {
        line.acquireUninterruptibly(AT_ONCE);
        line.release(AT_ONCE);
    }

    /** Sends what has no answer again and again until everything has one. */
    public void settle() {
        Await.within(SOON, "answers to everything", () -> {
            List.copyOf(unanswered).forEach(this::send1);
            rest();
            return unanswered.isEmpty();
        });
    }

    /** What was sent is what was accepted and what was refused for being wrong, and no two have the same ticket. */
    public void requireBalance(String when) {
        assertEquals(sent.get(), accepted.size() + refused.size(), when);
        assertEquals(
                Set.of("detail-missing"), new TreeSet<>(refused.values()), when + ": only what was wrong is refused");
        assertEquals(accepted.size(), new TreeSet<>(accepted.values()).size(), when + ": each has its own ticket");
    }

    private void sendNew(int number) {
        send1(number);
        if (number % EVERY_TWICE == 0) {
            send1(number);
        }
    }

    private void send1(int number) {
        line.acquireUninterruptibly();
        HttpRequest request = HttpRequest.newBuilder(intake)
                .header("Content-Type", "application/json")
                .timeout(patience)
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
                case 408, 429, 503 -> later.incrementAndGet();
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
