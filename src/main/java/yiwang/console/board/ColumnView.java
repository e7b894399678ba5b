package yiwang.console.board;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import yiwang.console.kit.Levels;
import yiwang.console.kit.look.LevelMark;
import yiwang.console.kit.ticket.Parts;

/** A column: its name and count, and its cards. FX thread. */
final class ColumnView extends VBox {
    private static final PseudoClass EMPTY = PseudoClass.getPseudoClass("empty");

    private final CardStack cards;
    private final Label count = Parts.label("0", "board-column-count");

    ColumnView(Column column, CardView.Setting setting) {
        String name = heading(setting.words().ticket().rung(column.rung()));
        int level = Levels.of(column.rung());
        cards = new CardStack(setting, setting.words().get("column.empty"));
        Parts.whole(count);
        getStyleClass().addAll("board-column");
        pseudoClassStateChanged(PseudoClass.getPseudoClass("level" + level), true);
        getChildren()
                .addAll(
                        Parts.row(
                                "board-column-head",
                                new LevelMark(level),
                                Parts.whole(Parts.label(name, "board-column-name")),
                                Parts.spring(),
                                count),
                        cards);
        VBox.setVgrow(cards, Priority.ALWAYS);
    }

    private static String heading(String word) {
        return word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1);
    }

    void show(List<Standing> standings) {
        count.setText(String.valueOf(standings.size()));
        pseudoClassStateChanged(EMPTY, standings.isEmpty());
        cards.show(standings);
    }

    CardStack cards() {
        return cards;
    }

    void tick(Instant now) {
        cards.tick(now);
    }
}
