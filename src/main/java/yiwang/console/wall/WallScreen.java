package yiwang.console.wall;

import java.time.Instant;
import javafx.animation.Animation;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.scene.Parent;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.RowConstraints;
import javafx.scene.layout.StackPane;
import javafx.util.Duration;
import yiwang.console.feed.Freshness;
import yiwang.console.kit.Desk;
import yiwang.console.kit.RoomScreen;

/** The scene W1 opened: numbers at the left, the map in the middle, what
 * is most urgent at the right, pictures below; map and video are rooms of their own. FX thread. */
final class WallScreen implements RoomScreen {
    private static final Duration EVERY = Duration.seconds(1);

    private final Desk desk;
    private final RoomScreen map;
    private final RoomScreen video;
    private final FigurePanel figures;
    private final WorstPanel worst;
    private final WallFrame frame;
    private final Timeline pulse = new Timeline();

    WallScreen(Desk desk, RoomScreen map, RoomScreen video) {
        this.desk = desk;
        this.map = map;
        this.video = video;
        figures = new FigurePanel(desk);
        worst = new WorstPanel(desk);
        frame = new WallFrame(scene());
        pulse.getKeyFrames().add(new KeyFrame(EVERY, event -> tick()));
        pulse.setCycleCount(Animation.INDEFINITE);
    }

    private GridPane scene() {
        GridPane grid = new GridPane();
        grid.getStyleClass().add("wall-scene");
        grid.getColumnConstraints().addAll(column(20), column(55), column(25));
        grid.getRowConstraints().addAll(row(73.5), row(26.5));
        grid.add(figures, 0, 0, 1, 2);
        grid.add(pane(map), 1, 0);
        grid.add(worst, 2, 0);
        grid.add(pane(video), 1, 1, 2, 1);
        return grid;
    }

    private static StackPane pane(RoomScreen screen) {
        StackPane pane = new StackPane(screen.node());
        pane.setMinSize(0, 0);
        pane.setPrefSize(0, 0);
        pane.setMaxSize(Double.MAX_VALUE, Double.MAX_VALUE);
        return pane;
    }

    private static ColumnConstraints column(double percent) {
        ColumnConstraints column = new ColumnConstraints(0, Region.USE_COMPUTED_SIZE, Double.MAX_VALUE);
        column.setPercentWidth(percent);
        column.setHgrow(Priority.ALWAYS);
        return column;
    }

    private static RowConstraints row(double percent) {
        RowConstraints row = new RowConstraints(0, Region.USE_COMPUTED_SIZE, Double.MAX_VALUE);
        row.setPercentHeight(percent);
        row.setVgrow(Priority.ALWAYS);
        return row;
    }

    @Override
    public Parent node() {
        return frame;
    }

    @Override
    public void activate() {
        map.activate();
        video.activate();
        tick();
        pulse.play();
    }

    @Override
    public void deactivate() {
        pulse.stop();
        video.deactivate();
        map.deactivate();
    }

    @Override
    public boolean isSettled() {
        return map.isSettled() && video.isSettled();
    }

    private void tick() {
        Instant now = desk.now().instant();
        WallFigures shown = WallFigures.of(desk.live(), now);
        boolean known = desk.live().freshnessProperty().get().state() != Freshness.State.CONNECTING;
        figures.show(shown);
        worst.show(shown.worst(), known, now);
    }
}
