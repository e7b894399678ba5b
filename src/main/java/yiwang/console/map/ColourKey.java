package yiwang.console.map;

import java.nio.IntBuffer;
import java.util.Arrays;
import javafx.scene.control.Label;
import javafx.scene.image.ImageView;
import javafx.scene.image.PixelBuffer;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import yiwang.console.kit.ticket.Parts;

/**
 * What the colours of the areas mean: the five steps in the map's own colours with their limits, what they count, and
 * what is hatched or left out. FX thread.
 */
final class ColourKey {
    private static final int STEPS = 5;
    private static final double WIDTH_EM = 3.2;
    private static final double HEIGHT_EM = 0.7;

    private final ColourWords words;
    private final VBox node = Parts.column("yw-map-key");
    private final ImageView strip = new ImageView();
    private final HBox limits = new HBox();
    private final ImageView hatched = new ImageView();
    private final Label unknown = Parts.wrapped("", "yw-map-note");
    private final HBox unknownLine = Parts.row("yw-map-key-line", hatched, unknown);
    private final Label about = Parts.wrapped("", "yw-map-note");
    private final Label leftOut = Parts.wrapped("", "yw-map-note");
    private @Nullable Ink inked;
    private @Nullable Colouring coloured;

    ColourKey(ColourWords words) {
        this.words = words;
        limits.getStyleClass().add("yw-map-key-limits");
        for (int step = 0; step < STEPS; step++) {
            limits.getChildren().add(Parts.label("", "yw-map-note"));
        }
        node.getChildren().addAll(strip, limits, about, unknownLine, leftOut);
        Parts.shown(node, false);
    }

    Pane node() {
        return node;
    }

    void update(Shading shading, Ink ink) {
        boolean steps = shading.colouring().kind() != Colouring.Kind.NONE;
        Parts.shown(node, steps);
        if (!steps) {
            return;
        }
        if (!ink.equals(inked) || !shading.colouring().equals(coloured)) {
            inked = ink;
            coloured = shading.colouring();
            paint(shading.colouring().kind(), ink);
        }
        for (int step = 0; step < STEPS; step++) {
            ((Label) limits.getChildren().get(step))
                    .setText(words.limits(shading).get(step));
        }
        about.setText(words.about(shading));
        say(unknown, words.unknown(shading));
        Parts.shown(unknownLine, unknown.isVisible());
        say(leftOut, words.leftOut(shading));
    }

    private static void say(Label label, String text) {
        label.setText(text);
        Parts.shown(label, !text.isEmpty());
    }

    private void paint(Colouring.Kind kind, Ink ink) {
        int width = (int) Math.round(WIDTH_EM * ink.em());
        int height = (int) Math.round(HEIGHT_EM * ink.em());
        int[] pixels = new int[STEPS * width * height];
        int[] hatch = new int[height * height * 2];
        for (int at = 0; at < pixels.length; at++) {
            int step = at % (STEPS * width) / width;
            byte shade = kind == Colouring.Kind.WORK ? Shade.of(step, 0, 0) : Shade.chosen(step);
            pixels[at] = Shade.colour(shade, ink);
        }
        TileRaster.Hatch lines = TileRaster.Hatch.ofUnknown(ink);
        Arrays.fill(hatch, ink.of(Role.LAND));
        for (int at = 0; at < hatch.length; at++) {
            hatch[at] = lines.at(at % (2 * height), at / (2 * height), hatch[at]);
        }
        frame(pixels, STEPS * width, ink);
        frame(hatch, 2 * height, ink);
        strip.setImage(image(pixels, STEPS * width));
        hatched.setImage(image(hatch, 2 * height));
        limits.getChildren().forEach(label -> ((Label) label).setPrefWidth(width));
        limits.getChildren().forEach(label -> ((Label) label).setMinWidth(width));
    }

    /** So that plain land is seen on a panel of nearly its colour. */
    private static void frame(int[] pixels, int width, Ink ink) {
        for (int at = 0; at < pixels.length; at++) {
            int x = at % width;
            if (x == 0 || x == width - 1 || at < width || at >= pixels.length - width) {
                pixels[at] = ink.of(Role.BORDER_TOWN);
            }
        }
    }

    private static WritableImage image(int[] pixels, int width) {
        return new WritableImage(new PixelBuffer<>(
                width, pixels.length / width, IntBuffer.wrap(pixels), PixelFormat.getIntArgbPreInstance()));
    }
}
