package yiwang.console.video;

import java.util.List;
import java.util.ResourceBundle;
import javafx.animation.AnimationTimer;
import javafx.collections.ObservableList;
import javafx.scene.Parent;

/**
 * The video room: the list of channels on the left, the wall of live tiles beside it.
 *
 * <p>FX thread only. It plays between {@link #activate} and {@link #deactivate}; {@link #close} ends it. The list of
 * channels belongs to the caller, who changes it on the FX thread.
 */
public final class VideoPanel implements AutoCloseable {
    private final VideoModel model;
    private final VideoController controller;
    private final VideoView view;
    private final AnimationTimer timer = new AnimationTimer() {
        @Override
        public void handle(long now) {
            controller.pulse();
        }
    };

    /** {@code messages} is {@code yiwang.console.video.messages} in the wanted language. */
    public VideoPanel(ObservableList<ChannelItem> channels, Decoding decoding, ResourceBundle messages) {
        VideoTexts texts = new VideoTexts(messages);
        model = new VideoModel(channels);
        controller = new VideoController(model, texts, decoding);
        view = new VideoView(model, controller, texts);
        controller.attach(view);
    }

    /** Tiles and nothing else, for a wall. */
    static VideoPanel strip(ObservableList<ChannelItem> channels, Decoding decoding, ResourceBundle messages) {
        VideoPanel panel = new VideoPanel(channels, decoding, messages);
        panel.layout(WallLayout.PAIR);
        panel.view.bare();
        return panel;
    }

    /** Puts a channel on the selected tile. */
    void bring(ChannelItem item) {
        model.assign(model.selectedProperty().get(), item);
    }

    /** Whether every tile that has a channel has a picture or a reason for none. */
    boolean isSettled() {
        return controller.isSettled();
    }

    /** What the shell puts on the screen; its style is {@code /yiwang/console/styles/video.css}. */
    public Parent node() {
        return view.root();
    }

    /** The room is seen: connect and paint. */
    public void activate() {
        controller.activate();
        timer.start();
    }

    /** The room is not seen: disconnect; the tiles keep their channels. */
    public void deactivate() {
        timer.stop();
        controller.deactivate();
    }

    /** Chooses a layout, for a wall scene or a remembered room. */
    public void layout(WallLayout layout) {
        model.layoutProperty().set(layout);
    }

    /** Puts channels on the tiles in this order, for a ticket's nearest cameras or a wall scene; clears the rest. */
    public void show(List<ChannelItem> items) {
        model.clearAll();
        for (int i = 0; i < Math.min(items.size(), model.tiles()); i++) {
            model.assign(i, items.get(i));
        }
    }

    /** Fills empty tiles with the first online channels. */
    public void fill() {
        model.fill();
    }

    @Override
    public void close() {
        timer.stop();
        controller.close();
    }
}
