package yiwang.console.map;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Consumer;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import yiwang.console.kit.look.LevelMark;
import yiwang.console.kit.ticket.Parts;

/** What lies in an area or near a place, kind by kind with its number: arrows and Enter or a click shows a thing. FX thread. */
final class FindingsPane extends VBox {
    /** A line of the list: the head of a kind, or a thing. */
    record Row(
            Finding.@Nullable Kind head,
            int count,
            @Nullable Finding found) {}

    private final FindingText words;
    private final Label title = Parts.label("", "map-found-title");
    private final Label facts = Parts.wrapped("", "yw-muted");
    private final ListView<Row> list = new ListView<>();
    private final HBox offer = Parts.row("map-found-offer");

    FindingsPane(FindingText words, Consumer<Finding> shown, Runnable close) {
        this.words = words;
        getStyleClass().addAll("map-panel", "map-found");
        setId("map-found");
        Button away = new Button("✕");
        away.setId("map-found-close");
        away.getStyleClass().add("yw-flat");
        away.setAccessibleText(words.get("found.close"));
        away.setOnAction(event -> close.run());
        title.setMinWidth(0);
        HBox.setHgrow(title, Priority.ALWAYS);
        title.setMaxWidth(Double.MAX_VALUE);
        HBox head = Parts.row("map-found-head", title, away);
        list.setId("map-found-list");
        list.setCellFactory(view -> new Cell());
        list.setAccessibleText(words.get("found.list"));
        VBox.setVgrow(list, Priority.ALWAYS);
        Parts.shown(offer, false);
        getChildren().addAll(head, facts, list, offer);
        list.setOnMouseClicked(event -> choose(shown));
        list.addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ENTER) {
                event.consume();
                choose(shown);
            } else if (event.getCode() == KeyCode.ESCAPE) {
                event.consume();
                close.run();
            }
        });
    }

    private void choose(Consumer<Finding> shown) {
        Row row = list.getSelectionModel().getSelectedItem();
        Finding found = row == null ? null : row.found();
        if (found != null) {
            shown.accept(found);
        }
    }

    /** Shows what was found, with the number of each of these kinds; what is chosen stays chosen. */
    void show(String heading, String fact, Set<Finding.Kind> kinds, List<Finding> found) {
        title.setText(heading);
        facts.setText(fact);
        Parts.shown(facts, !fact.isEmpty());
        List<Row> rows = new ArrayList<>();
        for (Finding.Kind kind : kinds) {
            List<Finding> of =
                    found.stream().filter(each -> each.kind() == kind).toList();
            rows.add(new Row(kind, of.size(), null));
            of.forEach(each -> rows.add(new Row(null, 0, each)));
        }
        if (!rows.equals(list.getItems())) {
            Row chosen = list.getSelectionModel().getSelectedItem();
            list.getItems().setAll(rows);
            if (chosen != null && chosen.found() != null) {
                reselect(chosen.found());
            }
        }
    }

    private void reselect(Finding before) {
        for (int i = 0; i < list.getItems().size(); i++) {
            Finding found = list.getItems().get(i).found();
            if (found != null && found.kind() == before.kind() && found.id().equals(before.id())) {
                list.getSelectionModel().select(i);
            }
        }
    }

    /** What can be done with an area. */
    void offer(Button deed) {
        offer.getChildren().setAll(Parts.whole(deed));
    }

    /** Whether what is shown is of an area. */
    void offerIf(boolean area) {
        Parts.shown(offer, area && !offer.getChildren().isEmpty());
    }

    /** Gives the keyboard to the list. */
    void enter() {
        list.requestFocus();
    }

    private final class Cell extends ListCell<Row> {
        private final LevelMark mark = new LevelMark();
        private final Label name = Parts.label("", "map-found-name");
        private final Label note = Parts.label("", "yw-muted");
        private final VBox lines = new VBox(name, note);
        private final HBox line = Parts.row("map-found-line", mark, lines);

        Cell() {
            HBox.setHgrow(lines, Priority.ALWAYS);
            lines.setMinWidth(0);
            line.setMinWidth(0);
            line.setMaxWidth(Region.USE_PREF_SIZE);
            setPrefWidth(0);
        }

        @Override
        protected void updateItem(@Nullable Row row, boolean empty) {
            super.updateItem(row, empty);
            setText(null);
            setGraphic(null);
            getStyleClass().remove("map-found-kind");
            setAccessibleText(null);
            Finding.Kind head = row == null ? null : row.head();
            Finding found = row == null ? null : row.found();
            if (empty || row == null) {
                return;
            }
            if (head != null) {
                getStyleClass().add("map-found-kind");
                setText(words.get("found." + head.name().toLowerCase(Locale.ROOT), row.count()));
            } else if (found != null) {
                name.setText(words.name(found));
                note.setText(words.note(found));
                Parts.shown(mark, found.kind() == Finding.Kind.TICKET);
                mark.setLevel(found.level());
                setAccessibleText(name.getText() + " " + note.getText());
                setGraphic(line);
            }
        }
    }
}
