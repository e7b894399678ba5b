package yiwang.console.map;

import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.scene.shape.Rectangle;
import org.jspecify.annotations.Nullable;

/** Lays the past, or its cover, over the left of a map as far as the divider, in the frame of replays. FX thread. */
final class ComparePane extends Pane {
    private final Divider divider;
    private final CompareCover cover;
    private final Region frame = new Region();
    private final Rectangle window = new Rectangle();
    private @Nullable Parent past;

    ComparePane(Divider divider, CompareCover cover) {
        this.divider = divider;
        this.cover = cover;
        setId("map-compare");
        frame.getStyleClass().add("map-compare-frame");
        frame.setMouseTransparent(true);
        frame.setManaged(false);
        setPickOnBounds(false);
        getChildren().addAll(cover, frame, divider);
        divider.shareProperty().subscribe(this::requestLayout);
    }

    /** Shows a map of the past below the cover; null takes it away. */
    void setPast(@Nullable Parent map) {
        Node old = past;
        if (old != null) {
            getChildren().remove(old);
            old.setClip(null);
        }
        past = map;
        if (map != null) {
            map.setMouseTransparent(true);
            map.setClip(window);
            getChildren().addFirst(map);
        }
    }

    /** Whether a pixel is left of the divider. */
    boolean covers(double x) {
        return isVisible() && x >= 0 && x < divider.x(getWidth());
    }

    @Override
    protected double computePrefWidth(double height) {
        return 0;
    }

    @Override
    protected double computePrefHeight(double width) {
        return 0;
    }

    @Override
    protected void layoutChildren() {
        double height = getHeight();
        double x = divider.x(getWidth());
        Parent map = past;
        if (map != null) {
            map.resizeRelocate(0, 0, getWidth(), height);
        }
        window.setWidth(x);
        window.setHeight(height);
        cover.resizeRelocate(0, 0, x, height);
        frame.resizeRelocate(0, 0, x, height);
        double thick = divider.prefWidth(-1);
        divider.resizeRelocate(x - Math.rint(thick / 2), 0, thick, height);
    }
}
