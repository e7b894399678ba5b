package yiwang.console;

import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import yiwang.console.accounts.AdminRooms;
import yiwang.console.basemap.BaseMap;
import yiwang.console.basemap.BaseMapFile;
import yiwang.console.board.BoardRoom;
import yiwang.console.command.AccountDoor;
import yiwang.console.command.Administration;
import yiwang.console.command.AuditExport;
import yiwang.console.command.HttpGateway;
import yiwang.console.command.HttpPast;
import yiwang.console.command.Pass;
import yiwang.console.command.PastGateway;
import yiwang.console.command.SessionCheck;
import yiwang.console.command.SessionKeeper;
import yiwang.console.desk.DeskRoom;
import yiwang.console.feed.Backend;
import yiwang.console.feed.BackendHttp;
import yiwang.console.feed.FeedClient;
import yiwang.console.feed.FeedThreads;
import yiwang.console.feed.FeedTimes;
import yiwang.console.feed.Gazetteer;
import yiwang.console.feed.GazetteerClient;
import yiwang.console.feed.LiveStoreModel;
import yiwang.console.feed.ServerClock;
import yiwang.console.kit.DeskParts;
import yiwang.console.kit.FxDoor;
import yiwang.console.kit.MemoryFile;
import yiwang.console.kit.Room;
import yiwang.console.kit.Selection;
import yiwang.console.kit.Subscription;
import yiwang.console.map.MapMemory;
import yiwang.console.map.MapRoom;
import yiwang.console.replay.StillPast;
import yiwang.console.shell.Faults;
import yiwang.console.shell.FreezeWatch;
import yiwang.console.video.VideoRoom;
import yiwang.console.video.VideoStrip;
import yiwang.console.wall.WallRoom;
import yiwang.domain.access.Separation;

/**
 * The one place of the console that says {@code new}: threads, clocks, the line to the backend, the rooms. Closed in
 * reverse order, each step with a time limit. Any thread; the selection it makes belongs to the FX thread.
 */
public final class ConsoleWiring implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(ConsoleWiring.class);
    private static final Duration FREEZE = Duration.ofMillis(500);
    private static final Duration CLOSE_WITHIN = Duration.ofSeconds(3);

    private final Faults faults = new Faults();
    private final FxDoor fx = new FxDoor(faults);
    private final ExecutorService io = Executors.newVirtualThreadPerTaskExecutor();
    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().name("console-timer").daemon().factory());
    private final ExecutorService decoders = Executors.newThreadPerTaskExecutor(
            Thread.ofPlatform().name("video-", 1).daemon().factory());
    private final Vertx vertx = Vertx.vertx(new VertxOptions().setEventLoopPoolSize(1));
    private final AtomicReference<Locale> language;
    private final ServerClock clock;
    private final LiveStoreModel store;
    private final SessionKeeper session;
    private final BackendHttp http;
    private final FeedClient feed;
    private final GazetteerClient gazetteer;
    private final HttpGateway gateway;
    private final AccountDoor door;
    private final TileClient tiles;
    private final BaseMap baseMap;
    private final List<Room> rooms;

    /** Builds a console; nothing is connected before {@link #load}. Throws for an address that is none. */
    public ConsoleWiring(ConsoleLaunch launch) {
        this(launch, launch.pass());
    }

    /** The same, let in by {@code pass}. */
    ConsoleWiring(ConsoleLaunch launch, Pass pass) {
        LongSupplier nanos = System::nanoTime;
        RandomGenerator random = RandomGenerator.getDefault();
        FeedTimes times = FeedTimes.NORMAL;
        Backend backend = Backend.of(launch.server(), launch.approach().trust());
        language = new AtomicReference<>(launch.locale());
        clock = new ServerClock(InstantSource.system(), nanos);
        store = new LiveStoreModel(new FeedThreads(fx, timer, faults), times);
        session = new SessionKeeper(vertx, backend, pass);
        http = new BackendHttp(vertx, backend, session, language::get);
        feed = new FeedClient(vertx, backend, session, store, times, new FeedClient.Ticks(clock, nanos, random));
        gazetteer = new GazetteerClient(vertx, http, io, times, random);
        gateway = new HttpGateway(http, session::actor, fx, language::get);
        door = new AccountDoor(vertx, backend, fx, language::get);
        tiles = new TileClient(vertx);
        baseMap = baseMap(launch, nanos);
        StillPast past = new StillPast(new HttpPast(http, fx, language::get), faults, nanos);
        var given = new ConsoleLaunch.Given(decoders, baseMap, mapMemory(launch), past);
        rooms = Stream.concat(
                        launch.rooms().apply(given).stream(),
                        AdminRooms.of(new AdminRooms.Given(
                                        new Administration(http, session::actor, fx, language::get),
                                        new AuditExport(vertx, http, io, fx, language::get),
                                        new SecureRandom()))
                                .stream())
                .toList();
    }

    private MapMemory mapMemory(ConsoleLaunch launch) {
        return MapMemory.in(
                new MemoryFile<>(launch.settings(), "map", MapMemory.Kept.class, io, InstantSource.system()));
    }

    private BaseMap baseMap(ConsoleLaunch launch, LongSupplier nanos) {
        Path file = launch.baseMaps();
        Path cache = launch.settings().resolve("tiles");
        return file == null
                ? BaseMap.none()
                : BaseMap.of(
                        BaseMapFile.read(file),
                        new BaseMap.Given(io, timer, InstantSource.system(), nanos, tiles, cache));
    }

    /** The rooms of a console, in the order of rail and keys. */
    public static List<Room> usualRooms(ConsoleLaunch.Given given) {
        MapRoom map = new MapRoom(given.baseMap(), given.mapMemory(), given.past());
        Executor decoders = given.decoders();
        return List.of(
                new DeskRoom(),
                map,
                new BoardRoom(),
                new VideoRoom(decoders),
                new WallRoom(map.asPanel(), new VideoStrip(decoders)));
    }

    /** The rooms for whoever has come in; settled once {@link #load} has loaded. */
    public List<Room> rooms() {
        return rooms.stream().filter(room -> room.isFor(session.actor())).toList();
    }

    /** Connects, and loads what every room needs; tries for as long as it takes. */
    public CompletionStage<DeskParts> load(Consumer<GazetteerClient.Progress> progress) {
        session.token().onComplete(token -> {
            if (!isAdministrator()) {
                feed.start();
            }
        });
        return gazetteer.load(progress).thenApply(places -> {
            if (isAdministrator()) {
                feed.close(); // it began when nobody knew yet who would come
            }
            return new DeskParts(store, gateway, places, new Selection(), fx, io, timer, clock, faults);
        });
    }

    /** The places of the boundaries in force now; fetched for as long as it takes. */
    public CompletionStage<Gazetteer> places() {
        return gazetteer.load(progress -> {});
    }

    /** Administrators are told nothing live, so that no line is tried for them. */
    private boolean isAdministrator() {
        return Separation.isOnlyAdministrator(session.actor().roles());
    }

    /** Who this console is to the backend. */
    public SessionKeeper session() {
        return session;
    }

    /** What was; null for administrators, who hear nothing of the work. */
    public @Nullable PastGateway past() {
        return isAdministrator() ? null : new HttpPast(http, fx, language::get);
    }

    /** Where people sign in. */
    public AccountDoor door() {
        return door;
    }

    /** The FX thread. */
    public FxDoor fx() {
        return fx;
    }

    /** Virtual threads. */
    public ExecutorService io() {
        return io;
    }

    /** Where faults end. */
    public Faults faults() {
        return faults;
    }

    /** The backend speaks this language from the next answer on. */
    public void speak(Locale locale) {
        language.set(locale);
    }

    /** From now on a picture that stands still for too long is told in the log; drawing into files may take its time. */
    public Subscription watchFreezes() {
        return new FreezeWatch(fx::later, FREEZE, System::nanoTime).watch(timer);
    }

    /** Administrators hear nothing live, so that the backend is asked whether they are still in, but while {@code locked}. */
    public void watchSession(BooleanSupplier locked) {
        if (isAdministrator()) {
            new SessionCheck(http).begin(timer, fx, locked); // until the timer ends
        }
    }

    @Override
    public void close() {
        gazetteer.close();
        feed.close();
        http.close();
        session.close();
        door.close();
        baseMap.close();
        tiles.close();
        timer.shutdownNow();
        closeVertx();
        io.shutdown();
        decoders.shutdownNow();
        awaitIo();
    }

    private void closeVertx() {
        try {
            vertx.close().toCompletionStage().toCompletableFuture().get(CLOSE_WITHIN.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException | TimeoutException e) {
            LOG.warn("the network did not close in time", e);
        }
    }

    private void awaitIo() {
        try {
            if (!io.awaitTermination(CLOSE_WITHIN.toMillis(), TimeUnit.MILLISECONDS)) {
                LOG.warn("some background work did not end in time");
                io.shutdownNow();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
