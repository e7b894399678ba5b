package yiwang.console.accounts;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.collections.transformation.FilteredList;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignR;
import org.kordamp.ikonli.materialdesign2.MaterialDesignT;
import yiwang.console.kit.Texts;
import yiwang.console.kit.look.EmptyState;
import yiwang.console.kit.ticket.Parts;

/**
 * A list as a table: narrowed by what is typed, with a sentence where there is nothing, and the same row chosen after it was
 * loaded anew. FX thread.
 *
 * @param <T> a row
 */
final class Roster<T> extends VBox {
    private static final double BESIDE_COLUMNS = 14;

    private final Texts texts;
    private final Function<T, String> key;
    private final ObservableList<T> all = FXCollections.observableArrayList();
    private final FilteredList<T> shown = new FilteredList<>(all);
    private final TableView<T> table = new TableView<>(shown);
    private final TextField filter = new TextField();
    private final Label count = Parts.label("", "yw-muted");
    private final HBox bar = new HBox();
    private Predicate<T> resting = row -> false;

    /**
     * An empty one.
     *
     * @param key names a row
     * @param text what of a row is looked through
     * @param refresh loads anew
     */
    Roster(Texts texts, String id, Function<T, String> key, Function<T, String> text, Runnable refresh) {
        this.texts = texts;
        this.key = key;
        getStyleClass().addAll("yw-panel", "admin-roster");
        table.setId(id);
        table.getStyleClass().add("admin-table");
        table.setRowFactory(view -> new Line());
        VBox.setVgrow(table, Priority.ALWAYS);
        filter.setId(id + "-filter");
        filter.setPromptText(texts.get("filter"));
        filter.setAccessibleText(texts.get("filter"));
        filter.getStyleClass().add("admin-filter");
        filter.textProperty().subscribe(typed -> {
            String asked = typed.strip().toLowerCase(Locale.ROOT);
            shown.setPredicate(row -> text.apply(row).toLowerCase(Locale.ROOT).contains(asked));
            tell();
        });
        Button again = new Button("", new FontIcon(MaterialDesignR.REFRESH));
        again.setId(id + "-refresh");
        again.getStyleClass().add("yw-flat");
        again.setTooltip(new Tooltip(texts.get("refresh")));
        again.setAccessibleText(texts.get("refresh"));
        again.setOnAction(event -> refresh.run());
        bar.getStyleClass().add("yw-toolbar");
        bar.getChildren().addAll(filter, Parts.spring(), Parts.whole(count), again);
        getChildren().addAll(bar, Parts.hairline(), table);
    }

    /** A column that takes this share of the width. */
    Roster<T> column(String title, double share, Function<T, String> value) {
        TableColumn<T, String> column = new TableColumn<>(title);
        column.setCellValueFactory(cell -> new ReadOnlyStringWrapper(value.apply(cell.getValue())));
        column.prefWidthProperty()
                .bind(table.widthProperty().subtract(BESIDE_COLUMNS).multiply(share));
        column.setResizable(false);
        column.setReorderable(false);
        table.getColumns().add(column);
        return this;
    }

    /** Rows that are written in a quieter ink: what is no longer in force. */
    void restIf(Predicate<T> rests) {
        resting = rests;
    }

    /** Puts a node into the bar, after the filter. */
    void addToBar(Node node) {
        bar.getChildren().add(bar.getChildren().indexOf(filter) + 1, node);
    }

    /** Without the narrowing by typing: the backend looks. */
    void hideFilter() {
        Parts.shown(filter, false);
    }

    void onChosen(Consumer<@Nullable T> listener) {
        table.getSelectionModel().selectedItemProperty().subscribe((before, now) -> listener.accept(now));
    }

    @Nullable
    T chosen() {
        return table.getSelectionModel().getSelectedItem();
    }

    void choose(String wanted) {
        for (T row : shown) {
            if (key.apply(row).equals(wanted)) {
                table.getSelectionModel().select(row);
                table.scrollTo(row);
            }
        }
    }

    void chooseNone() {
        table.getSelectionModel().clearSelection();
    }

    /** It is being asked for. */
    void loading() {
        count.setText(texts.get("loading"));
        if (all.isEmpty()) {
            table.setPlaceholder(Parts.label(texts.get("loading"), "yw-muted"));
        }
    }

    /** What is there now. */
    void show(List<T> rows, String empty) {
        T chosen = chosen();
        String held = chosen == null ? null : key.apply(chosen);
        all.setAll(rows);
        table.setPlaceholder(
                new EmptyState(MaterialDesignT.TABLE_OFF, rows.isEmpty() ? empty : texts.get("filtered"), ""));
        tell();
        if (held != null) {
            choose(held);
        }
    }

    /** More of the same, at the end. */
    void append(List<T> rows) {
        all.addAll(rows);
        tell();
    }

    /** It could not be asked for. */
    void fail(String sentence) {
        count.setText(texts.get("failed"));
        table.setPlaceholder(new EmptyState(MaterialDesignT.TABLE_OFF, texts.get("failed"), sentence));
    }

    /** One of them is another now; a new one comes last. */
    void put(T row) {
        String name = key.apply(row);
        for (int i = 0; i < all.size(); i++) {
            if (Objects.equals(key.apply(all.get(i)), name)) {
                all.set(i, row);
                choose(name);
                return;
            }
        }
        all.add(row);
        tell();
        choose(name);
    }

    void focusTable() {
        table.requestFocus();
        if (chosen() == null && !shown.isEmpty()) {
            table.getSelectionModel().selectFirst();
        }
    }

    void focusFilter() {
        filter.requestFocus();
    }

    private void tell() {
        count.setText(
                shown.size() == all.size()
                        ? texts.get("count", Integer.toString(all.size()))
                        : texts.get("count.of", Integer.toString(shown.size()), Integer.toString(all.size())));
    }

    private final class Line extends TableRow<T> {
        @Override
        protected void updateItem(@Nullable T item, boolean empty) {
            super.updateItem(item, empty);
            pseudoClassStateChanged(Parts.LEAVING, item != null && !empty && resting.test(item));
        }
    }
}
