package yiwang.console.map;

import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import yiwang.console.kit.Texts;

/** A bar of a round number of metres. FX thread. */
final class ScaleBar {
    private final HBox node = new HBox();
    private final Region bar = new Region();
    private final Label words = new Label();
    private final Texts texts;

    ScaleBar(Texts texts) {
        this.texts = texts;
        bar.getStyleClass().add("map-scale-bar");
        words.getStyleClass().add("map-scale");
        bar.setMaxHeight(Region.USE_PREF_SIZE);
        words.setMinWidth(Region.USE_PREF_SIZE);
        node.getStyleClass().add("yw-map-scale");
        node.setAlignment(Pos.CENTER_LEFT);
        node.getChildren().setAll(bar, words);
    }

    HBox node() {
        return node;
    }

    void update(Viewport viewport, double em) {
        double metresPerPixel =
                Mercator.metresPerUnit(viewport.centreY()) / viewport.zoom().scale();
        double metres = roundBelow(metresPerPixel * em * 7);
        double pixels = Math.round(metres / metresPerPixel);
        bar.setMinWidth(pixels);
        bar.setMaxWidth(pixels);
        words.setText(
                metres >= 1000
                        ? texts.get("scale.kilometres", Math.round(metres / 1000))
                        : texts.get("scale.metres", Math.round(metres)));
    }

    /** The largest 1, 2 or 5 times a power of ten that is not above. */
    static double roundBelow(double metres) {
        double power = Math.pow(10, Math.floor(Math.log10(metres)));
        double lead = metres / power;
        return power * (lead >= 5 ? 5 : lead >= 2 ? 2 : 1);
    }
}
