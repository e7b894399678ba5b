package yiwang.console.replay;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.function.Consumer;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import yiwang.console.kit.Subscription;
import yiwang.console.kit.Texts;

/** Across the whole window, above everything that is of the past: that it is, of when, and how fast it runs. FX thread. */
public final class ReplayBand extends HBox {
    static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private final Texts texts;
    private final Label scene = fixed("replay-scene");
    private final Label time = fixed("replay-time");
    private final Label pace = fixed("replay-pace");
    private final DateTimeFormatter format;

    private ReplayBand(Locale locale) {
        texts = Texts.of(ReplayBand.class, locale);
        format = DateTimeFormatter.ofPattern("yyyy-MM-dd EEE HH:mm:ss", texts.locale())
                .withZone(ZONE);
        Label name = fixed("replay-name");
        name.setText(texts.get("banner"));
        Label other = fixed("replay-other");
        other.setText(texts.get("banner.other"));
        Label says = new Label(texts.get("banner.says"));
        says.setMinWidth(0);
        scene.setManaged(false);
        getStyleClass().add("replay-band");
        setAccessibleRole(AccessibleRole.TEXT);
        getChildren().addAll(scene, name, other, time, pace, says);
    }

    /** The band of a replay, lower on a wall; {@code open} is closed with the window. */
    public static ReplayBand of(Replay replay, Locale locale, boolean wall, Consumer<Subscription> open) {
        ReplayBand band = new ReplayBand(locale);
        if (wall) {
            band.getStyleClass().add("replay-wall");
        }
        band.show(replay.stateProperty().get());
        open.accept(replay.stateProperty().subscribe(band::show)::unsubscribe);
        return band;
    }

    /** Names what is shown below, where the head has no place for it. */
    public void setScene(String name) {
        scene.setText(name);
        scene.setManaged(!name.isEmpty());
    }

    private void show(ReplayState state) {
        Instant at = state.at();
        time.setText(format.format(at));
        pace.setText(state.isRunning() ? texts.get("pace", Integer.toString(state.pace())) : "❚❚");
        setAccessibleText(texts.get("banner") + " " + time.getText());
    }

    private static Label fixed(String style) {
        Label label = new Label();
        label.getStyleClass().add(style);
        label.setMinWidth(Region.USE_PREF_SIZE);
        return label;
    }
}
