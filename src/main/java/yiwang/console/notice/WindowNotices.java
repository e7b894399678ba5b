package yiwang.console.notice;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.StackPane;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignB;
import org.kordamp.ikonli.materialdesign2.MaterialDesignV;
import yiwang.console.kit.DeskParts;
import yiwang.console.kit.Subscription;
import yiwang.console.kit.Subscriptions;
import yiwang.console.kit.ticket.Parts;

/** The notices in one window: the bell and the mute button for its header, and the pane over its content. FX thread. */
public final class WindowNotices implements Subscription {
    /** The key that opens and closes the pane. */
    public static final String KEY = "F7";
    /** The key that mutes. */
    public static final String MUTE_KEY = "F8";

    private final NoticeCenter center;
    private final NoticeWords words;
    private final NoticePane pane;
    private final StackPane layer = new StackPane();
    private final FontIcon bellIcon = new FontIcon(MaterialDesignB.BELL_OUTLINE);
    private final FontIcon muteIcon = new FontIcon(MaterialDesignV.VOLUME_HIGH);
    private final Button bell = flat("notice-bell", bellIcon);
    private final Button mute = flat("notice-mute", muteIcon);
    private final Subscriptions open = new Subscriptions();
    private @Nullable Node before;

    /** {@code openTicket} takes the id of a ticket to show at the desk. */
    public WindowNotices(NoticeCenter center, DeskParts parts, Locale locale, Consumer<String> openTicket) {
        this.center = center;
        this.words = new NoticeWords(locale, parts.places());
        this.pane = new NoticePane(
                center,
                words,
                parts.now(),
                id -> {
                    hide();
                    openTicket.accept(id);
                },
                this::hide);
        layer.getStyleClass().add("notice-layer");
        layer.setPickOnBounds(false);
        layer.setMinSize(0, 0);
        layer.getChildren().add(pane);
        StackPane.setAlignment(pane, Pos.CENTER_RIGHT);
        Parts.shown(layer, false);
        bell.setOnAction(event -> toggle());
        mute.setOnAction(event -> toggleMute());
        var counted = center.model().standingProperty().subscribe(number -> showCount(number.intValue()));
        var weighed = center.model().worstProperty().subscribe(this::showWorst);
        open.add(counted::unsubscribe);
        open.add(weighed::unsubscribe);
        open.add(pane);
        tick(parts.now().instant());
    }

    @Override
    public void close() {
        open.close();
    }

    /** For the header, in this order. */
    public List<Node> buttons() {
        return List.of(bell, mute);
    }

    /** What lies over the window's content; takes no room and no clicks while the pane is closed. */
    public Node layer() {
        return layer;
    }

    /** Opens the pane and gives it the keyboard, or closes it and gives the keyboard back. */
    public void toggle() {
        if (layer.isVisible()) {
            hide();
            return;
        }
        before = layer.getScene() == null ? null : layer.getScene().getFocusOwner();
        Parts.shown(layer, true);
        layer.applyCss();
        pane.enter();
    }

    /** Two minutes of silence, or the end of it. */
    public void toggleMute() {
        center.toggleMute();
    }

    /** Moves the time that is left of the silence. */
    public void tick(Instant now) {
        Duration muted = center.mutedFor(now);
        String left = NoticeWords.left(muted);
        mute.setText(left == null ? "" : words.get("muted", left));
        muteIcon.setIconCode(left == null ? MaterialDesignV.VOLUME_HIGH : MaterialDesignV.VOLUME_OFF);
        String tip = words.get(left == null ? "mute.tip" : "unmute.tip", MUTE_KEY);
        if (!tip.equals(mute.getAccessibleText())) {
            tip(mute, tip);
        }
    }

    private void hide() {
        Parts.shown(layer, false);
        Node back = before;
        before = null;
        if (back != null && back.getScene() == layer.getScene()) {
            back.requestFocus();
        }
    }

    private void showCount(int standing) {
        bell.setText(standing == 0 ? "" : String.valueOf(standing));
        tip(bell, standing == 0 ? words.get("bell.none", KEY) : words.get("bell.tip", String.valueOf(standing), KEY));
    }

    private void showWorst(@Nullable Weight worst) {
        bell.pseudoClassStateChanged(Parts.OVER, worst == Weight.GRAVE);
        bell.pseudoClassStateChanged(Parts.WARN, worst == Weight.PRESSING);
        bellIcon.setIconCode(worst == null ? MaterialDesignB.BELL_OUTLINE : MaterialDesignB.BELL);
    }

    private static void tip(Button button, String tip) {
        button.setTooltip(new Tooltip(tip));
        button.setAccessibleText(tip);
    }

    private static Button flat(String id, FontIcon icon) {
        Button button = new Button();
        button.setId(id);
        button.setGraphic(icon);
        button.getStyleClass().addAll("yw-flat", "notice-button");
        button.setFocusTraversable(false);
        Parts.whole(button);
        return button;
    }
}
