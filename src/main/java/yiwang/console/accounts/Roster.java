package yiwang.console.accounts;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
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
import yiwang.console.kit.form.Notice;
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
    private final Notice problem = new Notice();
    private Predicate<T> resting = row -> false;
    private Runnable onChosen = () -> {};
    private Runnable onChanged = () -> {};
    private boolean quiet;

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
            hold(
                    held(),
                    () -> shown.setPredicate(
                            row -> text.apply(row).toLowerCase(Locale.ROOT).contains(asked)));
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
        getChildren().addAll(bar, problem, Parts.hairline(), table);
        table.getSelectionModel().selectedItemProperty().subscribe((before, now) -> {
            if (!quiet) {
                onChosen.run();
            }
        });
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

    /**
     * Hears of what is chosen.
     *
     * @param byHand somebody chose another one, or none
     * @param byItself the chosen one is another or gone because the rows are
     */
    void onChosen(Runnable byHand, Runnable byItself) {
        onChosen = byHand;
        onChanged = byItself;
    }

    @Nullable
    T chosen() {
        return table.getSelectionModel().getSelectedItem();
    }

    private @Nullable String held() {
        T chosen = chosen();
        return chosen == null ? null : key.apply(chosen);
    }

    /** Changes the rows while this one stays chosen; says so only when it is not what it was. */
    private void hold(@Nullable String held, Runnable change) {
        T before = chosen();
        quiet = true;
        change.run();
        table.getSelectionModel().clearSelection();
        for (int i = 0; i < shown.size(); i++) {
            if (key.apply(shown.get(i)).equals(held)) {
                table.getSelectionModel().select(i);
            }
        }
        quiet = false;
        if (!Objects.equals(before, chosen())) {
            onChanged.run();
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
        problem.clear();
        hold(held(), () -> all.setAll(rows));
        table.setPlaceholder(
                new EmptyState(MaterialDesignT.TABLE_OFF, rows.isEmpty() ? empty : texts.get("filtered"), ""));
        tell();
    }

    /** More of the same, at the end. */
    void append(List<T> rows) {
        problem.clear();
        all.addAll(rows);
        tell();
    }

    /** It could not be asked for: said in place of the rows, or above those that are from before. */
    void fail(String sentence) {
        if (all.isEmpty()) {
            count.setText(texts.get("failed"));
            table.setPlaceholder(new EmptyState(MaterialDesignT.TABLE_OFF, texts.get("failed"), sentence));
        } else {
            tell();
            problem.refuse(texts.get("stale", sentence));
        }
    }

    /** More of the same could not be asked for. */
    void failMore(String sentence) {
        problem.refuse(texts.get("stale.more", sentence));
    }

    /** One of them is another now; a new one comes last. It is the chosen one from now on. */
    void put(T row) {
        String name = key.apply(row);
        int there = 0;
        while (there < all.size() && !key.apply(all.get(there)).equals(name)) {
            there++;
        }
        int at = there;
        hold(name, () -> {
            if (at < all.size()) {
                all.set(at, row);
            } else {
                all.add(row);
            }
        });
        tell();
        if (at == all.size() - 1) {
            table.scrollTo(row);
        }
    }

    /** Gives the table the keyboard, and chooses the first where none is chosen. */
    void focusTable() {
        enterTable();
        if (chosen() == null && !shown.isEmpty()) {
            table.getSelectionModel().selectFirst();
        }
    }

    /** Gives the table the keyboard and leaves what is chosen. */
    void enterTable() {
        table.requestFocus();
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
