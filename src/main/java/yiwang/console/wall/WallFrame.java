package yiwang.console.wall;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Locale;
import javafx.beans.value.ChangeListener;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.layout.StackPane;
import yiwang.console.kit.look.WallScale;

/**
 * Gives a scene its wall sizes wherever it is shown: in a window of a wall they are there already, in an officer's window
 * (where a wall is looked at before it is put up) it brings them itself, from the height of that window. FX thread.
 */
final class WallFrame extends StackPane {
    private static final String WALL = "yw-wall";

    private final ChangeListener<Number> onHeight = (height, before, now) -> scale();

    WallFrame(Parent scene) {
        super(scene);
        getStyleClass().add("wall-frame");
        setMinSize(0, 0);
        sceneProperty().addListener((property, before, now) -> {
            if (before != null) {
                before.heightProperty().removeListener(onHeight);
            }
            if (now != null) {
                now.heightProperty().addListener(onHeight);
            }
            scale();
        });
    }

    private void scale() {
        Scene scene = getScene();
        if (scene == null || scene.getHeight() <= 0) {
            return;
        }
        boolean dressed = scene.getRoot().getStyleClass().contains(WALL);
        if (dressed) {
            getStyleClass().remove(WALL);
            getStylesheets().clear();
        } else {
            if (!getStyleClass().contains(WALL)) {
                getStyleClass().add(WALL);
            }
            getStylesheets().setAll(sheet(WallScale.forHeight(scene.getHeight()).em()));
        }
    }

    private static String sheet(double em) {
        String css = String.format(
                Locale.ROOT,
                ".wall-frame{-fx-font-size:%1$.2fpx}.wall-frame .ikonli-font-icon{-fx-icon-size:%2$.0fpx}",
                em,
                em * 1.1);
        return "data:text/css;charset=utf-8;base64,"
                + Base64.getEncoder().encodeToString(css.getBytes(StandardCharsets.UTF_8));
    }
}
