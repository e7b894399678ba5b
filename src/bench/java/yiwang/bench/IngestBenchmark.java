package yiwang.bench;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Semaphore;
import org.jspecify.annotations.Nullable;
import yiwang.server.BackendServer;
import yiwang.server.DataVerifier;
import yiwang.server.Extras;
import yiwang.server.ServerSettings;
import yiwang.server.journal.VerifyReport;
import yiwang.server.storage.PostgresServer;
import yiwang.server.storage.SqliteFolder;
import yiwang.server.storage.StoreAddress;
import yiwang.server.storage.WriteLimits;

/**
 * Tickets a second through the whole pipeline over HTTP (checked, placed, classified where the source names no item, registered,
 * journalled, durable, told), in batches of 500. Peer: the same matters one by one on a backend that commits every write by
 * itself. After each run the journal holds every matter once and verifies; what does not fails the run.
 */
final class IngestBenchmark implements Benchmark {
    private static final Path MAPS =
            Path.of(System.getProperty("yiwang.basedir", ".")).resolve("maps");
    private static final int TOGETHER = 500;
    private static final int BATCHES = 40;
    private static final int ALONE = 2_000;
    private static final int WARM = 2_000;
    private static final int UNDER_WAY = 4;

    private final String matters;
    private final boolean isNamed;
    private final @Nullable PostgresServer postgres;

    private IngestBenchmark(String matters, boolean isNamed, @Nullable PostgresServer postgres) {
        this.matters = matters;
        this.isNamed = isNamed;
        this.postgres = postgres;
    }

    /** Matters of which the source names the item, as sensors and other systems do. */
    static Benchmark named() {
        return new IngestBenchmark("named", true, null);
    }

    /** Matters that are classified here. */
    static Benchmark classified() {
        return new IngestBenchmark("classified", false, null);
    }

    /** The same with the journal in a PostgreSQL on this machine. */
    static Benchmark onPostgres() throws Exception {
        return new IngestBenchmark("postgres", false, PostgresServer.start());
    }

    @Override
    public String name() {
        return "ingest-" + matters;
    }

    @Override
    public String unit() {
        return "tickets/s";
    }

    @Override
    public String peerName() {
        return "single";
    }

    @Override
    public boolean moreIsBetter() {
        return true;
    }

    @Override
    public double ours() throws Exception {
        return run(WriteLimits.USUAL, BATCHES * TOGETHER, TOGETHER, UNDER_WAY);
    }

    @Override
    public double peer() throws Exception {
        return run(new WriteLimits(WriteLimits.USUAL.waiting(), 1), ALONE, 1, UNDER_WAY);
    }

    private double run(WriteLimits writes, int tickets, int together, int underWay) throws Exception {
        Path data = Files.createTempDirectory("yiwang-bench");
        try {
            double seconds;
            StoreAddress store = postgres == null ? new SqliteFolder(data) : postgres.database();
            ServerSettings settings =
                    ServerSettings.of(data, MAPS, 0).with(writes).with(store);
            try (BackendServer server = BackendServer.start(settings, Extras.none());
                    HttpClient http = HttpClient.newHttpClient()) {
                send(http, server.url(), 0, WARM, together, underWay);
                long start = System.nanoTime();
                send(http, server.url(), WARM, tickets, together, underWay);
                seconds = (System.nanoTime() - start) / 1e9;
            }
            VerifyReport report = DataVerifier.verify(store);
            if (!report.isSound() || report.tickets() != tickets + WARM) {
                throw new IllegalStateException(report.toString());
            }
            return tickets / seconds;
        } finally {
            delete(data);
        }
    }

    private void send(HttpClient http, String url, int first, int tickets, int together, int underWay)
            throws InterruptedException {
        Semaphore free = new Semaphore(underWay);
        List<CompletableFuture<Void>> sent = new ArrayList<>();
        for (int from = first; from < first + tickets; from += together) {
            HttpRequest request = HttpRequest.newBuilder(
                            URI.create(url + (together == 1 ? "/api/v1/intake" : "/api/v1/intake/batch")))
                    .header("Content-Type", "application/json")
                    .POST(HttpRequest.BodyPublishers.ofString(body(from, together)))
                    .build();
            free.acquire();
            sent.add(http.sendAsync(request, HttpResponse.BodyHandlers.ofString())
                    .whenComplete((answer, failure) -> free.release())
                    .thenAccept(IngestBenchmark::requireTaken));
        }
        sent.forEach(CompletableFuture::join);
    }

    private static void requireTaken(HttpResponse<String> answer) {
        boolean isWhole = answer.statusCode() == 201
                || answer.statusCode() == 200 && answer.body().contains("\"accepted\":" + TOGETHER);
        if (!isWhole) {
            throw new IllegalStateException(answer.statusCode() + " " + answer.body());
        }
    }

    private String body(int from, int together) {
        StringBuilder body = new StringBuilder();
        for (int i = from; i < from + together; i++) {
            body.append(body.isEmpty() ? "" : ",")
                    .append("{\"source\":\"bench\",\"sourceNo\":\"n")
                    .append(i)
                    .append("\",\"channel\":\"HOTLINE_12345\",\"text\":\"小区门口垃圾桶满了，没人清运，第")
                    .append(i)
                    .append("号\",\"lon\":119.35,\"lat\":34.09");
            body.append(isNamed ? ",\"category\":\"01-001\"}" : "}");
        }
        return together == 1 ? body.toString() : "[" + body + "]";
    }

    @Override
    public void close() throws IOException {
        if (postgres != null) {
            postgres.close();
        }
    }

    private static void delete(Path folder) throws IOException {
        try (var files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        }
    }
}
