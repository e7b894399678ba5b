package yiwang.server;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import io.vertx.core.file.FileSystemOptions;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.net.PemKeyCertOptions;
import java.net.BindException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import yiwang.server.geo.CountyMap;
import yiwang.server.http.PortInUse;
import yiwang.server.reference.CountyLists;
import yiwang.server.storage.Database;

/**
 * A running backend. Starting and closing wait and so belong on a thread that may; everything else is done on the
 * backend's own threads. Where it listens and who comes in is said by its {@link Entrance}.
 */
public final class BackendServer implements AutoCloseable {
    /** The version told by {@code /health}. */
    public static final String VERSION = "0.1.0";

    private static final Logger LOG = LoggerFactory.getLogger(BackendServer.class);
    private static final int HASHING_THREADS = 2;
    private static final int HASHING_WAITING = 64;
    private static final long SWEEP_MILLIS = 1_000;
    private static final long FILES_MILLIS = 3_600_000;
    private static final long AUDIT_MILLIS = 1_000;
    private static final Set<String> TLS = Set.of("TLSv1.3", "TLSv1.2");
    /** Four thousand Chinese characters, each nine letters in a form. */
    private static final int MAX_FORM_TEXT = 48 * 1024;

    private static final int MAX_FRAME = 128 * 1024;
    private static final int MAX_MESSAGE = 512 * 1024;
    private static final int IDLE_SECONDS = 60;
    private static final long WAIT_SECONDS = 15;
    private static final long TOTALS_MILLIS = 1_000;

    private final Vertx vertx;
    private final Database database;
    private final ServerWiring wiring;
    private final HttpServer http;
    private final ExecutorService writer;
    private final ExecutorService readers;
    private final ExecutorService hashing;
    private final Entrance entrance;
    private final AtomicBoolean isClosed = new AtomicBoolean();

    private BackendServer(ServerSettings settings, Extras extras, Clock clock) {
        writer = Executors.newSingleThreadExecutor(
                Thread.ofPlatform().name("yiwang-writer").daemon().factory());
        readers = Executors.newVirtualThreadPerTaskExecutor();
        hashing = new ThreadPoolExecutor(
                HASHING_THREADS,
                HASHING_THREADS,
                0,
                TimeUnit.SECONDS,
                new ArrayBlockingQueue<>(HASHING_WAITING),
                Thread.ofPlatform().name("yiwang-hash-", 0).daemon().factory());
        entrance = settings.entrance();
        CompletableFuture<CountyMap> map =
                CompletableFuture.supplyAsync(() -> CountyMap.read(settings.mapsDir()), readers);
        database = settings.store().open(settings.writes(), writer, readers);
        vertx = Vertx.vertx(new VertxOptions()
                .setFileSystemOptions(
                        new FileSystemOptions().setFileCachingEnabled(false).setClassPathResolvingEnabled(false)));
        try {
            wiring = new ServerWiring(
                    vertx, clock, join(map), lists(settings.mapsDir(), clock), database, settings, hashing);
            http = listen(settings, extras);
        } catch (RuntimeException e) {
            release();
            throw e;
        }
        wiring.classify().begin();
        wiring.attachments().sweep();
        vertx.setPeriodic(FILES_MILLIS, ignored -> wiring.attachments().sweep());
        vertx.setPeriodic(SWEEP_MILLIS, ignored -> wiring.sweepSessions());
        vertx.setPeriodic(AUDIT_MILLIS, ignored -> wiring.trail().tick());
        vertx.setPeriodic(AUDIT_MILLIS, ignored -> wiring.acks().carryOut());
        vertx.setPeriodic(TOTALS_MILLIS, ignored -> wiring.totals().tick());
        LOG.info(
                "listening on {}, {}, data in {}",
                url(),
                wiring.accounts().isOpen() ? "accounts needed" : "unlocked for this machine",
                settings.store());
    }

    /**
     * Starts a backend and returns when it answers.
     *
     * <p>Throws {@link yiwang.domain.BrokenDataFile} for a county's file that cannot be used, {@link PortInUse}, {@link
     * yiwang.server.storage.DataInUse} and {@link yiwang.server.storage.StorageFault}; each message is one clear line.
     */
    public static BackendServer start(ServerSettings settings, Extras extras) {
        return start(settings, extras, Clock.systemUTC());
    }

    /** The same by another clock. */
    public static BackendServer start(ServerSettings settings, Extras extras, Clock clock) {
        return new BackendServer(settings, extras, clock);
    }

    /** The port it listens on. */
    public int port() {
        return http.actualPort();
    }

    /** Its address, for example {@code http://127.0.0.1:8420}. */
    public String url() {
        String host = entrance.host().contains(":") ? "[" + entrance.host() + "]" : entrance.host();
        return (entrance.tls() == null ? "http://" : "https://") + host + ":" + port();
    }

    /** What makes the first accounts of a locked backend that has none; for the eyes of whoever started it. */
    public Optional<String> setupToken() {
        return wiring.accounts().setupToken();
    }

    /** Takes no more requests, finishes what was accepted, closes the store. May be called twice. */
    @Override
    public void close() {
        if (isClosed.compareAndSet(false, true)) {
            wiring.ladder().close();
            wiring.hub().close();
            await("the door", http.shutdown(2, TimeUnit.SECONDS));
            wiring.classify().close();
            wiring.trail().close();
            release();
            LOG.info("stopped");
        }
    }

    private HttpServer listen(ServerSettings settings, Extras extras) {
        HttpServerOptions options = new HttpServerOptions()
                .setHost(entrance.host())
                .setPort(settings.port())
                .setIdleTimeout(IDLE_SECONDS)
                .setMaxWebSocketFrameSize(MAX_FRAME)
                .setMaxWebSocketMessageSize(MAX_MESSAGE)
                .setMaxFormAttributeSize(MAX_FORM_TEXT)
                .setHttp2ClearTextEnabled(false)
                .setCompressionSupported(false)
                .setPerMessageWebSocketCompressionSupported(false) // each line would be packed by itself
                .setPerFrameWebSocketCompressionSupported(false);
        Entrance.Tls tls = entrance.tls();
        if (tls != null) {
            options.setSsl(true)
                    .setEnabledSecureTransportProtocols(TLS)
                    .setKeyCertOptions(new PemKeyCertOptions()
                            .setCertPath(tls.certificate().toString())
                            .setKeyPath(tls.key().toString()));
        }
        try {
            return vertx.createHttpServer(options)
                    .requestHandler(wiring.router(extras))
                    .invalidRequestHandler(wiring.unreadable())
                    .listen()
                    .toCompletionStage()
                    .toCompletableFuture()
                    .join();
        } catch (CompletionException e) {
            if (e.getCause() instanceof BindException) {
                throw new PortInUse(settings.port());
            }
            throw e;
        }
    }

    private void release() {
        database.close();
        await("the event loops", vertx.close());
        writer.shutdown();
        readers.shutdown();
        hashing.shutdown();
    }

    private static CountyLists lists(Path maps, Clock clock) {
        return CountyLists.read(maps, clock.instant());
    }

    private static <T> T join(CompletableFuture<T> future) {
        try {
            return future.join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : e;
        }
    }

    private static void await(String what, Future<?> future) {
        try {
            future.toCompletionStage().toCompletableFuture().get(WAIT_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException | TimeoutException e) {
            LOG.warn("{} did not close", what, e);
        }
    }
}
