package yiwang.console.kit.ticket;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Consumer;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javax.imageio.ImageIO;

/** Draws scenes that are never shown. */
public final class RoomPictures {
    private RoomPictures() {}

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
