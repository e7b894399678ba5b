package yiwang.console.wall;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;
import yiwang.console.kit.Desk;
import yiwang.console.kit.Texts;
import yiwang.console.kit.look.CountdownLabel;
import yiwang.console.kit.look.EmptyState;
import yiwang.console.kit.look.LevelMark;
import yiwang.console.kit.look.LookText;
import yiwang.domain.code.DivisionCode;
import yiwang.wire.TicketView;

/** The tickets that need a look first, five or where there is less room three, two lines each. FX thread. */
final class WorstPanel extends VBox {
    private static final List<PseudoClass> LEVELS = List.of(
            PseudoClass.getPseudoClass("level1"),
            PseudoClass.getPseudoClass("level2"),
            PseudoClass.getPseudoClass("level3"),
            PseudoClass.getPseudoClass("level4"));
    private static final PseudoClass LONG = PseudoClass.getPseudoClass("long");
    /** More do not fit beside the map in full size. */
    private static final int LETTERS = 10;

    private static final double WARN_SHARE = 0.2;

    private final Desk desk;
    private final VBox list = new VBox();
    private final List<Line> rows = new ArrayList<>();
    private final EmptyState calm;
    private final Texts texts;
    private final Label heading = WallParts.label("wall-title", "");
    private int limit = WallFigures.ITEMS;

    WorstPanel(Desk desk) {
        this.desk = desk;
        texts = Texts.of(WorstPanel.class, desk.locale());
        LookText look = LookText.of(desk.locale());
        for (int i = 0; i < WallFigures.ITEMS; i++) {
            rows.add(new Line(look));
        }
        calm = new EmptyState(MaterialDesignC.CHECK, texts.get("calm"), "");
        calm.setVisible(false);
        WallParts.panel(this);
        VBox.setVgrow(list, Priority.ALWAYS);
        getChildren().addAll(heading, list);
        limit(limit);
    }

    /** How many there is room for: 3 or 5. */
    void limit(int items) {
        limit = items;
        heading.setText(texts.get("worst." + items));
    }

    /** Shows these tickets; {@code known} false before the first data, when an empty list says nothing. */
    void show(List<WallFigures.Item> items, boolean known, Instant now) {
        List<WallFigures.Item> worst = items.subList(0, Math.min(limit, items.size()));
        if (worst.isEmpty()) {
            calm.setVisible(known);
            list.getChildren().setAll(calm);
            return;
        }
        for (int i = 0; i < worst.size(); i++) {
            rows.get(i).show(worst.get(i), now);
        }
        if (list.getChildren().size() != worst.size() || list.getChildren().contains(calm)) {
            list.getChildren().setAll(rows.subList(0, worst.size()));
        }
    }

    private final class Line extends HBox {
        private final LevelMark mark = new LevelMark();
        private final Label title = WallParts.label("wall-item-title", "");
        private final Label town = WallParts.label("wall-item-who", "");
        private final Label unit = WallParts.label("wall-item-who", "");
        private final CountdownLabel countdown;

        Line(LookText look) {
            countdown = new CountdownLabel(look, false);
            getStyleClass().add("wall-item");
            town.setMinWidth(Region.USE_PREF_SIZE);
            unit.setMaxWidth(Double.MAX_VALUE);
            unit.setMinWidth(0);
            unit.visibleProperty()
                    .bind(Bindings.createBooleanBinding(
                            () -> unit.getWidth() >= unit.prefWidth(-1), unit.widthProperty(), unit.textProperty()));
            HBox.setHgrow(unit, Priority.ALWAYS);
            HBox left = new HBox(countdown); // its sheet lets a countdown shrink; here the unit gives way
            left.setMinWidth(Region.USE_PREF_SIZE);
            HBox second = new HBox(town, unit, left);
            second.getStyleClass().add("wall-item-second");
            VBox lines = new VBox(title, second);
            lines.setMinWidth(0);
            HBox.setHgrow(lines, Priority.ALWAYS);
            getChildren().addAll(mark, lines);
        }

        void show(WallFigures.Item item, Instant now) {
            TicketView ticket = item.ticket();
            mark.setLevel(item.level());
            for (int i = 0; i < LEVELS.size(); i++) {
                pseudoClassStateChanged(LEVELS.get(i), item.level() == i + 1);
            }
            String what = ticket.title().strip();
            title.setText(what);
            pseudoClassStateChanged(LONG, what.length() > LETTERS);
            town.setText(desk.places().placeName(town(ticket.division())));
            unit.setText(desk.places().unitName(ticket.lead()));
            Duration limit = ticket.clock().limit();
            countdown.setDue(ticket.clockDue(), Duration.ofMillis((long) (limit.toMillis() * WARN_SHARE)));
            countdown.tick(now);
        }

        /** The map shows the spot; the hall needs the town. */
        private static String town(String division) {
            return division.substring(0, Math.min(division.length(), DivisionCode.Level.TOWN.digits()));
        }
    }
}
