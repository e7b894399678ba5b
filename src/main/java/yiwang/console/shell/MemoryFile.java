package yiwang.console.shell;

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
 * The memory's file in the user's folder. A file that cannot be read is put aside under another name and never keeps
 * the console from starting; a file that cannot be written costs the memory and nothing else.
 */
public final class MemoryFile {
    private static final Logger LOG = LoggerFactory.getLogger(MemoryFile.class);

    private final Path file;
    private final Executor io;
    private final InstantSource clock;
    private final AtomicReference<@Nullable ShellMemory> waiting = new AtomicReference<>();

    /** A memory in {@code folder}, written on {@code io}. */
    public MemoryFile(Path folder, Executor io, InstantSource clock) {
        this.file = folder.resolve("console.json");
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
    public ShellMemory read(ShellMemory otherwise) {
        if (!Files.exists(file)) {
            return otherwise;
        }
        try {
            ShellMemory read = Json.lenient().readValue(file.toFile(), ShellMemory.class);
            return read == null ? otherwise : read;
        } catch (IOException e) {
            putAside(e);
            return otherwise;
        }
    }

    private void putAside(IOException cause) {
        Path aside = file.resolveSibling("console.broken-" + clock.millis() + ".json");
        try {
            Files.move(file, aside);
            LOG.warn("{} cannot be read and is now {}; starting with the usual settings", file, aside, cause);
        } catch (IOException e) {
            e.addSuppressed(cause);
            LOG.warn("{} cannot be read nor put aside; starting with the usual settings", file, e);
        }
    }

    /** Writes it soon; of several in a row, the last. */
    public void write(ShellMemory memory) {
        if (waiting.getAndSet(memory) == null) {
            io.execute(this::writeNow);
        }
    }

    private synchronized void writeNow() {
        ShellMemory memory = waiting.getAndSet(null);
        if (memory == null) {
            return;
        }
        try {
            Files.createDirectories(file.getParent());
            Path fresh = file.resolveSibling("console.json.new");
            Json.lenient().writerWithDefaultPrettyPrinter().writeValue(fresh.toFile(), memory);
            Files.move(fresh, file, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            LOG.warn("the console's settings cannot be written to {}", file, e);
        }
    }
}
