package yiwang.console.accounts;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.DatePicker;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Region;
import javafx.util.StringConverter;
import org.jspecify.annotations.Nullable;
import yiwang.console.command.AuditSearch;
import yiwang.console.kit.form.FormField;
import yiwang.console.kit.ticket.Parts;
import yiwang.console.kit.ticket.TicketWords;

/** Who, what, with what, how it ended, when: what is left empty does not matter. Enter looks. FX thread. */
final class AuditFilter extends FlowPane {
    private final Setting setting;
    private final TextField actor = new TextField();
    private final ComboBox<String> action = new ComboBox<>();
    private final TextField object = new TextField();
    private final ComboBox<String> outcome = new ComboBox<>();
    private final DatePicker from = new DatePicker();
    private final DatePicker until = new DatePicker();

    AuditFilter(Setting setting, AuditWords words, Runnable look) {
        this.setting = setting;
        getStyleClass().addAll("yw-panel", "audit-filter");
        actor.setId("audit-actor");
        object.setId("audit-object");
        from.setId("audit-from");
        until.setId("audit-until");
        fill(action, "audit-action", words.actions(), words::action);
        fill(outcome, "audit-outcome", List.of("done", "refused"), each -> setting.word("outcome." + each));
        Button search = new Button(setting.word("audit.look"));
        search.setId("audit-look");
        search.getStyleClass().add("yw-primary");
        search.setOnAction(event -> look.run());
        Button all = new Button(setting.word("audit.all"));
        all.setId("audit-all");
        all.setOnAction(event -> {
            clear();
            look.run();
        });
        getChildren()
                .addAll(
                        field("audit.actor", actor),
                        field("audit.action", action),
                        field("audit.object", object),
                        field("audit.outcome", outcome),
                        field("audit.from", from),
                        field("audit.until", until),
                        Parts.row("form-act-line", Parts.whole(search), Parts.whole(all)));
        setOnKeyPressed(event -> {
            if (event.getCode() == KeyCode.ENTER) {
                event.consume();
                look.run();
            }
        });
    }

    /** Gives the keyboard to the first field. */
    void enter() {
        actor.requestFocus();
    }

    /** What is looked for; days are those of the county's clocks. */
    AuditSearch search() {
        LocalDate last = until.getValue();
        return new AuditSearch(
                actor.getText(),
                action.getValue(),
                object.getText(),
                outcome.getValue(),
                start(from.getValue()),
                last == null ? null : start(last.plusDays(1)));
    }

    private static @Nullable Instant start(@Nullable LocalDate day) {
        return day == null ? null : day.atStartOfDay(TicketWords.ZONE).toInstant();
    }

    private void clear() {
        actor.clear();
        object.clear();
        action.setValue("");
        outcome.setValue("");
        from.setValue(null);
        until.setValue(null);
    }

    private Node field(String key, Region control) {
        control.getStyleClass().add("audit-field");
        return new FormField(setting.word(key), control);
    }

    private void fill(ComboBox<String> box, String id, List<String> values, Function<String, String> word) {
        box.setId(id);
        List<String> all = new ArrayList<>(values);
        all.addFirst("");
        box.getItems().setAll(all);
        box.setConverter(new StringConverter<>() {
            @Override
            public String toString(@Nullable String each) {
                return each == null || each.isEmpty() ? setting.word("audit.any") : word.apply(each);
            }

            @Override
            public String fromString(String text) {
                return text;
            }
        });
        box.setValue("");
    }
}
