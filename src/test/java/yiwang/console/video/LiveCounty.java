package yiwang.console.video;

import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServer;
import io.vertx.ext.web.Router;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.random.RandomGenerator;
import yiwang.demo.video.Habit;
import yiwang.demo.video.Subject;
import yiwang.demo.video.Subject.Kind;
import yiwang.demo.video.TestPictures;
import yiwang.domain.code.GbId;
import yiwang.domain.geo.GeoPoint;
import yiwang.server.video.StreamRoutes;

/** Test pictures behind a real HTTP server on a free port, and the threads players need. */
final class LiveCounty implements AutoCloseable {
    private static final String[] NAMES = {"河口大桥水位", "人民路新安大道口", "海西南路步行街", "文化广场"};

    final ScheduledExecutorService frames = Executors.newScheduledThreadPool(2);
    final ExecutorService threads = Executors.newCachedThreadPool();
    final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor();
    final Decoding decoding =
            new Decoding(threads, timer, InstantSource.system(), RandomGenerator.getDefault(), url -> "");
    final TestPictures pictures = new TestPictures(LiveCounty::subject, frames, InstantSource.system(), 32);
    private final Vertx vertx = Vertx.vertx();
    private final HttpServer server;

    LiveCounty() throws Exception {
        Router router = Router.router(vertx);
        new StreamRoutes(pictures, id -> serial(id) < 2000, InstantSource.system()).mount(router);
        server = vertx.createHttpServer()
                .requestHandler(router)
                .listen(0, "127.0.0.1")
                .toCompletionStage()
                .toCompletableFuture()
                .get(10, TimeUnit.SECONDS);
    }

    private static int serial(GbId id) {
        return Integer.parseInt(id.value().substring(14));
    }

    private static Subject subject(GbId id) {
        Kind kind = Kind.values()[serial(id) % 4];
        return new Subject(NAMES[kind.ordinal()] + serial(id) + "号", kind);
    }

    static GbId channel(int serial) {
        return new GbId("32072400001320" + String.format("%06d", serial));
    }

    /** The n-th channel of so many with this habit. */
    static GbId channel(Habit habit, int n) {
        int seen = 0;
        for (int serial = 0; ; serial++) {
            if (Habit.of(channel(serial)) == habit && seen++ == n) {
                return channel(serial);
            }
        }
    }

    String url(GbId id) {
        return "http://127.0.0.1:" + server.actualPort() + "/api/v1/channels/" + id + "/stream.ts";
    }

    List<ChannelItem> items(int count) {
        List<ChannelItem> items = new ArrayList<>();
        for (int serial = 0; serial < count; serial++) {
            GbId id = channel(serial);
            boolean online = Habit.of(id) != Habit.OFFLINE;
            String place = List.of("新安镇", "堆沟港镇", "百禄镇", "孟兴庄镇").get(serial / 4 % 4);
            GeoPoint at = new GeoPoint(119.35 + serial * 0.001, 34.1);
            items.add(new ChannelItem(id, subject(id).name(), place, at, url(id), online));
        }
        return items;
    }

    /** Waits until the condition holds, looking every 10 ms; false after the bound. */
    static boolean within(int seconds, BooleanSupplier condition) throws InterruptedException {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(seconds);
        Object never = new Object();
        synchronized (never) {
            while (!condition.getAsBoolean()) {
                if (System.nanoTime() > end) {
                    return false;
                }
                never.wait(10);
            }
        }
        return true;
    }

    @Override
    public void close() throws Exception {
        pictures.close();
        vertx.close().toCompletionStage().toCompletableFuture().get(10, TimeUnit.SECONDS);
        frames.shutdownNow();
        timer.shutdownNow();
        threads.shutdownNow();
    }
}
