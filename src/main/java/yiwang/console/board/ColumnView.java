package yiwang.console.board;

import java.time.Instant;
import java.util.List;
import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import yiwang.console.kit.look.LevelMark;
import yiwang.console.kit.ticket.Parts;

/** A column: its name and count, and its cards. FX thread. */
final class ColumnView extends VBox {
    private static final int[] LEVELS = {4, 3, 2, 1};

    private final CardStack cards;
    private final Label count = Parts.label("0", "board-column-count");

    ColumnView(Column column, CardView.Setting setting) {
        String name = setting.words().get("column." + column.name());
        cards = new CardStack(setting, setting.words().get("column.empty"));
        Label hint = Parts.label(setting.words().get("column.hint." + column.name()), "board-column-hint");
        Parts.shown(hint, !setting.wall());
        Parts.whole(count);
        getStyleClass().addAll("board-column");
        pseudoClassStateChanged(PseudoClass.getPseudoClass("level" + LEVELS[column.ordinal()]), true);
        getChildren()
                .addAll(
                        Parts.row(
                                "board-column-head",
                                new LevelMark(LEVELS[column.ordinal()]),
                                Parts.whole(Parts.label(name, "board-column-name")),
                                hint,
                                Parts.spring(),
                                count),
                        cards);
        VBox.setVgrow(cards, Priority.ALWAYS);
    }

    void show(List<Standing> standings) {
        count.setText(String.valueOf(standings.size()));
        cards.show(standings);
    }

    CardStack cards() {
        return cards;
    }

    void tick(Instant now) {
        cards.tick(now);
    }
}
