package yiwang.bench;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Locale;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import yiwang.server.BackendServer;
import yiwang.server.Extras;
import yiwang.server.ServerSettings;
import yiwang.server.journal.JournalStore;
import yiwang.server.storage.Database;
import yiwang.server.storage.PostgresServer;
import yiwang.server.storage.SqliteFolder;
import yiwang.server.storage.StoreAddress;
import yiwang.server.storage.WriteLimits;
import yiwang.server.tickets.TicketRows;

/**
 * Milliseconds to read every open ticket beside a million closed ones, as a backend does when it starts. Peer: the same rows
 * found without their index. Along the way it is measured beside fewer, and the exponent of the growth is printed: 0 when
 * history costs nothing, 1 when it is read.
 */
final class OpenTicketsBenchmark implements Benchmark {
    private static final Path MAPS =
            Path.of(System.getProperty("yiwang.basedir", ".")).resolve("maps");
    private static final String REGION = "320724";
    private static final int OPEN = 200;
    private static final int[] SIZES = {10_000, 100_000, 1_000_000};
    private static final int CHUNK = 20_000;
    private static final int TIMES = 25;
    private static final String CLOSED = """
        INSERT INTO ticket
        WITH RECURSIVE n(i) AS (SELECT CAST(? AS BIGINT) UNION ALL SELECT i + 1 FROM n WHERE i < CAST(? AS BIGINT))
        SELECT region, 'h' || i, version, seq, 'h' || i, 'CLOSED', 0, category, urgency, division, grid, lead, source,
            'h' || i, intake_hash, received_at - i * 1000, registered_at - i * 1000, clock_due - i * 1000,
            clock_due - i * 1000, NULL, grade, registered_at - i * 1000, registered_at - i * 1000, substr(body, 1, 400)
        FROM n, (SELECT * FROM ticket WHERE is_open = 1 LIMIT 1) one\
        """;
    private static final String SCAN =
            "SELECT id, version, body FROM ticket WHERE region = ? AND is_open + 0 = 1 ORDER BY id";

    private final String engine;
    private final AutoCloseable beside;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final Path data;
    private final Database database;
    private final TicketRows rows = new TicketRows(new JournalStore(REGION));

    static Benchmark onSqlite() throws Exception {
        Path folder = Files.createTempDirectory("yiwang-bench");
        return new OpenTicketsBenchmark("sqlite", new SqliteFolder(folder), folder, () -> {});
    }

    static Benchmark onPostgres() throws Exception {
        PostgresServer server = PostgresServer.start();
        return new OpenTicketsBenchmark(
                "postgres", server.database(), Files.createTempDirectory("yiwang-bench"), server);
    }

    private OpenTicketsBenchmark(String engine, StoreAddress store, Path data, AutoCloseable beside) throws Exception {
        this.engine = engine;
        this.data = data;
        this.beside = beside;
        takeIn(ServerSettings.of(data, MAPS, 0).with(store));
        database = store.open(WriteLimits.USUAL, threads, threads);
        grow();
    }

    private void grow() {
        double[] figures = new double[SIZES.length];
        ours(); // until the code is warm it would grow faster than the history
        ours();
        int made = 0;
        for (int i = 0; i < SIZES.length; i++) {
            while (made < SIZES[i]) {
                long first = made + 1;
                made = Math.min(made + CHUNK, SIZES[i]);
                long last = made;
                database.write(tx -> tx.update(CLOSED, first, last)).join();
            }
            database.write(tx -> tx.update("ANALYZE")).join();
            figures[i] = ours();
        }
        double exponent = Math.log(figures[2] / figures[0]) / Math.log((double) SIZES[2] / SIZES[0]);
        System.out.printf(
                Locale.ROOT,
                "%s: %d open tickets beside 10k, 100k, 1M closed: %.3f, %.3f, %.3f ms, exponent %.3f%n",
                name(),
                OPEN,
                figures[0],
                figures[1],
                figures[2],
                exponent);
    }

    private static void takeIn(ServerSettings settings) throws Exception {
        try (BackendServer server = BackendServer.start(settings, Extras.none());
                HttpClient http = HttpClient.newHttpClient()) {
            for (int i = 0; i < OPEN; i++) {
                String body = "{\"source\":\"bench\",\"sourceNo\":\"n" + i
                        + "\",\"channel\":\"WEB\",\"text\":\"小区门口垃圾桶满了，没人清运\",\"lon\":119.35,\"lat\":34.09}";
                HttpRequest request = HttpRequest.newBuilder(URI.create(server.url() + "/api/v1/intake"))
                        .header("Content-Type", "application/json")
                        .POST(HttpRequest.BodyPublishers.ofString(body))
                        .build();
                int status = http.send(request, HttpResponse.BodyHandlers.discarding())
                        .statusCode();
                if (status != 201) {
                    throw new IllegalStateException("intake answered " + status);
                }
            }
        }
    }

    @Override
    public String name() {
        return "open-tickets-" + engine;
    }

    @Override
    public String unit() {
        return "ms";
    }

    @Override
    public String peerName() {
        return "scan";
    }

    @Override
    public boolean moreIsBetter() {
        return false;
    }

    @Override
    public double ours() {
        Instant later = Instant.now().plus(Duration.ofDays(1));
        return median(
                TIMES,
                () -> database.read(tx -> rows.openOrTouchedSince(tx, later).size())
                        .join());
    }

    @Override
    public double peer() {
        return median(
                1,
                () -> database.read(
                                tx -> tx.query(SCAN, row -> row.text(3), REGION).size())
                        .join());
    }

    private interface Question {
        int ask();
    }

    private static double median(int times, Question question) {
        double[] millis = new double[times];
        for (int i = 0; i < times; i++) {
            long start = System.nanoTime();
            if (question.ask() != OPEN) {
                throw new IllegalStateException("not the open tickets");
            }
            millis[i] = (System.nanoTime() - start) / 1e6;
        }
        Arrays.sort(millis);
        return millis[times / 2];
    }

    @Override
    public void close() throws Exception {
        database.close();
        threads.shutdown();
        beside.close();
        try (var files = Files.walk(data)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        }
    }
}
