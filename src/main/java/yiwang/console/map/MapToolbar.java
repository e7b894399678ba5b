package yiwang.console.map;

import javafx.scene.control.Button;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.javafx.FontIcon;
import yiwang.console.kit.Texts;

/** The buttons beside the map, each with its key in its words; they never take the keyboard. FX thread. */
final class MapToolbar extends VBox {
    private final Texts texts;

    MapToolbar(Texts texts, MapController map) {
        this.texts = texts;
        getStyleClass().addAll("map-toolbar", "yw-map-toolbar");
        add("+", "zoom.in", map::zoomIn);
        add("−", "zoom.out", map::zoomOut);
        add("⌂", "home", map::home);
    }

    void add(String key, Ikon icon, Runnable action) {
        Button button = add("", key, action);
        button.setId("map-" + key);
        button.setGraphic(new FontIcon(icon));
    }

    private Button add(String sign, String key, Runnable action) {
        Button button = new Button(sign);
        button.getStyleClass().add("yw-flat");
        button.setAccessibleText(texts.get(key));
        button.setTooltip(new Tooltip(texts.get(key)));
        button.setFocusTraversable(false);
        button.setOnAction(event -> action.run());
        getChildren().add(button);
        return button;
    }
}
