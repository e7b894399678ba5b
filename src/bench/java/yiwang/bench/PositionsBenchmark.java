package yiwang.bench;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.WebSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import yiwang.server.BackendServer;
import yiwang.server.Extras;
import yiwang.server.ServerSettings;
import yiwang.wire.Json;
import yiwang.wire.LiveCodec;
import yiwang.wire.LiveMessage;
import yiwang.wire.TopicItem;
import yiwang.wire.WorkerView;

/**
 * How long 99 in 100 positions take at most from their report over HTTP to the consoles that look at their town, with the 2,720
 * a second of a province on duty (domain.md: 81,600 posts, one report each 30 s). Reports come as a platform of handsets sends
 * them, a tenth of a second together; peer: each handset by itself, a request a position. A console that does not hold the last
 * position of every post of its town in the end fails the run.
 */
final class PositionsBenchmark implements Benchmark {
    private static final Path MAPS =
            Path.of(System.getProperty("yiwang.basedir", ".")).resolve("maps");
    private static final int POSTS = 81_600;
    private static final int TOGETHER = 272;
    private static final int TICKS = 100;
    private static final int TICK_MILLIS = 100;
    private static final int CONSOLES = 12;

    private final Path folder;
    private final List<String> towns = new ArrayList<>();

    PositionsBenchmark() throws IOException {
        folder = Files.createTempDirectory("yiwang-bench");
        Path maps = Files.createDirectories(folder.resolve("maps"));
        try (Stream<Path> files = Files.list(MAPS)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Files.copy(file, maps.resolve(file.getFileName()));
            }
        }
        List<String> lines = Files.readAllLines(MAPS.resolve("workers.csv"));
        List<String> more = new ArrayList<>(List.of(lines.getFirst()));
        for (int i = 0; i < POSTS; i++) {
            String line = lines.get(1 + i % (lines.size() - 1));
            more.add("p-" + i + line.substring(line.indexOf(',')));
        }
        Files.write(maps.resolve("workers.csv"), more);
        more.stream()
                .skip(1)
                .map(line -> line.split(",")[3].substring(0, 9))
                .distinct()
                .limit(CONSOLES)
                .forEach(towns::add);
    }

    @Override
    public String name() {
        return "positions";
    }

    @Override
    public String unit() {
        return "ms-p99";
    }

    @Override
    public String peerName() {
        return "one-a-request";
    }

    @Override
    public boolean moreIsBetter() {
        return false;
    }

    @Override
    public double ours() throws Exception {
        return run(TOGETHER);
    }

    @Override
    public double peer() throws Exception {
        return run(1);
    }

    private double run(int together) throws Exception {
        Path data = Files.createTempDirectory(folder, "run");
        ServerSettings settings = ServerSettings.of(data, folder.resolve("maps"), 0);
        try (BackendServer server = BackendServer.start(settings, Extras.none());
                HttpClient http = HttpClient.newHttpClient()) {
            Line line = new Line(http, server.url(), token(http, server.url()));
            List<WorkerView> posts = posts(line);
            List<Console> consoles = new ArrayList<>();
            for (String town : towns) {
                consoles.add(new Console(line, town));
            }
            AtomicInteger refused = new AtomicInteger();
            send(line, posts, together, refused);
            if (refused.get() > 0) {
                throw new IllegalStateException(refused + " reports were refused");
            }
            int seen = 0;
            List<Long> latencies = new ArrayList<>();
            for (Console console : consoles) {
                seen += console.awaitAll(posts.subList(0, TICKS * TOGETHER));
                latencies.addAll(console.latencies());
                console.close();
            }
            double p99 = quantile(latencies, 0.99);
            System.out.printf(
                    Locale.ROOT,
                    "%s %s: p50 %.0f, p99 %.0f, most %.0f ms; %d reports in %d s, %d seen on %d consoles%n",
                    name(),
                    together == 1 ? peerName() : "ours",
                    quantile(latencies, 0.5),
                    p99,
                    quantile(latencies, 1),
                    TICKS * TOGETHER,
                    TICKS * TICK_MILLIS / 1_000,
                    seen,
                    consoles.size());
            return p99;
        }
    }

    /** To a backend, as somebody. */
    private record Line(HttpClient http, String url, String token) {
        HttpRequest.Builder to(String path) {
            return HttpRequest.newBuilder(URI.create(url + path)).header("Authorization", "Bearer " + token);
        }
    }

    private static String token(HttpClient http, String url) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create(url + "/api/v1/sessions"))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(
                        "{\"seat\":\"bench\",\"unit\":\"center\",\"roles\":[\"DISPATCHER\",\"GRID_WORKER\"]}"))
                .build();
        String body = http.send(request, HttpResponse.BodyHandlers.ofString()).body();
        return Json.lenient().readTree(body).path("token").asText();
    }

    private static List<WorkerView> posts(Line line) throws Exception {
        HttpRequest request = line.to("/api/v1/workers").build();
        String body =
                line.http().send(request, HttpResponse.BodyHandlers.ofString()).body();
        return Json.lenient().readerForListOf(WorkerView.class).readValue(body);
    }

    /** Steadily, whether or not what was sent before is answered. */
    private static void send(Line line, List<WorkerView> posts, int together, AtomicInteger refused)
            throws InterruptedException {
        ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor();
        List<CompletableFuture<?>> sent = new ArrayList<>();
        AtomicInteger tick = new AtomicInteger();
        clock.scheduleAtFixedRate(
                () -> {
                    int first = tick.getAndIncrement() * TOGETHER;
                    for (int from = first; from < first + TOGETHER; from += together) {
                        sent.add(report(line, posts.subList(from, from + together))
                                .thenAccept(status -> refused.addAndGet(status == 204 ? 0 : 1)));
                    }
                    if (tick.get() == TICKS) {
                        clock.shutdown();
                    }
                },
                TICK_MILLIS,
                TICK_MILLIS,
                TimeUnit.MILLISECONDS);
        if (!clock.awaitTermination(120, TimeUnit.SECONDS)) {
            throw new IllegalStateException("the reports did not end");
        }
        sent.forEach(CompletableFuture::join);
    }

    private static CompletableFuture<Integer> report(Line line, List<WorkerView> posts) {
        Instant now = Instant.now().truncatedTo(ChronoUnit.MILLIS);
        StringBuilder body = new StringBuilder("[");
        for (WorkerView post : posts) {
            body.append(body.length() == 1 ? "" : ",")
                    .append(String.format(
                            Locale.ROOT,
                            "{\"id\":\"%s\",\"lon\":%.6f,\"lat\":%.6f,\"at\":\"%s\"}",
                            post.id(),
                            post.lon(),
                            post.lat(),
                            now));
        }
        HttpRequest request = line.to("/api/v1/workers/positions")
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body.append(']').toString()))
                .build();
        return line.http()
                .sendAsync(request, HttpResponse.BodyHandlers.discarding())
                .thenApply(HttpResponse::statusCode);
    }

    private static double quantile(List<Long> millis, double share) {
        long[] sorted = millis.stream().mapToLong(Long::longValue).sorted().toArray();
        return sorted.length == 0
                ? Double.NaN
                : sorted[(int) Math.min(sorted.length - 1L, (long) (share * sorted.length))];
    }

    @Override
    public void close() throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        }
    }

    /** One that looks at a town. */
    private static final class Console implements WebSocket.Listener, AutoCloseable {
        private static final Duration LONGEST = Duration.ofSeconds(60);

        private final String town;
        private final Map<String, WorkerView> held = new HashMap<>();
        private final List<Long> latencies = new ArrayList<>();
        private final StringBuilder partial = new StringBuilder();
        private final AtomicReference<Runnable> heard = new AtomicReference<>(() -> {});
        private final WebSocket socket;

        Console(Line line, String town) {
            this.town = town;
            socket = line.http()
                    .newWebSocketBuilder()
                    .header("Authorization", "Bearer " + line.token())
                    .buildAsync(URI.create(line.url().replace("http", "ws") + "/api/v1/live"), this)
                    .join();
            socket.sendText("{\"op\":\"subscribe\",\"topic\":\"workers\",\"filter\":{\"area\":\"" + town + "\"}}", true)
                    .join();
        }

        @Override
        public CompletionStage<?> onText(WebSocket from, CharSequence data, boolean last) {
            partial.append(data);
            if (last) {
                LiveMessage message = LiveCodec.read(partial.toString());
                partial.setLength(0);
                long now = System.currentTimeMillis();
                if (message instanceof LiveMessage.Delta delta) {
                    synchronized (this) {
                        for (TopicItem item : delta.items()) {
                            WorkerView worker = (WorkerView) item;
                            held.put(worker.id(), worker);
                            latencies.add(now - worker.at().toEpochMilli());
                        }
                    }
                    heard.get().run();
                }
            }
            from.request(1);
            return CompletableFuture.completedFuture(null);
        }

        /** How many of these are of this town, once every one of them is here. */
        int awaitAll(List<WorkerView> posts) throws Exception {
            List<String> mine = posts.stream()
                    .filter(post -> post.grid().startsWith(town))
                    .map(WorkerView::id)
                    .toList();
            CompletableFuture<Boolean> all = new CompletableFuture<>();
            Runnable look = () -> {
                synchronized (this) {
                    if (held.keySet().containsAll(mine)) {
                        all.complete(true);
                    }
                }
            };
            heard.set(look);
            look.run();
            all.get(LONGEST.toSeconds(), TimeUnit.SECONDS);
            return mine.size();
        }

        synchronized List<Long> latencies() {
            return List.copyOf(latencies);
        }

        @Override
        public void close() {
            socket.abort();
        }
    }
}
