package yiwang.console.wall;

import java.text.NumberFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import yiwang.console.kit.Desk;
import yiwang.console.kit.Texts;
import yiwang.console.kit.look.BarRow;
import yiwang.console.kit.look.LookText;
import yiwang.console.kit.look.StatNumber;
import yiwang.wire.Totals;

/** The left column: the day in four numbers, how much each town has to bear, who is out there and
 * which eyes are open. FX thread. */
final class FigurePanel extends VBox {
    private final Desk desk;
    private final Texts texts;
    private final LookText look;
    private final NumberFormat number;
    private final StatNumber received;
    private final Stat open;
    private final Stat over;
    private final Stat satisfied;
    private final Stat workers;
    private final Stat channels;
    private final VBox bars = new VBox();
    private final List<BarRow> rows = new ArrayList<>();

    FigurePanel(Desk desk) {
        this.desk = desk;
        texts = Texts.of(FigurePanel.class, desk.locale());
        look = LookText.of(desk.locale());
        number = NumberFormat.getIntegerInstance(desk.locale());
        received = new StatNumber(look, texts.get("received"));
        open = new Stat(texts.get("open"));
        over = new Stat(texts.get("over"));
        satisfied = new Stat(texts.get("satisfied"));
        workers = new Stat(texts.get("workers"));
        channels = new Stat(texts.get("channels"));
        workers.getStyleClass().add("wall-fact");
        channels.getStyleClass().add("wall-fact");
        getStyleClass().add("wall-figures");
        WallParts.panel(this);
        getChildren()
                .addAll(
                        received,
                        open,
                        over,
                        satisfied,
                        WallParts.spring(),
                        WallParts.label("wall-title", texts.get("pressure")),
                        bars,
                        WallParts.spring(),
                        workers,
                        channels);
    }

    /** Whether workers and channels are counted: of the past nothing is known of them. */
    void showPresent(boolean present) {
        for (Stat stat : List.of(workers, channels)) {
            stat.setVisible(present);
            stat.setManaged(present);
        }
    }

    void show(WallFigures figures) {
        show(figures.totals());
        workers.show(number.format(figures.reporting()), false);
        channels.show(share(figures.online(), figures.channels()), false);
        List<WallFigures.Town> towns = figures.towns();
        int most = towns.stream().mapToInt(WallFigures.Town::open).max().orElse(1);
        while (rows.size() < towns.size()) {
            rows.add(new BarRow(look, ""));
        }
        for (int i = 0; i < towns.size(); i++) {
            WallFigures.Town town = towns.get(i);
            rows.get(i).setName(shortName(desk.places().placeName(town.code())));
            rows.get(i).show(town.open() / (double) most, number.format(town.open()), town.over() > 0);
        }
        if (bars.getChildren().size() != towns.size()) {
            bars.getChildren().setAll(rows.subList(0, towns.size()));
        }
    }

    private void show(@Nullable Totals totals) {
        if (totals == null) {
            return;
        }
        received.setValue(number.format(totals.received()), "");
        open.show(number.format(totals.open()), false);
        over.show(number.format(totals.over()), totals.over() > 0);
        satisfied.show(percent(totals), false);
    }

    /** A bar has room for what tells towns apart, not for the word town. */
    private static String shortName(String name) {
        return name.length() > 2 && (name.endsWith("镇") || name.endsWith("乡"))
                ? name.substring(0, name.length() - 1)
                : name;
    }

    /** Without thousands marks: two numbers and a name stand in one line that is read from eight metres. */
    private static String share(int part, int whole) {
        return whole == 0 ? "—" : part + "/" + whole;
    }

    private static String percent(Totals totals) {
        return totals.graded() == 0
                ? "—"
                : String.format(Locale.ROOT, "%.1f%%", 100.0 * totals.satisfied() / totals.graded());
    }

    private static final class Stat extends HBox {
        private final Label value = WallParts.fixed("wall-stat-value", "—");

        Stat(String name) {
            getStyleClass().add("wall-stat");
            getChildren().addAll(WallParts.label("wall-stat-name", name), WallParts.spring(), value);
        }

        void show(String text, boolean isOver) {
            value.setText(isOver ? text + " !" : text);
            value.pseudoClassStateChanged(WallParts.OVER, isOver);
        }
    }
}
