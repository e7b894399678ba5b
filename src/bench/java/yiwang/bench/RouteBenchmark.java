package yiwang.bench;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import yiwang.demo.field.Message;
import yiwang.demo.field.MessageFile;
import yiwang.wire.Json;

/**
 * How long 99 in 100 matters take at most from the moment they are to be handed to the public intake until they are
 * classified and committed and their proposed unit has been read, while 40 a second come in for a minute. A matter without
 * a proposal fails the run.
 */
final class RouteBenchmark extends IntakeBenchmark {
    private static final int PER_SECOND = 40;
    private static final int SECONDS = 60;
    private static final int WARM = 200;
    private static final int TICKETS = PER_SECOND * SECONDS;
    private static final double QUANTILE = 0.99;

    private final List<Message> messages;
    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .build();

    RouteBenchmark() throws IOException {
        try (InputStream in = Objects.requireNonNull(Message.class.getResourceAsStream("/yiwang/demo/messages.csv"))) {
            messages = MessageFile.read("messages.csv", in).messages();
        }
    }

    @Override
    public String name() {
        return "route";
    }

    @Override
    public String unit() {
        return "ms-p99";
    }

    @Override
    public String peerName() {
        return "commit-per-ticket";
    }

    @Override
    public boolean moreIsBetter() {
        return false;
    }

    @Override
    long tickets() {
        return TICKETS + WARM;
    }

    @Override
    double measure(String url) throws Exception {
        Door door = new Door(url);
        for (int i = 0; i < WARM; i++) {
            door.route(i, System.nanoTime()).get(20, TimeUnit.SECONDS);
        }
        return play(door);
    }

    /** From when each was to be sent, not from when it was: a late sender must not hide a wait. */
    private double play(Door door) throws Exception {
        try (ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor()) {
            List<CompletableFuture<Double>> all = new ArrayList<>();
            long begin = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(100);
            for (int i = 0; i < TICKETS; i++) {
                int number = WARM + i;
                long at = begin + TimeUnit.SECONDS.toNanos(i) / PER_SECOND;
                CompletableFuture<Double> done = new CompletableFuture<>();
                all.add(done);
                clock.schedule(
                        () -> door.route(number, at).whenComplete((millis, failure) -> {
                            if (failure == null) {
                                done.complete(millis);
                            } else {
                                done.completeExceptionally(failure);
                            }
                        }),
                        at - System.nanoTime(),
                        TimeUnit.NANOSECONDS);
            }
            List<Double> millis = new ArrayList<>();
            for (CompletableFuture<Double> one : all) {
                millis.add(one.get(SECONDS * 2L, TimeUnit.SECONDS));
            }
            millis.sort(Comparator.naturalOrder());
            return millis.get((int) Math.ceil(QUANTILE * TICKETS) - 1);
        }
    }

    /** The public interface of a backend, and a seat that reads. */
    private final class Door {
        private final String url;
        private final String token;

        Door(String url) throws IOException, InterruptedException {
            this.url = url;
            String seat = "{\"seat\":\"bench\",\"unit\":\"center\",\"roles\":[\"DISPATCHER\"]}";
            token = json(http.send(post("/api/v1/sessions", seat), BodyHandlers.ofString()), 201)
                    .path("token")
                    .asText();
        }

        CompletableFuture<Double> route(int number, long since) {
            Message message = messages.get(number % messages.size());
            Map<String, String> body = new TreeMap<>(Map.of(
                    "source",
                    "bench",
                    "sourceNo",
                    "n" + number,
                    "channel",
                    message.channel().name(),
                    "title",
                    message.title() == null ? "" : message.title(),
                    "text",
                    message.text() + "（第" + number + "件）",
                    "place",
                    "320724100"));
            body.values().removeIf(String::isEmpty);
            return http.sendAsync(post("/api/v1/intake", text(body)), BodyHandlers.ofString())
                    .thenCompose(taken ->
                            http.sendAsync(detail(json(taken, 201).path("id").asText()), BodyHandlers.ofString()))
                    .thenApply(detail -> {
                        if (json(detail, 200)
                                .at("/advice/routes/0/unit")
                                .asText()
                                .isEmpty()) {
                            throw new IllegalStateException("no unit is proposed: " + detail.body());
                        }
                        return (System.nanoTime() - since) / 1e6;
                    });
        }

        private HttpRequest post(String path, String body) {
            return HttpRequest.newBuilder(URI.create(url + path))
                    .header("Content-Type", "application/json")
                    .POST(BodyPublishers.ofString(body, StandardCharsets.UTF_8))
                    .build();
        }

        private HttpRequest detail(String id) {
            return HttpRequest.newBuilder(URI.create(url + "/api/v1/tickets/" + id))
                    .header("Authorization", "Bearer " + token)
                    .build();
        }
    }

    private static JsonNode json(HttpResponse<String> reply, int status) {
        if (reply.statusCode() != status) {
            throw new IllegalStateException(reply.statusCode() + " " + reply.body());
        }
        try {
            return Json.lenient().readTree(reply.body());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String text(Map<String, String> body) {
        return Json.lenient().valueToTree(body).toString();
    }

    @Override
    public void close() {
        http.close();
    }
}
