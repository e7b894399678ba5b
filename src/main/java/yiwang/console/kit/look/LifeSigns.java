package yiwang.console.kit.look;

import java.time.Duration;
import java.time.Instant;
import javafx.scene.Node;
import javafx.scene.layout.HBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignA;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;

/** The two ages that prove a window alive: data and alarm path, each with a tick mark or, when late, a warning sign. */
final class LifeSigns extends HBox {
    private final LookText text;
    private final Sign data;
    private final Sign alarms;
    private boolean connected;

    LifeSigns(LookText text) {
        this.text = text;
        data = new Sign(text, text.word("life.data"));
        alarms = new Sign(text, text.word("life.alarm"));
        getStyleClass().add("life-signs");
        getChildren().addAll(data, alarms);
    }

    void set(boolean isConnected, @Nullable Instant dataAt, @Nullable Instant alarmsAt, Duration staleAfter) {
        connected = isConnected;
        data.age.setSince(dataAt, staleAfter);
        alarms.age.setSince(alarmsAt, staleAfter);
    }

    void tick(Instant now) {
        data.tick(now, connected);
        alarms.tick(now, connected);
        String state = !connected ? "life.lost" : data.age.isStale() ? "life.late" : "life.live";
        setAccessibleText(text.word(state) + ", " + data.age.getText() + ", " + alarms.age.getText());
    }

    private static final class Sign extends HBox {
        private final AgeLabel age;
        private final FontIcon icon = Looks.icon(MaterialDesignC.CHECK, "sign-icon");

        Sign(LookText text, String subject) {
            age = new AgeLabel(text, subject);
            age.setMinWidth(USE_PREF_SIZE);
            getStyleClass().add("life-sign");
            getChildren().addAll(age, (Node) icon);
        }

        void tick(Instant now, boolean connected) {
            age.tick(now);
            boolean bad = !connected || age.isStale();
            pseudoClassStateChanged(Looks.OVER, bad);
            pseudoClassStateChanged(Looks.OK, !bad);
            icon.setIconCode(bad ? MaterialDesignA.ALERT : MaterialDesignC.CHECK);
        }
    }
}
