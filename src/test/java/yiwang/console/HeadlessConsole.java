package yiwang.console;

import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import yiwang.console.command.HttpGateway;
import yiwang.console.command.Outcome;
import yiwang.console.command.Pass;
import yiwang.console.command.SessionKeeper;
import yiwang.console.feed.Backend;
import yiwang.console.feed.BackendHttp;
import yiwang.console.feed.FeedClient;
import yiwang.console.feed.FeedThreads;
import yiwang.console.feed.FeedTimes;
import yiwang.console.feed.LiveStoreModel;
import yiwang.console.feed.ServerClock;
import yiwang.domain.ticket.Actor;
import yiwang.domain.ticket.Role;
import yiwang.domain.ticket.Verb;
import yiwang.wire.CommandAnswer;

/** A console's feed, replica and gateway as {@link ConsoleWiring} makes them; one thread stands for the FX thread. */
public final class HeadlessConsole implements AutoCloseable {
    private final Vertx vertx = Vertx.vertx(new VertxOptions().setEventLoopPoolSize(1));
    private final ScheduledExecutorService fx = Executors.newSingleThreadScheduledExecutor();
    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor();
    private final List<Throwable> faults = new CopyOnWriteArrayList<>();
    private final SessionKeeper session;
    private final BackendHttp http;
    private final FeedClient feed;
    private final HttpGateway gateway;
    /** What it holds. */
    public final LiveStoreModel store;

    /** Of the backend at {@code url}. */
    public HeadlessConsole(String url, String seat) {
        this(url, seat, null);
    }

    HeadlessConsole(String url, String seat, @Nullable Path trust) {
        Backend backend = Backend.of(url, trust);
        Actor actor = new Actor(seat, "center", Set.of(Role.SHIFT_LEADER));
        store = new LiveStoreModel(new FeedThreads(fx, timer, faults::add), FeedTimes.NORMAL);
        session = new SessionKeeper(vertx, backend, new Pass.Seat(actor));
        http = new BackendHttp(vertx, backend, session, () -> Locale.SIMPLIFIED_CHINESE);
        ServerClock clock = new ServerClock(InstantSource.system(), System::nanoTime);
        feed = new FeedClient(
                vertx,
                backend,
                session,
                store,
                FeedTimes.NORMAL,
                new FeedClient.Ticks(clock, System::nanoTime, new Random(1)));
        gateway = new HttpGateway(http, session::actor, fx, () -> Locale.SIMPLIFIED_CHINESE);
    }

    /** Keeps the replica from now on. */
    public void live() {
        feed.start();
    }

    /** Completes on the thread that stands for the FX thread. */
    CompletableFuture<Outcome<CommandAnswer>> send(String id, long version, Verb verb, Map<String, String> details) {
        CompletableFuture<Outcome<CommandAnswer>> answered = new CompletableFuture<>();
        gateway.send(id, version, verb, details, answered::complete);
        return answered;
    }

    /** What was thrown where nobody waited for it. */
    public List<Throwable> faults() {
        return List.copyOf(faults);
    }

    @Override
    public void close() throws Exception {
        feed.close();
        http.close();
        session.close();
        vertx.close().toCompletionStage().toCompletableFuture().get(10, TimeUnit.SECONDS);
        timer.shutdownNow();
        fx.shutdownNow();
    }
}
