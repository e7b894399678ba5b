package yiwang.console.snapshot;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import javafx.scene.Scene;
import javafx.scene.image.WritableImage;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import yiwang.console.kit.DeskParts;
import yiwang.console.kit.PngFile;
import yiwang.console.kit.Room;
import yiwang.console.replay.Replay;
import yiwang.console.shell.PictureWindow;
import yiwang.console.shell.PictureWindow.Dress;

/**
 * Draws rooms into files: {@code room-<id>.png} and, for wall scenes, {@code wall-<id>.png}. A room is drawn when the data
 * are live and it says it is settled, or when the patience is over, and then as it is. One room at a time, because a
 * picture of a wall takes 33 MB. Any thread.
 */
public final class Snapshots {
    private static final Logger LOG = LoggerFactory.getLogger(Snapshots.class);
    private static final long STEP_MILLIS = 100;
    private static final int QUIET_STEPS = 5;

    private final DeskParts parts;
    private final @Nullable Replay replay;
    private final List<Room> rooms;
    private final Duration patience;
    private final LongSupplier nanos;

    /**
     * Pictures of these rooms.
     *
     * @param replay of the time to draw, or null for the present
     * @param patience how long a room may take to settle
     * @param nanos monotonic counter of nanoseconds
     */
    public Snapshots(
            DeskParts parts, @Nullable Replay replay, List<Room> rooms, Duration patience, LongSupplier nanos) {
        this.parts = parts;
        this.replay = replay;
        this.rooms = List.copyOf(rooms);
        this.patience = patience;
        this.nanos = nanos;
    }

    /** Draws every room; ends with the files in the order of the rooms, or with what went wrong. */
    public CompletionStage<List<Path>> draw(Path folder, Dress dress) {
        CompletionStage<List<Path>> chain = CompletableFuture.completedFuture(List.of());
        for (Room room : rooms) {
            chain = chain.thenCompose(files -> drawOne(room, folder, dress).thenApply(file -> {
                List<Path> more = new ArrayList<>(files);
                more.add(file);
                return List.copyOf(more);
            }));
        }
        return chain;
    }

    private CompletionStage<Path> drawOne(Room room, Path folder, Dress dress) {
        CompletableFuture<WritableImage> drawn = new CompletableFuture<>();
        Path file = folder.resolve(fileName(room.id()));
        parts.fx().execute(() -> {
            try {
                step(new PictureWindow(parts, replay, rooms, room.id(), dress), nanos.getAsLong(), 0, drawn);
            } catch (RuntimeException e) {
                drawn.completeExceptionally(e);
            }
        });
        return drawn.thenApplyAsync(image -> write(image, file), parts.io());
    }

    /** A scene of the wall brings its own word: {@code wall} is {@code wall-normal}. */
    static String fileName(String room) {
        if (room.equals("wall")) {
            return "wall-normal.png";
        }
        return room.startsWith("wall-") ? room + ".png" : "room-" + room + ".png";
    }

    private void step(PictureWindow window, long begun, int quietBefore, CompletableFuture<WritableImage> drawn) {
        Scene scene = window.scene();
        window.tick();
        scene.getRoot().applyCss();
        scene.getRoot().layout();
        int quiet = window.isSettled() ? quietBefore + 1 : 0;
        boolean late = nanos.getAsLong() - begun > patience.toNanos();
        if (late && quiet < QUIET_STEPS) {
            LOG.warn("a room is not settled after {} ms; drawing it as it is", patience.toMillis());
        }
        if (late || quiet >= QUIET_STEPS) {
            drawn.complete(scene.snapshot(null));
            window.close();
        } else {
            parts.timer()
                    .schedule(
                            () -> parts.fx().execute(() -> next(window, begun, quiet, drawn)),
                            STEP_MILLIS,
                            TimeUnit.MILLISECONDS);
        }
    }

    /** A room that fails while it is drawn fails the picture, not the toolkit. */
    private void next(PictureWindow window, long begun, int quiet, CompletableFuture<WritableImage> drawn) {
        try {
            step(window, begun, quiet, drawn);
        } catch (RuntimeException e) {
            drawn.completeExceptionally(e);
            window.close();
        }
    }

    private static double uptime() {
        return ManagementFactory.getRuntimeMXBean().getUptime() / 1000.0;
    }

    private static Path write(WritableImage image, Path file) {
        try {
            PngFile.write(image, file);
            LOG.info("drawn {} at {} s", file.getFileName(), uptime());
            return file;
        } catch (IOException e) {
            throw new UncheckedIOException("the picture " + file + " cannot be written", e);
        }
    }
}
