package yiwang.console.map;

import java.text.NumberFormat;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import javafx.geometry.HPos;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import yiwang.console.kit.Texts;
import yiwang.console.kit.look.LevelMark;
import yiwang.console.kit.ticket.Parts;

/** Before, after and the difference of what a window shows, line by line; a dash where it is not known. FX thread. */
final class DifferencePane extends VBox {
    private static final String UNKNOWN = "—";
    private static final int COLUMNS = 4;

    private final Texts texts;
    private final NumberFormat numbers;
    private final GridPane grid = new GridPane();
    private int rows = 1;
    private final Map<Tally.What, Line> lines = new EnumMap<>(Tally.What.class);

    /** The three figures of a line. */
    private record Line(String name, Label before, Label after, Label difference) {
        void differ(String by, boolean differs) {
            difference.setText(by);
            difference.pseudoClassStateChanged(Parts.SELECTED, differs);
        }

        String words(Texts texts) {
            return texts.get("compare.line", name, before.getText(), after.getText(), difference.getText());
        }
    }

    DifferencePane(Texts texts) {
        this.texts = texts;
        numbers = NumberFormat.getIntegerInstance(texts.locale());
        setId("map-difference");
        getStyleClass().addAll("map-panel", "map-difference");
        grid.getStyleClass().add("map-difference-grid");
        ColumnConstraints name = new ColumnConstraints();
        name.setHgrow(Priority.ALWAYS);
        grid.getColumnConstraints().setAll(name, figure(), figure(), figure());
        grid.addRow(0, new Region(), head("before"), head("after"), head("difference"));
        for (Tally.What what : Tally.What.values()) {
            if (what == Tally.What.LEVEL1 || what == Tally.What.OVERDUE) {
                grid.add(Parts.hairline(), 0, rows++, COLUMNS, 1);
            }
            add(what);
        }
        Label title = Parts.whole(Parts.label(texts.get("compare.counted"), "map-found-title"));
        getChildren().addAll(title, grid);
        setAccessibleText(texts.get("compare.counted"));
        setMouseTransparent(true);
    }

    private static ColumnConstraints figure() {
        ColumnConstraints column = new ColumnConstraints();
        column.setHalignment(HPos.RIGHT);
        return column;
    }

    private Label head(String key) {
        return Parts.whole(Parts.label(texts.get("compare." + key), "map-difference-head"));
    }

    private void add(Tally.What what) {
        String name = texts.get("compare.count." + what.name().toLowerCase(Locale.ROOT));
        Label said = Parts.whole(Parts.label(name, "map-difference-name"));
        HBox named = Parts.row("map-found-line", said);
        if (what.level() >= 0) {
            named.getChildren().addFirst(new LevelMark(what.level()));
        }
        Line line = new Line(name, figure("before", what), figure("after", what), figure("difference", what));
        lines.put(what, line);
        grid.addRow(rows++, named, line.before(), line.after(), line.difference());
    }

    private static Label figure(String kind, Tally.What what) {
        Label figure = Parts.whole(Parts.label(UNKNOWN, "map-difference-figure", "map-difference-" + kind));
        figure.setId("map-difference-" + kind + "-" + what.name().toLowerCase(Locale.ROOT));
        return figure;
    }

    /** Shows two counts; null for one that is not known. */
    void show(@Nullable Tally before, @Nullable Tally after) {
        lines.forEach((what, line) -> {
            line.before().setText(before == null ? UNKNOWN : numbers.format(before.of(what)));
            line.after().setText(after == null ? UNKNOWN : numbers.format(after.of(what)));
            if (before == null || after == null) {
                line.differ(UNKNOWN, false);
            } else {
                int by = after.of(what) - before.of(what);
                line.differ(signed(by, numbers), by != 0);
            }
            line.difference().setAccessibleText(line.words(texts));
        });
    }

    /** With its sign, and a minus that is as wide as a plus. */
    static String signed(int by, NumberFormat numbers) {
        String size = numbers.format(Math.abs(by));
        return by > 0 ? "+" + size : by < 0 ? "−" + size : size;
    }
}
