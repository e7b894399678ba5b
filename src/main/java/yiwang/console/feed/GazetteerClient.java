package yiwang.console.feed;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.ext.web.client.HttpResponse;
import java.time.Duration;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.random.RandomGenerator;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Loads the lists that change rarely, once, before any room opens; tries again for ever, because a console that is
 * switched on before its backend must come up by itself.
 */
public final class GazetteerClient implements AutoCloseable {
    private static final int LISTS = 3;
    private static final Logger LOG = LoggerFactory.getLogger(GazetteerClient.class);
    private static final Duration LIMIT = Duration.ofSeconds(60);
    private static final String VERSION = "Geography-Version";
    private static final List<String> LAYERS = List.of("county", "grids", "micro-grids", "water", "lines", "places");

    /**
     * How far the loading is.
     *
     * @param done parts loaded
     * @param of parts there are
     * @param trouble why the last attempt failed; empty when it goes well
     */
    public record Progress(int done, int of, String trouble) {}

    private final Vertx vertx;
    private final BackendHttp http;
    private final Executor io;
    private final Backoff backoff;
    private volatile boolean closed;

    /** A loader that reads on {@code io}. */
    public GazetteerClient(Vertx vertx, BackendHttp http, Executor io, FeedTimes times, RandomGenerator random) {
        this.vertx = vertx;
        this.http = http;
        this.io = io;
        this.backoff = new Backoff(times.retryFirst(), times.retryMost(), random);
    }

    /** Loads everything; {@code progress} is told on the event loop. Ends with {@link #close} or with the lists. */
    public CompletionStage<Gazetteer> load(Consumer<Progress> progress) {
        CompletableFuture<Gazetteer> loaded = new CompletableFuture<>();
        attempt(progress, loaded);
        return loaded;
    }

    @Override
    public void close() {
        closed = true;
    }

    private void attempt(Consumer<Progress> progress, CompletableFuture<Gazetteer> loaded) {
        int of = LAYERS.size() + LISTS;
        Map<String, String> layers = new LinkedHashMap<>();
        Set<Long> versions = new HashSet<>();
        progress.accept(new Progress(0, of, ""));
        required("/api/v1/units")
                .compose(units -> required("/api/v1/categories")
                        .compose(categories -> required("/api/v1/profiles").compose(profiles -> {
                            Future<Void> chain = Future.succeededFuture();
                            for (String layer : LAYERS) {
                                chain = chain.compose(v -> layer(layer, versions))
                                        .map(text -> layers.put(layer, text))
                                        .onSuccess(
                                                before -> progress.accept(new Progress(layers.size() + LISTS, of, "")))
                                        .mapEmpty();
                            }
                            return chain.compose(v -> onIo(units, categories, profiles, layers, versions));
                        })))
                .onSuccess(loaded::complete)
                .onFailure(e -> later(progress, loaded, e));
    }

    private void later(Consumer<Progress> progress, CompletableFuture<Gazetteer> loaded, Throwable cause) {
        if (closed) {
            loaded.cancel(false);
            return;
        }
        Duration wait = backoff.next();
        LOG.info("the lists are not loaded: {}; next attempt in {} ms", cause.toString(), wait.toMillis());
        progress.accept(new Progress(0, LAYERS.size() + LISTS, String.valueOf(cause.getMessage())));
        vertx.setTimer(Math.max(1, wait.toMillis()), timer -> attempt(progress, loaded));
    }

    private Future<String> required(String path) {
        return http.get(path, LIMIT).compose(answer -> {
            if (answer.statusCode() != 200) {
                return Future.failedFuture(path + " answered " + answer.statusCode());
            }
            return Future.succeededFuture(text(answer));
        });
    }

    /** A backend without a layer is a county that has not brought it; the map then draws less. */
    private Future<String> layer(String layer, Set<Long> versions) {
        String path = "/api/v1/geo/" + layer;
        return http.get(path, LIMIT).compose(answer -> switch (answer.statusCode()) {
            case 200 -> {
                String version = answer.getHeader(VERSION);
                versions.add(version == null || !version.matches("\\d{1,18}") ? 1L : Long.parseLong(version));
                yield Future.succeededFuture(text(answer));
            }
            case 404 -> Future.succeededFuture("{\"type\":\"FeatureCollection\",\"features\":[]}");
            default -> Future.failedFuture(path + " answered " + answer.statusCode());
        });
    }

    private static String text(HttpResponse<Buffer> answer) {
        String body = answer.bodyAsString();
        return body == null ? "" : body;
    }

    /** Boundaries that changed between two layers fit nowhere: they are loaded again. */
    private Future<Gazetteer> onIo(
            String units, String categories, String profiles, Map<String, String> layers, Set<Long> versions) {
        if (versions.size() > 1) {
            return Future.failedFuture("the boundaries changed meanwhile");
        }
        long version = versions.stream().findFirst().orElse(1L);
        CompletableFuture<Gazetteer> done = CompletableFuture.supplyAsync(
                () -> {
                    try {
                        return new LoadedGazetteer(units, categories, profiles, layers, version);
                    } catch (JsonProcessingException e) {
                        throw new CompletionException("a list of the backend cannot be read", e);
                    }
                },
                io);
        return Future.fromCompletionStage(done, vertx.getOrCreateContext());
    }
}
