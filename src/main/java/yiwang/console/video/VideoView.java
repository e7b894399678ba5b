package yiwang.console.video;

import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.SplitPane;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.Tooltip;
import javafx.scene.input.DragEvent;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.TransferMode;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** The nodes of the video room and their bindings; every wish of the user goes to the controller. FX thread. */
final class VideoView {
    static final PseudoClass ONLINE = PseudoClass.getPseudoClass("online");

    private final VideoModel model;
    private final VideoController controller;
    private final VideoTexts texts;
    private final VideoWall wall;
    private final Label summary = new Label();
    private final BorderPane root = new BorderPane();

    VideoView(VideoModel model, VideoController controller, VideoTexts texts) {
        this.model = model;
        this.controller = controller;
        this.texts = texts;
        this.wall = new VideoWall(texts);
        ChannelList channels = new ChannelList(model, texts, controller::onChannelChosen);
        VBox stage = new VBox(toolbar(), wall);
        stage.getStyleClass().add("video-stage");
        VBox.setVgrow(wall, Priority.ALWAYS);
        SplitPane split = new SplitPane(channels, stage);
        SplitPane.setResizableWithParent(channels, false);
        split.setDividerPositions(0.17);
        root.getStyleClass().add("video-room");
        root.setCenter(split);
        root.addEventFilter(KeyEvent.KEY_PRESSED, controller::onShortcut);
        wall.setFocusTraversable(true);
        wall.setOnKeyPressed(controller::onWallKey);
        for (int i = 0; i < WallLayout.SIXTEEN.tiles(); i++) {
            connect(i);
        }
        model.layoutProperty().subscribe(this::arrange);
        model.maximisedProperty().subscribe(this::arrange);
        model.selectedProperty().subscribe(selected -> {
            for (int i = 0; i < WallLayout.SIXTEEN.tiles(); i++) {
                wall.tile(i).select(i == selected.intValue());
            }
        });
        arrange();
    }

    /** Only the tiles: no list, no toolbar, for a wall that nobody touches. */
    void bare() {
        for (int i = 0; i < WallLayout.SIXTEEN.tiles(); i++) {
            wall.tile(i).bare();
        }
        root.setCenter(wall);
    }

    Parent root() {
        return root;
    }

    VideoWall wall() {
        return wall;
    }

    void showSummary(int live, int stale, int dead) {
        summary.setText(texts.text("summary", live, stale, dead));
    }

    /** Screen pixels per logical pixel of the window that shows the room. */
    double pixelScale() {
        return root.getScene() == null || root.getScene().getWindow() == null
                ? 1
                : root.getScene().getWindow().getRenderScaleX();
    }

    private void arrange() {
        wall.arrange(model.layoutProperty().get(), model::isVisible);
    }

    private Node toolbar() {
        HBox bar = new HBox();
        bar.getStyleClass().add("video-toolbar");
        ToggleGroup group = new ToggleGroup();
        for (WallLayout layout : WallLayout.CHOICES) {
            ToggleButton button = new ToggleButton(texts.layout(layout));
            button.setTooltip(new Tooltip(texts.text("layout.tip", layout.ordinal() + 1)));
            button.setToggleGroup(group);
            button.setOnAction(event -> controller.onLayout(layout));
            model.layoutProperty().subscribe(now -> button.setSelected(now == layout));
            bar.getChildren().add(button);
        }
        Region spring = new Region();
        HBox.setHgrow(spring, Priority.ALWAYS);
        summary.getStyleClass().add("video-summary");
        bar.getChildren()
                .addAll(action("action.fill", controller::onFill), action("action.clear", controller::onClear));
        bar.getChildren().addAll(spring, summary);
        return bar;
    }

    private Button action(String key, Runnable then) {
        Button button = new Button(texts.text(key));
        button.setTooltip(new Tooltip(texts.text(key + ".tip")));
        button.setOnAction(event -> then.run());
        return button;
    }

    private void connect(int index) {
        VideoTile tile = wall.tile(index);
        tile.setOnMousePressed(event -> {
            wall.requestFocus();
            controller.onTilePressed(index, event.getButton() == MouseButton.PRIMARY && event.getClickCount() == 2);
        });
        tile.setOnDragOver(event -> {
            if (event.getDragboard().hasString()) {
                event.acceptTransferModes(TransferMode.COPY);
            }
            event.consume();
        });
        tile.setOnDragDropped(event -> onDropped(index, event));
    }

    private void onDropped(int index, DragEvent event) {
        event.setDropCompleted(controller.onDropped(index, event.getDragboard().getString()));
        event.consume();
    }
}
