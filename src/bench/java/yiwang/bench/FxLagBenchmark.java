package yiwang.bench;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.http.WebSocketClient;
import io.vertx.core.http.WebSocketClientOptions;
import io.vertx.core.http.WebSocketConnectOptions;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.random.RandomGenerator;
import javafx.application.Platform;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.scene.Scene;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;
import yiwang.console.feed.Backend;
import yiwang.console.feed.FeedClient;
import yiwang.console.feed.FeedThreads;
import yiwang.console.feed.FeedTimes;
import yiwang.console.feed.LiveStoreModel;
import yiwang.console.feed.ServerClock;
import yiwang.console.feed.Tokens;
import yiwang.console.kit.FxDoor;
import yiwang.wire.Json;
import yiwang.wire.LiveCodec;
import yiwang.wire.LiveMessage;
import yiwang.wire.LiveRequest;
import yiwang.wire.Topic;
import yiwang.wire.WorkerView;

/**
 * How long a task waits for the FX thread (95th percentile) while 10,000 positions a second arrive over a real socket
 * and 1,000 rows of a table on the screen follow them; or what that costs the FX thread. Peer: one {@code runLater} a
 * message.
 */
final class FxLagBenchmark implements Benchmark {
    private static final long PROBE_MILLIS = 20;
    private static final long LIMIT_SECONDS = 120;

    private final ScheduledExecutorService timer = Executors.newScheduledThreadPool(2);

    private static final class Row {
        final StringProperty place = new SimpleStringProperty("");
        long version;

        void update(WorkerView worker) {
            if (worker.version() > version) {
                version = worker.version();
                place.set(worker.name() + " " + worker.lon() + " " + worker.lat());
            }
        }
    }

    /** The rows on the screen, and word when every one of them is at its last version. */
    private static final class Screen {
        final Map<String, Row> rows = new HashMap<>();
        final CountDownLatch complete = new CountDownLatch(1);
        private int finished;
        private @Nullable Stage stage;

        void open() {
            TableView<Row> table = new TableView<>();
            table.setFixedCellSize(24);
            for (int column = 0; column < 4; column++) {
                TableColumn<Row, String> place = new TableColumn<>("位置");
                place.setCellValueFactory(row -> row.getValue().place);
                place.setPrefWidth(220);
                table.getColumns().add(place);
            }
            for (int i = 0; i < PositionSource.WORKERS; i++) {
                Row row = new Row();
                rows.put("w-" + i, row);
                table.getItems().add(row);
            }
            Stage shown = new Stage();
            shown.setScene(new Scene(table, 900, 900));
            shown.show();
            stage = shown;
        }

        void show(WorkerView worker) {
            Row row = Objects.requireNonNull(rows.get(worker.id()));
            long before = row.version;
            row.update(worker);
            if (before != row.version && row.version == PositionSource.lastVersion(0)) {
                finished++;
                if (finished == PositionSource.WORKERS) {
                    complete.countDown();
                }
            }
        }

        void close() {
            if (stage != null) {
                stage.close();
            }
        }
    }

    private interface Receiver {
        AutoCloseable receive(int port, Screen screen) throws Exception;
    }

    /** What is looked at. */
    enum Figure {
        LAG,
        CPU
    }

    private final Figure figure;

    FxLagBenchmark(Figure figure) throws Exception {
        this.figure = figure;
        CountDownLatch started = new CountDownLatch(1);
        try {
            Platform.setImplicitExit(false);
            Platform.startup(started::countDown);
            started.await();
        } catch (IllegalStateException running) { // the toolkit starts once in a process
            onFx(() -> {});
        }
    }

    @Override
    public String name() {
        return figure == Figure.LAG ? "fxlag" : "fxlag-cpu";
    }

    @Override
    public String unit() {
        return figure == Figure.LAG ? "ms-p95" : "fx-ms-per-1000-messages";
    }

    @Override
    public String peerName() {
        return "runLater-per-message";
    }

    @Override
    public boolean moreIsBetter() {
        return false;
    }

    @Override
    public double ours() throws Exception {
        return measure(this::feed);
    }

    @Override
    public double peer() throws Exception {
        return measure(this::plain);
    }

    private AutoCloseable feed(int port, Screen screen) {
        Vertx vertx = Vertx.vertx();
        FxDoor fx = new FxDoor(Throwable::printStackTrace);
        LiveStoreModel store =
                new LiveStoreModel(new FeedThreads(fx, timer, Throwable::printStackTrace), FeedTimes.NORMAL);
        fx.execute(() -> store.workers().listen(change -> change.changed().forEach(screen::show)));
        Tokens tokens = new Tokens() {
            @Override
            public Future<String> token() {
                return Future.succeededFuture("bench");
            }

            @Override
            public void refused(String token) {}
        };
        ServerClock clock = new ServerClock(java.time.InstantSource.system(), System::nanoTime);
        FeedClient client = new FeedClient(
                vertx,
                Backend.of("http://127.0.0.1:" + port),
                tokens,
                store,
                FeedTimes.NORMAL,
                new FeedClient.Ticks(clock, System::nanoTime, RandomGenerator.getDefault()));
        client.start();
        return () -> {
            client.close();
            vertx.close().toCompletionStage().toCompletableFuture().get(10, TimeUnit.SECONDS);
        };
    }

    private AutoCloseable plain(int port, Screen screen) throws Exception {
        Vertx vertx = Vertx.vertx();
        WebSocketClient client = vertx.createWebSocketClient(new WebSocketClientOptions());
        client.connect(new WebSocketConnectOptions()
                        .setHost("127.0.0.1")
                        .setPort(port)
                        .setURI("/api/v1/live"))
                .onSuccess(socket -> {
                    socket.textMessageHandler(text -> {
                        if (LiveCodec.read(text) instanceof LiveMessage.Delta delta) {
                            WorkerView worker = (WorkerView) delta.items().getFirst();
                            Platform.runLater(() -> screen.show(worker));
                        }
                    });
                    socket.writeTextMessage(Json.lenient()
                            .valueToTree(new LiveRequest(LiveRequest.SUBSCRIBE, Topic.WORKERS))
                            .toString());
                });
        return () -> {
            client.close();
            vertx.close().toCompletionStage().toCompletableFuture().get(10, TimeUnit.SECONDS);
        };
    }

    private double measure(Receiver receiver) throws Exception {
        Screen screen = new Screen();
        onFx(screen::open);
        double before = fxCpuMillis();
        List<Double> lags = Collections.synchronizedList(new ArrayList<>());
        try (PositionSource source = new PositionSource();
                AutoCloseable receiving = receiver.receive(source.port(), screen)) {
            var probe = timer.scheduleAtFixedRate(() -> probe(lags), 500, PROBE_MILLIS, TimeUnit.MILLISECONDS);
            boolean whole = screen.complete.await(LIMIT_SECONDS, TimeUnit.SECONDS);
            probe.cancel(false);
            onFx(screen::close);
            if (!whole) {
                throw new IllegalStateException("not every row reached its last position");
            }
        }
        if (figure == Figure.CPU) {
            return (fxCpuMillis() - before) * 1_000 / PositionSource.MESSAGES;
        }
        List<Double> sorted = new ArrayList<>(lags);
        Collections.sort(sorted);
        return sorted.get((int) (sorted.size() * 0.95));
    }

    private static void probe(List<Double> lags) {
        long asked = System.nanoTime();
        Platform.runLater(() -> lags.add((System.nanoTime() - asked) / 1e6));
    }

    private static double fxCpuMillis() throws InterruptedException {
        long[] nanos = new long[1];
        onFx(() -> nanos[0] = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime());
        return nanos[0] / 1e6;
    }

    private static void onFx(Runnable task) throws InterruptedException {
        CountDownLatch done = new CountDownLatch(1);
        Platform.runLater(() -> {
            task.run();
            done.countDown();
        });
        done.await();
    }

    @Override
    public void close() {
        timer.shutdownNow();
    }
}
