package yiwang.console.kit.ticket;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import javafx.application.Platform;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javax.imageio.ImageIO;

/** Runs the toolkit without a display and draws scenes that are never shown. */
public final class RoomPictures {
    private RoomPictures() {}

    /** Starts the toolkit unless it runs already. */
    public static void start() throws InterruptedException {
        CountDownLatch running = new CountDownLatch(1);
        try {
            Platform.startup(running::countDown);
        } catch (IllegalStateException alreadyRunning) {
            running.countDown();
        }
        if (!running.await(30, TimeUnit.SECONDS)) {
            throw new IllegalStateException("the toolkit did not start within 30 s");
        }
        Platform.setImplicitExit(false);
    }

    /** Does work on the FX thread and waits for it. */
    public static <T> T call(Callable<T> work) throws InterruptedException, ExecutionException, TimeoutException {
        FutureTask<T> task = new FutureTask<>(work);
        Platform.runLater(task);
        return task.get(60, TimeUnit.SECONDS);
    }

    /** Waits, at most ten seconds, until something on the FX thread holds. */
    public static void until(BooleanSupplier holds) throws InterruptedException, ExecutionException, TimeoutException {
        CountDownLatch never = new CountDownLatch(1);
        for (int i = 0; i < 1000; i++) {
            if (call(holds::getAsBoolean)) {
                return;
            }
            if (never.await(10, TimeUnit.MILLISECONDS)) {
                break;
            }
        }
        throw new TimeoutException("it does not come true");
    }

    /** Dresses and lays out a scene; some rounds, because virtual cells are made in the first. FX thread. */
    public static Scene scene(Parent root, double width, double height, Consumer<Scene> dress) {
        Scene scene = new Scene(root, width, height);
        dress.accept(scene);
        settle(root);
        return scene;
    }

    /** Lays out again after something has changed. FX thread. */
    public static void settle(Parent root) {
        for (int round = 0; round < 4; round++) {
            root.applyCss();
            root.layout();
        }
    }

    /** Draws a scene into a file. FX thread. */
    public static void write(Scene scene, Path file) throws IOException {
        WritableImage image = scene.snapshot(null);
        int width = (int) image.getWidth();
        int height = (int) image.getHeight();
        int[] pixels = new int[width * height];
        image.getPixelReader().getPixels(0, 0, width, height, PixelFormat.getIntArgbInstance(), pixels, 0, width);
        BufferedImage picture = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        picture.setRGB(0, 0, width, height, pixels, 0, width);
        Files.createDirectories(file.toAbsolutePath().getParent());
        ImageIO.write(picture, "png", file.toFile());
    }
}
