package yiwang.console.map;

import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.scene.shape.ClosePath;
import javafx.scene.shape.LineTo;
import javafx.scene.shape.MoveTo;
import javafx.scene.shape.Path;
import org.jspecify.annotations.Nullable;
import yiwang.console.kit.Selection;

/** The few nodes over the tiles: a ring round what is selected and the outline of the selected area. FX thread. */
final class Overlay {
    private final Pane node = new Pane();
    private final Region ticketRing = ring("yw-map-ring");
    private final Region cameraRing = ring("yw-map-ring");
    private final Region foundRing = ring("yw-map-found");
    private final Path outline = new Path();
    private String outlined = "";
    private @Nullable Viewport outlinedAt;

    Overlay() {
        node.setMouseTransparent(true);
        outline.getStyleClass().add("yw-map-outline");
        outline.setManaged(false);
        node.getChildren().setAll(outline, ticketRing, cameraRing, foundRing);
    }

    private static Region ring(String styleClass) {
        Region ring = new Region();
        ring.getStyleClass().add(styleClass);
        ring.setVisible(false);
        return ring;
    }

    Pane node() {
        return node;
    }

    void update(MapController map, Selection selection, Viewport viewport) {
        String ticketId = selection.ticketProperty().get();
        TicketMark ticket = ticketId == null ? null : map.model().ticket(ticketId);
        place(ticketRing, viewport, ticket == null ? new double[0] : map.place(ticket));
        String channel = selection.channelProperty().get();
        Moving.Camera camera = channel == null ? null : map.model().camera(channel);
        place(cameraRing, viewport, camera == null ? new double[0] : new double[] {camera.x(), camera.y()});
        place(foundRing, viewport, map.found());
        outline(map.county(), selection.gridProperty().get(), viewport);
    }

    private static void place(Region ring, Viewport viewport, double[] at) {
        boolean shown = at.length == 2 && viewport.shows(at[0], at[1], -40);
        ring.setVisible(shown);
        if (shown) {
            double half = ring.prefWidth(-1) / 2;
            ring.setLayoutX(Math.round(viewport.screenX(at[0]) - half));
            ring.setLayoutY(Math.round(viewport.screenY(at[1]) - half));
        }
    }

    private void outline(@Nullable CountyMap county, @Nullable String code, Viewport viewport) {
        AreaLevel level = code == null ? null : AreaLevel.of(code);
        int area = county == null || level == null || code == null
                ? -1
                : county.level(level).find(code);
        outline.setVisible(area >= 0);
        if (area < 0 || county == null || level == null || code == null) {
            return;
        }
        Viewport at = outlinedAt;
        if (at == null || !outlined.equals(code) || !at.zoom().equals(viewport.zoom())) {
            outlined = code;
            outlinedAt = viewport;
            at = viewport;
            trace(county.level(level), area, viewport);
        }
        outline.setTranslateX(at.left() - viewport.left());
        outline.setTranslateY(at.top() - viewport.top());
    }

    private void trace(AreaStore store, int area, Viewport viewport) {
        outline.getElements().clear();
        Rings rings = store.rings();
        for (int ring = store.firstRing(area); ring < store.endRing(area); ring++) {
            for (int i = rings.start(ring); i < rings.start(ring + 1); i += 2) {
                double x = viewport.screenX(rings.xy()[i]);
                double y = viewport.screenY(rings.xy()[i + 1]);
                outline.getElements().add(i == rings.start(ring) ? new MoveTo(x, y) : new LineTo(x, y));
            }
            outline.getElements().add(new ClosePath());
        }
    }
}
