package yiwang.console.wall;

import java.text.NumberFormat;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import yiwang.console.kit.Desk;
import yiwang.console.kit.Texts;

/** The lower right corner: who is out there and which eyes are open. FX thread. */
final class FactPanel extends VBox {
    private final NumberFormat number;
    private final Gauge workers;
    private final Gauge channels;

    FactPanel(Desk desk) {
        Texts texts = Texts.of(FactPanel.class, desk.locale());
        number = NumberFormat.getIntegerInstance(desk.locale());
        workers = new Gauge(texts.get("workers"), texts.get("workers.note"));
        channels = new Gauge(texts.get("channels"), texts.get("channels.note"));
        WallParts.panel(this);
        getChildren().addAll(workers, WallParts.spring(), channels);
    }

    void show(WallFigures figures) {
        workers.show(figures.reporting(), figures.workers());
        channels.show(figures.online(), figures.channels());
    }

    private final class Gauge extends VBox {
        private final Label value = WallParts.fixed("wall-gauge-value", "—");

        Gauge(String name, String note) {
            getStyleClass().add("wall-gauge");
            getChildren()
                    .addAll(WallParts.label("wall-gauge-name", name), value, WallParts.label("wall-gauge-limit", note));
        }

        void show(int part, int whole) {
            value.setText(whole == 0 ? "—" : number.format(part) + " / " + number.format(whole));
        }
    }
}
