package yiwang.console.desk;

import java.util.LinkedHashMap;
import java.util.Map;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import yiwang.console.feed.LiveTable;
import yiwang.console.kit.Subscription;
import yiwang.console.kit.ticket.Parts;
import yiwang.console.kit.ticket.Words;
import yiwang.wire.Totals;

/** The day's five figures below the views, as the backend counted them. FX thread. */
final class DayView extends VBox {
    private static final String NONE = "—";
    private static final int PERCENT = 100;

    private final Words words;
    private final Map<String, Label> numbers = new LinkedHashMap<>();

    DayView(Words words) {
        this.words = words;
        getStyleClass().add("desk-day");
        getChildren().add(Parts.label(words.get("day"), "desk-section"));
        for (String name : new String[] {"day.received", "day.closed", "day.open", "day.over", "day.satisfied"}) {
            Label number = Parts.label(NONE, "yw-bright");
            numbers.put(name, number);
            getChildren()
                    .add(Parts.row("desk-day-line", Parts.label(words.get(name), "yw-muted"), Parts.spring(), number));
        }
    }

    Subscription follow(LiveTable<Totals> totals) {
        return totals.listen(change -> change.changed().forEach(this::show));
    }

    private void show(Totals day) {
        set("day.received", String.valueOf(day.received()));
        set("day.closed", String.valueOf(day.closed()));
        set("day.open", String.valueOf(day.open()));
        set("day.over", String.valueOf(day.over()));
        set(
                "day.satisfied",
                day.graded() == 0
                        ? NONE
                        : words.get("day.percent", String.valueOf(day.satisfied() * PERCENT / day.graded())));
    }

    private void set(String name, String number) {
        Label label = numbers.get(name);
        if (label != null) {
            label.setText(number);
        }
    }
}
