package yiwang.console.map;

import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.layout.Pane;
import javafx.scene.shape.Circle;
import javafx.scene.shape.ClosePath;
import javafx.scene.shape.LineTo;
import javafx.scene.shape.MoveTo;
import javafx.scene.shape.Path;
import javafx.scene.shape.PathElement;
import org.jspecify.annotations.Nullable;

/** Draws the sketch, its measure, and while something is drawn the cross in the middle that Space sets points at. FX thread. */
final class SketchView {
    private static final double DOT = 3.5;
    private static final double ARM = 9;

    private final Pane node = new Pane();
    private final Path halo = path("map-sketch-halo");
    private final Path line = path("map-sketch");
    private final Path cross = path("map-sketch-cross");
    private final Pane dots = new Pane();
    private final Label measure = new Label();

    SketchView() {
        node.setMouseTransparent(true);
        node.setVisible(false);
        measure.getStyleClass().add("map-sketch-measure");
        measure.setVisible(false);
        node.getChildren().setAll(halo, line, dots, cross, measure);
    }

    private static Path path(String style) {
        Path path = new Path();
        path.getStyleClass().add(style);
        path.setManaged(false);
        return path;
    }

    Pane node() {
        return node;
    }

    /**
     * Shows a sketch.
     *
     * @param pointer window pixels of the pointer while points are added, or null
     * @param words its measure, or empty
     */
    void show(@Nullable Sketch sketch, Viewport view, double @Nullable [] pointer, String words) {
        boolean nothing = sketch == null;
        if (nothing && !node.isVisible()) {
            return;
        }
        node.setVisible(!nothing);
        line.getElements().clear();
        dots.getChildren().clear();
        boolean drawing = sketch != null && !sketch.isEnded();
        crossAt(drawing, view);
        measure.setVisible(!words.isEmpty());
        if (sketch != null && !sketch.points().isEmpty()) {
            trace(sketch, view, drawing ? pointer : null);
            place(sketch, view, words);
        }
        halo.getElements()
                .setAll(line.getElements().stream().map(SketchView::copy).toList());
    }

    private void trace(Sketch sketch, Viewport view, double @Nullable [] pointer) {
        List<PathElement> elements = line.getElements();
        for (double[] point : sketch.points()) {
            double x = Math.round(view.screenX(point[0]));
            double y = Math.round(view.screenY(point[1]));
            elements.add(elements.isEmpty() ? new MoveTo(x, y) : new LineTo(x, y));
            Circle dot = new Circle(x, y, DOT);
            dot.getStyleClass().add("map-sketch-dot");
            dots.getChildren().add(dot);
        }
        if (pointer != null) {
            elements.add(new LineTo(pointer[0], pointer[1]));
        }
        if (sketch.kind() == Sketch.Kind.AREA) {
            elements.add(new ClosePath());
        }
        boolean filled = sketch.kind() == Sketch.Kind.AREA;
        line.getStyleClass().setAll(filled ? "map-sketch-area" : "map-sketch");
    }

    private void place(Sketch sketch, Viewport view, String words) {
        measure.setText(words);
        measure.applyCss();
        double width = measure.prefWidth(-1);
        double height = measure.prefHeight(-1);
        double[] last = sketch.points().getLast();
        double x = view.screenX(last[0]) + ARM;
        double y = view.screenY(last[1]);
        if (sketch.isEnded() && sketch.kind() == Sketch.Kind.AREA) {
            x = sketch.points().stream()
                            .mapToDouble(point -> view.screenX(point[0]))
                            .average()
                            .orElse(x)
                    - width / 2;
            y = sketch.points().stream()
                    .mapToDouble(point -> view.screenY(point[1]))
                    .average()
                    .orElse(y);
        }
        measure.resizeRelocate(
                Math.round(Math.clamp(x, 0, Math.max(0, view.width() - width))),
                Math.round(Math.clamp(y - height / 2, 0, Math.max(0, view.height() - height))),
                width,
                height);
        measure.setManaged(false);
    }

    private void crossAt(boolean shown, Viewport view) {
        cross.setVisible(shown);
        double x = Math.round(view.width() / 2.0);
        double y = Math.round(view.height() / 2.0);
        cross.getElements()
                .setAll(new MoveTo(x - ARM, y), new LineTo(x + ARM, y), new MoveTo(x, y - ARM), new LineTo(x, y + ARM));
    }

    private static PathElement copy(PathElement element) {
        return switch (element) {
            case MoveTo move -> new MoveTo(move.getX(), move.getY());
            case LineTo to -> new LineTo(to.getX(), to.getY());
            default -> new ClosePath();
        };
    }
}
