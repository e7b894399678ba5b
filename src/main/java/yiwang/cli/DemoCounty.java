package yiwang.cli;

import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import yiwang.demo.field.FieldSimulation;
import yiwang.demo.field.MessageFile;

/**
 * The living demo: a backend of this process and the field that acts on it over its public interface. Without a data
 * folder of the user's, everything is kept in a temporary one and thrown away at the end.
 */
final class DemoCounty implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(DemoCounty.class);
    private static final String MESSAGES = "/yiwang/demo/messages.csv";
    private static final long SEED = 320_724;
    private static final long START_SECONDS = 90;
    private static final long STOP_SECONDS = 5;

    private final @Nullable Path throwaway;
    private final LocalBackend backend;
    private final Vertx vertx = Vertx.vertx(new VertxOptions().setEventLoopPoolSize(1));
    private final FieldSimulation field;

    private DemoCounty(@Nullable Path throwaway, LocalBackend backend) {
        this.throwaway = throwaway;
        this.backend = backend;
        this.field = new FieldSimulation(
                vertx,
                URI.create(backend.url()),
                InstantSource.system(),
                messages().messages(),
                SEED);
    }

    /** Starts backend and field; returns when the backlog is in. */
    static DemoCounty start(@Nullable Path data, int port) {
        Path throwaway = data == null ? temporary() : null;
        Path folder = data == null ? throwaway : data;
        if (folder == null) {
            throw new IllegalStateException("no folder");
        }
        DemoCounty county = new DemoCounty(throwaway, LocalBackend.start(folder, port));
        county.live();
        return county;
    }

    String url() {
        return backend.url();
    }

    private void live() {
        try {
            field.start().toCompletionStage().toCompletableFuture().get(START_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            close();
            throw new WorkFailed("stopped while starting", e);
        } catch (ExecutionException | TimeoutException e) {
            close();
            throw new WorkFailed("the demo county did not come to life: " + e.getCause(), e);
        }
    }

    private static MessageFile.Contents messages() {
        try (InputStream in = DemoCounty.class.getResourceAsStream(MESSAGES)) {
            if (in == null) {
                throw new WorkFailed("the program is not whole: " + MESSAGES + " is missing");
            }
            return MessageFile.read(MESSAGES, in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path temporary() {
        try {
            return Files.createTempDirectory("yiwang-demo");
        } catch (IOException e) {
            throw new WorkFailed("no room for the demo's data: " + e.getMessage(), e);
        }
    }

    @Override
    public void close() {
        field.close();
        try {
            vertx.close().toCompletionStage().toCompletableFuture().get(STOP_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException | TimeoutException e) {
            LOG.warn("the field did not stop in time", e);
        }
        backend.close();
        if (throwaway != null) {
            delete(throwaway);
        }
    }

    private static void delete(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        } catch (IOException e) {
            LOG.warn("the demo's data in {} could not be removed", folder, e);
        }
    }
}
