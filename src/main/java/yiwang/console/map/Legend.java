package yiwang.console.map;

import java.nio.IntBuffer;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.image.ImageView;
import javafx.scene.image.PixelBuffer;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;
import yiwang.console.kit.Texts;

/** What the shapes mean, drawn with the very sprites the map is painted with. FX thread. */
final class Legend {
    private static final int LEVELS = 4;

    private final HBox node = new HBox();
    private final Texts texts;
    private final boolean wall;
    private @Nullable Ink inked;

    Legend(Texts texts, boolean wall) {
        this.texts = texts;
        this.wall = wall;
        node.getStyleClass().addAll("map-legend", wall ? "yw-map-legend-wall" : "yw-map-legend");
        node.setMouseTransparent(true);
    }

    Pane node() {
        return node;
    }

    void update(Ink ink) {
        if (ink.equals(inked)) {
            return;
        }
        inked = ink;
        SpriteBook sprites = new SpriteBook(ink);
        double size = ink.em() * 0.86;
        node.getChildren().clear();
        for (int level = 1; level <= LEVELS; level++) {
            node.getChildren().add(entry(sprites.mark(level, size), texts.get("level." + level)));
        }
        node.getChildren().add(entry(sprites.dot(size * 0.5), texts.get("level.0")));
        node.getChildren().add(entry(sprites.urgent(0, size * 0.7), texts.get("urgent")));
        if (!wall) {
            node.getChildren().add(entry(sprites.worker(true, size * 1.1), texts.get("worker")));
            node.getChildren().add(entry(sprites.worker(false, size * 1.1), texts.get("worker.stale")));
            node.getChildren().add(entry(sprites.camera(0, true, size * 0.7), texts.get("camera")));
            node.getChildren().add(entry(sprites.camera(0, false, size * 0.7), texts.get("camera.offline")));
        }
    }

    private static Node entry(Sprite sprite, String words) {
        PixelBuffer<IntBuffer> pixels = new PixelBuffer<>(
                sprite.width(), sprite.height(), IntBuffer.wrap(sprite.pixels()), PixelFormat.getIntArgbPreInstance());
        Label label = new Label(words);
        label.setMinWidth(Region.USE_PREF_SIZE);
        HBox entry = new HBox(new ImageView(new WritableImage(pixels)), label);
        entry.getStyleClass().add("yw-map-legend-entry");
        return entry;
    }
}
