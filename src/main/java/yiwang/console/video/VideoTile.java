package yiwang.console.video;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import javafx.css.PseudoClass;
import javafx.geometry.HPos;
import javafx.geometry.VPos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;
import yiwang.console.video.TileLook.Trust;

/**
 * One picture with its number, name, place and age. FX thread.
 *
 * <p>States are pseudo-classes: {@code :live :stale :dead :selected :empty}. A stale picture loses its colour and is
 * hatched, a dead one disappears, so that nobody takes an old picture for the present.
 */
public final class VideoTile extends Region {
    private static final PseudoClass SELECTED = PseudoClass.getPseudoClass("selected");
    private static final PseudoClass EMPTY = PseudoClass.getPseudoClass("empty");
    private static final Map<Trust, PseudoClass> TRUST = new EnumMap<>(Map.of(
            Trust.WAITING, PseudoClass.getPseudoClass("waiting"),
            Trust.LIVE, PseudoClass.getPseudoClass("live"),
            Trust.STALE, PseudoClass.getPseudoClass("stale"),
            Trust.DEAD, PseudoClass.getPseudoClass("dead")));

    private final ImageView view = new ImageView();
    private final Region hatch = styled(new Region(), "video-hatch");
    private final Label caption = styled(new Label(), "video-caption");
    private final Label number = styled(new Label(), "video-number");
    private final Region mark = styled(new Region(), "video-mark");
    private final Label word = styled(new Label(), "video-word");
    private final Label name = styled(new Label(), "video-name");
    private final Label place = styled(new Label(), "video-place");
    private final Label age = styled(new Label(), "video-age");
    private final HBox footer = styled(new HBox(mark, word, name, place, age), "video-footer");
    private final VideoTexts texts;
    private Picture picture = new Picture();
    private @Nullable TileLook look;

    VideoTile(int index, VideoTexts texts) {
        this.texts = texts;
        getStyleClass().add("video-tile");
        number.setText(Integer.toString(index + 1));
        view.setManaged(false);
        view.setSmooth(false);
        place.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(place, Priority.ALWAYS);
        word.setMinWidth(USE_PREF_SIZE);
        age.setMinWidth(USE_PREF_SIZE);
        getChildren().addAll(view, hatch, caption, number, footer);
        show(Optional.empty());
    }

    /** For a wall that nobody touches: name and age, no number, no selection. */
    void bare() {
        getChildren().remove(number);
        footer.getChildren().setAll(mark, name, age);
        name.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(name, Priority.ALWAYS);
        getStyleClass().add("video-tile-bare");
    }

    private static <N extends Node> N styled(N node, String styleClass) {
        node.getStyleClass().add(styleClass);
        return node;
    }

    /** Takes another channel, or none; whatever was seen before is gone at once. */
    void show(Optional<ChannelItem> channel) {
        look = null;
        picture = new Picture();
        view.setImage(null);
        name.setText(channel.map(ChannelItem::name).orElse(""));
        place.setText(channel.map(ChannelItem::place).orElse(""));
        age.setText("");
        word.setText("");
        caption.setText(channel.isPresent() ? "" : texts.text("tile.empty"));
        footer.setVisible(channel.isPresent());
        pseudoClassStateChanged(EMPTY, channel.isEmpty());
        TRUST.values().forEach(state -> pseudoClassStateChanged(state, false));
    }

    /** The channel's words changed, its stream did not. */
    void rename(ChannelItem channel) {
        name.setText(channel.name());
        place.setText(channel.place());
    }

    /** Paints a new frame; the frame is free again when this returns. */
    void upload(VideoFrame frame) {
        Image image = picture.show(frame);
        if (image != null) {
            view.setImage(image);
            requestLayout();
        }
    }

    void select(boolean on) {
        pseudoClassStateChanged(SELECTED, on);
    }

    /** Tells what the picture is worth now; changes nodes only where the words changed. */
    void tell(TileLook now) {
        if (now.equals(look)) {
            return;
        }
        boolean fades = now.trust() == Trust.STALE && (look == null || look.trust() != Trust.STALE);
        look = now;
        word.setText(now.word());
        age.setText(now.age());
        caption.setText(now.caption());
        view.setVisible(now.trust() != Trust.DEAD);
        TRUST.forEach((trust, state) -> pseudoClassStateChanged(state, trust == now.trust()));
        if (fades) {
            picture.fade();
        }
    }

    @Nullable
    TileLook look() {
        return look;
    }

    /** Width of the place for the picture in screen pixels. */
    int pictureWidth(double scale) {
        return (int) (contentWidth() * scale);
    }

    /** Height of the place for the picture in screen pixels. */
    int pictureHeight(double scale) {
        return (int) (pictureBottom() * scale);
    }

    private double contentWidth() {
        return Math.max(0, getWidth() - snappedLeftInset() - snappedRightInset());
    }

    private double pictureBottom() {
        return Math.max(0, getHeight() - snappedTopInset() - snappedBottomInset() - footer.prefHeight(-1));
    }

    @Override
    protected void layoutChildren() {
        double left = snappedLeftInset();
        double top = snappedTopInset();
        double wide = contentWidth();
        double high = pictureBottom();
        Image image = view.getImage();
        if (image != null) {
            double scale = Math.min(wide / image.getWidth(), high / image.getHeight());
            boolean exact = Math.abs(scale - 1) < 0.05;
            view.setFitWidth(exact ? 0 : image.getWidth() * scale);
            view.setFitHeight(exact ? 0 : image.getHeight() * scale);
            double shownWide = exact ? image.getWidth() : view.getFitWidth();
            double shownHigh = exact ? image.getHeight() : view.getFitHeight();
            view.relocate(snapPositionX(left + (wide - shownWide) / 2), snapPositionY(top + (high - shownHigh) / 2));
        }
        hatch.resizeRelocate(left, top, wide, high);
        layoutInArea(caption, left, top, wide, high, 0, HPos.CENTER, VPos.CENTER);
        number.autosize();
        number.relocate(left, top);
        footer.resizeRelocate(left, top + high, wide, footer.prefHeight(wide));
    }
}
