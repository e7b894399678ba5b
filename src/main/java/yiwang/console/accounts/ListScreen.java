package yiwang.console.accounts;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import yiwang.console.command.Outcome;
import yiwang.console.kit.RoomScreen;
import yiwang.console.kit.ticket.RoomKeys;
import yiwang.wire.Problem;

/**
 * A room that is a list and, beside it, what can be done with the chosen one. F5 loads anew, Ctrl+F narrows, Ctrl+N makes a
 * new one, Escape leaves a form. FX thread.
 *
 * @param <T> a row
 */
abstract class ListScreen<T> implements RoomScreen {
    private static final KeyCombination FIND = new KeyCodeCombination(KeyCode.F, KeyCombination.SHORTCUT_DOWN);
    private static final KeyCombination NEW = new KeyCodeCombination(KeyCode.N, KeyCombination.SHORTCUT_DOWN);

    private final Setting setting;
    private final String id;
    private final Roster<T> roster;
    private final VBox main = new VBox();
    private final ScrollPane side = new ScrollPane();
    private final HBox node = new HBox();
    private boolean active;
    private boolean inForm;
    private boolean loading;
    private int asked;

    ListScreen(Setting setting, String id, Function<T, String> key, Function<T, String> text) {
        this.setting = setting;
        this.id = id;
        this.roster = new Roster<>(setting.texts(), "admin-" + id, key, text, this::refresh);
        VBox.setVgrow(roster, Priority.ALWAYS);
        HBox.setHgrow(main, Priority.ALWAYS);
        main.getStyleClass().add("admin-main");
        main.setMinWidth(0);
        main.getChildren().add(roster);
        side.setFitToWidth(true);
        side.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        side.getStyleClass().addAll("yw-panel", "admin-side");
        node.setId("room-" + id);
        node.getStyleClass().add("admin-room");
        node.getChildren().addAll(main, side);
        roster.onChosen(chosen -> showChosen());
        RoomKeys.install(node, this::taken);
    }

    /** Asks the backend for the list. */
    abstract void fetch(Consumer<Outcome<List<T>>> then);

    /** What is beside the list; null for nothing chosen. */
    abstract Node beside(@Nullable T chosen);

    /** Opens the form of a new one, where there are such. */
    void openNew() {}

    final Setting setting() {
        return setting;
    }

    final Roster<T> roster() {
        return roster;
    }

    /** Puts a node above the list, or below it. */
    final void frame(@Nullable Node above, @Nullable Node below) {
        if (above != null) {
            main.getChildren().addFirst(above);
        }
        if (below != null) {
            main.getChildren().add(below);
        }
    }

    /** Shows a form, or what came of it, in place of the chosen one. */
    final void showForm(Node form) {
        inForm = true;
        side.setContent(form);
    }

    /** Back to the chosen one. */
    final void showChosen() {
        inForm = false;
        side.setContent(beside(roster.chosen()));
    }

    /** Loads the list anew. */
    final void refresh() {
        int mine = ++asked;
        loading = true;
        roster.loading();
        fetch(outcome -> {
            if (mine != asked) {
                return;
            }
            loading = false;
            switch (outcome) {
                case Outcome.Accepted<List<T>>(List<T> rows) -> roster.show(rows, setting.word(id + ".empty"));
                case Outcome.Refused<List<T>>(Problem problem) -> roster.fail(problem.detail());
                case Outcome.Unknown<List<T>>(String reason) -> roster.fail(reason);
            }
        });
    }

    @Override
    public final Parent node() {
        return node;
    }

    @Override
    public final void activate() {
        if (!active) {
            active = true;
            if (side.getContent() == null) {
                showChosen();
            }
            refresh();
            roster.focusTable();
        }
    }

    @Override
    public final void deactivate() {
        active = false;
    }

    @Override
    public final boolean isSettled() {
        return !loading;
    }

    private boolean taken(KeyEvent event) {
        if (event.getCode() == KeyCode.F5 && !event.isShortcutDown()) {
            refresh();
        } else if (FIND.match(event)) {
            roster.focusFilter();
        } else if (NEW.match(event)) {
            openNew();
        } else if (event.getCode() == KeyCode.ESCAPE && inForm) {
            showChosen();
            roster.focusTable();
        } else {
            return false;
        }
        return true;
    }
}
