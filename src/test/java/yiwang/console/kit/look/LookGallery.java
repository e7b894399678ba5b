package yiwang.console.kit.look;

import java.nio.file.Path;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.application.Platform;
import javafx.scene.Parent;
import javafx.scene.Scene;
import yiwang.console.kit.Fx;
import yiwang.console.kit.ticket.RoomPictures;

/** Draws the look into PNG files for eyes: every control, and the screens O1, O3 and W1 as they are meant. */
public final class LookGallery {
    private LookGallery() {}

    /** Writes all sheets into the folder named first, by default {@code target/gallery}. */
    public static void main(String[] arguments) throws Exception {
        Path folder = Path.of(arguments.length == 0 ? "target/gallery" : arguments[0]);
        Fx.start();
        for (Theme theme : Theme.values()) {
            desk(folder, theme, "parts", GalleryParts::sheet);
            desk(folder, theme, "desk", GalleryDesk::sheet);
            desk(folder, theme, "board", GalleryBoard::sheet);
            wall(folder, theme, 1080, false);
        }
        wall(folder, Theme.DARK, 2160, false);
        wall(folder, Theme.DARK, 1080, true);
        Platform.exit();
    }

    private static void desk(Path folder, Theme theme, String name, Supplier<Parent> sheet) throws Exception {
        shoot(folder.resolve(name + "-" + theme.valuesName() + ".png"), sheet, 1080, theme::apply);
    }

    private static void wall(Path folder, Theme theme, double height, boolean calm) throws Exception {
        WallScale scale = WallScale.forHeight(height);
        String name = "wall-" + theme.valuesName() + (calm ? "-calm" : "") + (height > 1080 ? "-4k" : "") + ".png";
        shoot(
                folder.resolve(name),
                () -> GalleryWall.sheet(Palette.of(theme), scale, calm),
                height,
                scene -> theme.applyWall(scene, scale));
    }

    private static void shoot(Path file, Supplier<Parent> sheet, double height, Consumer<Scene> dress)
            throws Exception {
        Fx.get(() -> {
            RoomPictures.write(RoomPictures.scene(sheet.get(), height * 16 / 9, height, dress), file);
            return file;
        });
    }
}
