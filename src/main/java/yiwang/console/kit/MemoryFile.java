package yiwang.console.kit;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.InstantSource;
import java.util.Locale;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import yiwang.wire.Json;

/**
 * What is remembered from one day to the next, in a file in the user's folder. A file that cannot be read is put aside
 * under another name and never keeps the console from starting; a file that cannot be written costs the memory and nothing
 * else.
 *
 * @param <T> a record that Jackson reads and writes; unknown fields of a newer version are ignored
 */
public final class MemoryFile<T> {
    private static final Logger LOG = LoggerFactory.getLogger(MemoryFile.class);

    private final Path file;
    private final Class<T> type;
    private final Executor io;
    private final InstantSource clock;
    private final AtomicReference<@Nullable T> waiting = new AtomicReference<>();

    /** A memory {@code name.json} in {@code folder}, written on {@code io}. */
    public MemoryFile(Path folder, String name, Class<T> type, Executor io, InstantSource clock) {
        this.file = folder.resolve(name + ".json");
        this.type = type;
        this.io = io;
        this.clock = clock;
    }

    /** The folder for a program's own settings on this system, below the user's home. */
    public static Path usualFolder(Path home, String system) {
        String name = system.toLowerCase(Locale.ROOT);
        if (name.contains("win")) {
            return home.resolve("AppData").resolve("Roaming").resolve("Yiwang");
        }
        if (name.contains("mac")) {
            return home.resolve("Library").resolve("Application Support").resolve("Yiwang");
        }
        return home.resolve(".config").resolve("yiwang");
    }

    /** What was remembered, or {@code otherwise}. Reads a small file; called once at the start. */
    public T read(T otherwise) {
        if (!Files.exists(file)) {
            return otherwise;
        }
        try {
            T read = Json.lenient().readValue(file.toFile(), type);
            return read == null ? otherwise : read;
        } catch (IOException e) {
            putAside(e);
            return otherwise;
        }
    }

    private String name() {
        return file.getFileName().toString();
    }

    private void putAside(IOException cause) {
        Path aside = file.resolveSibling(name().replace(".json", ".broken-" + clock.millis() + ".json"));
        try {
            Files.move(file, aside);
            LOG.warn("{} cannot be read and is now {}; starting with the usual settings", file, aside, cause);
        } catch (IOException e) {
            e.addSuppressed(cause);
            LOG.warn("{} cannot be read nor put aside; starting with the usual settings", file, e);
        }
    }

    /** Writes it soon; of several in a row, the last. */
    public void write(T memory) {
        if (waiting.getAndSet(memory) == null) {
            io.execute(this::writeNow);
        }
    }

    private synchronized void writeNow() {
        T memory = waiting.getAndSet(null);
        if (memory == null) {
            return;
        }
        try {
            Files.createDirectories(file.getParent());
            Path fresh = file.resolveSibling(name() + ".new");
            Json.lenient().writerWithDefaultPrettyPrinter().writeValue(fresh.toFile(), memory);
            Files.move(fresh, file, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            LOG.warn("the console's settings cannot be written to {}", file, e);
        }
    }
}
