package yiwang.console.wall;

import java.time.Instant;
import java.util.List;
import javafx.animation.Animation;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.scene.Parent;
import javafx.scene.control.Label;
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
import yiwang.console.kit.Texts;

/**
 * The scene W1 opened (control-room.md 4.1): numbers at the left, the map in the middle on about half of the wall, what
 * is most urgent and pictures at the right; map and video are rooms of their own. FX thread.
 */
final class WallScreen implements RoomScreen {
    private static final Duration EVERY = Duration.seconds(1);
    private static final double WIDE = 2.6;
    private static final int FEW_ITEMS = 3;

    private final Desk desk;
    private final RoomScreen map;
    private final RoomScreen video;
    private final FigurePanel figures;
    private final WorstPanel worst;
    private final Label noVideo;
    private final WallFrame frame;
    private final GridPane grid = new GridPane();
    private final Timeline pulse = new Timeline();

    WallScreen(Desk desk, RoomScreen map, RoomScreen video) {
        this.desk = desk;
        this.map = map;
        this.video = video;
        figures = new FigurePanel(desk);
        worst = new WorstPanel(desk);
        noVideo = WallParts.label(
                "wall-title", Texts.of(WallScreen.class, desk.locale()).get("past.no-video"));
        noVideo.setVisible(false);
        frame = new WallFrame(scene());
        pulse.getKeyFrames().add(new KeyFrame(EVERY, event -> tick()));
        pulse.setCycleCount(Animation.INDEFINITE);
    }

    private GridPane scene() {
        grid.getStyleClass().add("wall-scene");
        grid.layoutBoundsProperty()
                .map(bounds -> bounds.getWidth() > WIDE * bounds.getHeight())
                .subscribe(this::arrange);
        grid.add(figures, 0, 0, 1, 2);
        grid.add(pane(map), 1, 0, 1, 2);
        grid.add(worst, 2, 0);
        StackPane pictures = pane(video);
        pictures.getChildren().add(noVideo);
        grid.add(pictures, 2, 1);
        return grid;
    }

    /** The map has the middle from top to bottom; a single 16:9 screen has room for fewer tickets. */
    private void arrange(boolean wide) {
        worst.limit(wide ? WallFigures.ITEMS : FEW_ITEMS);
        grid.getColumnConstraints()
                .setAll(
                        wide
                                ? List.of(column(16), column(53), column(31))
                                : List.of(column(19), column(53), column(28)));
        grid.getRowConstraints().setAll(wide ? List.of(row(67), row(33)) : List.of(row(43), row(57)));
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
        Freshness.State state = desk.live().freshnessProperty().get().state();
        boolean known = state != Freshness.State.CONNECTING;
        boolean past = state == Freshness.State.REPLAY;
        figures.show(shown);
        figures.showPresent(!past);
        video.node().setVisible(!past);
        noVideo.setVisible(past);
        worst.show(shown.worst(), known, now);
    }
}
