package yiwang.console.wall;

import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** The smallest parts of a scene. FX thread. */
final class WallParts {
    static final PseudoClass OVER = PseudoClass.getPseudoClass("over");

    private WallParts() {}

    static Label label(String styleClass, String text) {
        Label label = new Label(text);
        label.getStyleClass().add(styleClass);
        return label;
    }

    /** Never shortened. */
    static Label fixed(String styleClass, String text) {
        Label label = label(styleClass, text);
        label.setMinWidth(Region.USE_PREF_SIZE);
        return label;
    }

    static Region spring() {
        Region spring = new Region();
        HBox.setHgrow(spring, Priority.ALWAYS);
        VBox.setVgrow(spring, Priority.ALWAYS);
        return spring;
    }

    /** A panel may become as small as its cell wants. */
    static void panel(VBox panel) {
        panel.getStyleClass().add("wall-panel");
        panel.setMinSize(0, 0);
        panel.setPrefSize(0, 0);
        panel.setMaxSize(Double.MAX_VALUE, Double.MAX_VALUE);
    }
}
