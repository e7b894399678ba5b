package yiwang.console.kit.look;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.zip.CRC32;
import java.util.zip.DeflaterOutputStream;
import javafx.application.Platform;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;

/** Runs the toolkit without a display, and turns scenes that are never shown into PNG files. */
final class FxStage {
    private FxStage() {}

    /** Starts the toolkit unless it runs already. */
    static void start() throws InterruptedException {
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
    static <T> T call(Callable<T> work) throws Exception {
        FutureTask<T> task = new FutureTask<>(work);
        Platform.runLater(task);
        return task.get(60, TimeUnit.SECONDS);
    }

    /** Dresses and lays out a scene; two rounds, because virtual cells are made in the first. FX thread. */
    static Scene scene(Parent root, double width, double height, java.util.function.Consumer<Scene> dress) {
        Scene scene = new Scene(root, width, height);
        dress.accept(scene);
        for (int round = 0; round < 3; round++) {
            root.applyCss();
            root.layout();
        }
        return scene;
    }

    static void write(WritableImage image, Path file) throws IOException {
        int width = (int) image.getWidth();
        int height = (int) image.getHeight();
        byte[] line = new byte[width * 4];
        var deflated = new java.io.ByteArrayOutputStream();
        try (var out = new DeflaterOutputStream(deflated)) {
            for (int y = 0; y < height; y++) {
                image.getPixelReader().getPixels(0, y, width, 1, PixelFormat.getByteBgraInstance(), line, 0, width * 4);
                out.write(0);
                for (int x = 0; x < line.length; x += 4) {
                    out.write(line[x + 2]);
                    out.write(line[x + 1]);
                    out.write(line[x]);
                }
            }
        }
        var png = new java.io.ByteArrayOutputStream();
        png.write(new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'});
        var head = java.nio.ByteBuffer.allocate(13).putInt(width).putInt(height).put(new byte[] {8, 2, 0, 0, 0});
        chunk(png, "IHDR", head.array());
        chunk(png, "IDAT", deflated.toByteArray());
        chunk(png, "IEND", new byte[0]);
        Files.createDirectories(file.getParent());
        Files.write(file, png.toByteArray());
    }

    private static void chunk(java.io.ByteArrayOutputStream png, String type, byte[] body) throws IOException {
        byte[] name = type.getBytes(java.nio.charset.StandardCharsets.US_ASCII);
        CRC32 crc = new CRC32();
        crc.update(name);
        crc.update(body);
        png.write(java.nio.ByteBuffer.allocate(4).putInt(body.length).array());
        png.write(name);
        png.write(body);
        png.write(java.nio.ByteBuffer.allocate(4).putInt((int) crc.getValue()).array());
    }
}
