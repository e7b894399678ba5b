package yiwang.console.kit.look;

import javafx.scene.layout.Region;

/**
 * Diagonal lines over an area whose content is old, so that old is seen without colour. Lay it over the content in a
 * {@code StackPane}; it takes no clicks. One gradient fill, no nodes. State {@code :drill} draws the wide bands of an
 * exercise instead. FX thread.
 */
public final class Hatch extends Region {
    /** A hatch that fills what it is given. */
    public Hatch() {
        getStyleClass().add("hatch");
        setMouseTransparent(true);
        setMaxSize(Double.MAX_VALUE, Double.MAX_VALUE);
    }
}
