package yiwang.console.map;

import java.util.Collection;
import java.util.List;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.Pane;
import javafx.scene.shape.ClosePath;
import javafx.scene.shape.LineTo;
import javafx.scene.shape.MoveTo;
import javafx.scene.shape.Path;
import javafx.scene.shape.Rectangle;
import org.jspecify.annotations.Nullable;
import yiwang.domain.geo.GeoPoint;
import yiwang.wire.FenceView;

/**
 * The outlines of fences with their names; state {@code :told} while one tells something that nobody has taken note of. A few dozen
 * at most, so each is a node, moved and not traced while the map is dragged. FX thread.
 */
final class FenceLines {
    private static final PseudoClass TOLD = PseudoClass.getPseudoClass("told");

    private final Pane node = new Pane();
    private final Pane traced = new Pane();
    private List<FenceView> fences = List.of();
    private boolean stale = true;
    private @Nullable Viewport tracedAt;

    FenceLines() {
        node.setMouseTransparent(true);
        node.getChildren().add(traced);
        traced.setManaged(false);
        node.setVisible(false);
        Rectangle window = new Rectangle();
        window.widthProperty().bind(node.widthProperty());
        window.heightProperty().bind(node.heightProperty());
        node.setClip(window); // what is traced beyond the window is no part of any picture of it
    }

    Pane node() {
        return node;
    }

    void show(Collection<FenceView> shown) {
        fences = List.copyOf(shown);
        stale = true;
        node.setVisible(!fences.isEmpty());
    }

    /** The map lies so. */
    void update(Viewport view) {
        Viewport at = tracedAt;
        if (stale || at == null || !at.zoom().equals(view.zoom())) {
            stale = false;
            at = view;
            tracedAt = view;
            traced.getChildren().clear();
            fences.forEach(fence -> trace(fence, view));
        }
        traced.setTranslateX(at.left() - view.left());
        traced.setTranslateY(at.top() - view.top());
    }

    private void trace(FenceView fence, Viewport view) {
        Path halo = path("map-fence-halo");
        Path line = path("map-fence");
        double top = Double.POSITIVE_INFINITY;
        double middle = 0;
        for (GeoPoint point : fence.ring()) {
            double x = Math.round(view.screenX(Mercator.x(point.lon())));
            double y = Math.round(view.screenY(Mercator.y(point.lat())));
            boolean first = line.getElements().isEmpty();
            line.getElements().add(first ? new MoveTo(x, y) : new LineTo(x, y));
            halo.getElements().add(first ? new MoveTo(x, y) : new LineTo(x, y));
            if (y < top) {
                top = y;
                middle = x;
            }
        }
        line.getElements().add(new ClosePath());
        halo.getElements().add(new ClosePath());
        Label name = new Label(fence.name());
        name.getStyleClass().add("map-fence-name");
        boolean told = !fence.alerts().isEmpty();
        for (Node each : List.of(line, name)) {
            each.pseudoClassStateChanged(TOLD, told);
        }
        traced.getChildren().addAll(halo, line, name);
        name.applyCss();
        name.setManaged(false);
        double width = name.prefWidth(-1);
        double height = name.prefHeight(-1);
        name.resizeRelocate(Math.round(middle - width / 2), top - height - 2, width, height);
    }

    private static Path path(String style) {
        Path path = new Path();
        path.getStyleClass().add(style);
        path.setManaged(false);
        return path;
    }
}
