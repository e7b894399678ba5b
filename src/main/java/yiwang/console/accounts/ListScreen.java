package yiwang.console.accounts;

import java.util.ArrayList;
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
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import yiwang.console.command.Outcome;
import yiwang.console.kit.RoomScreen;
import yiwang.console.kit.form.SecretCard;
import yiwang.console.kit.ticket.Parts;
import yiwang.console.kit.ticket.RoomKeys;
import yiwang.wire.Problem;

/**
 * A room that is a list and, beside it, what can be done with the chosen one. F5 loads anew, Ctrl+F narrows, Ctrl+N makes a
 * new one, Escape leaves a form. A form, and a secret that is shown once, goes only when somebody leaves it. FX thread.
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
    private final StackPane shown = new StackPane();
    private final LeaveQuestion question;
    private final ScrollPane side = new ScrollPane();
    private final HBox node = new HBox();
    private final List<SecretCard> cards = new ArrayList<>();
    private @Nullable Draft form;
    private boolean active;
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
        this.question = new LeaveQuestion(setting.texts());
        side.setContent(new VBox(question, shown));
        side.setFitToWidth(true);
        side.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        side.getStyleClass().addAll("yw-panel", "admin-side");
        node.setId("room-" + id);
        node.getStyleClass().add("admin-room");
        node.getChildren().addAll(main, side);
        roster.onChosen(this::chosen, () -> {
            if (!inForm()) {
                showChosen();
            }
        });
        RoomKeys.install(node, this::taken);
    }

    /** Asks the backend for the list. */
    abstract void fetch(Consumer<Outcome<List<T>>> then);

    /** What is beside the list; null for nothing chosen. */
    abstract Node beside(@Nullable T chosen);

    /** Opens the form of a new one, where there are such. */
    void openNew() {}

    /** Gives the keyboard to what narrows the list. */
    void enterFilter() {
        roster.focusFilter();
    }

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

    /** Shows a form in place of the chosen one, with the keyboard in its first field. */
    final <F extends Node & Draft> void showForm(F draft) {
        form = draft;
        cards.clear();
        put(draft);
        draft.enter();
    }

    /** Shows a secret in place of the chosen one; one that was neither copied nor saved yet stays below it. */
    final void showSecret(SecretCard card) {
        form = null;
        cards.removeIf(SecretCard::isTaken);
        cards.addFirst(card);
        put(Parts.column("admin-form", cards.toArray(new Node[0])));
    }

    private void put(Node content) {
        question.close();
        shown.getChildren().setAll(content);
    }

    private void chosen() {
        if (inForm()) {
            leave(this::backToList);
        } else {
            showChosen();
        }
    }

    private void backToList() {
        showChosen();
        roster.focusTable();
    }

    private boolean inForm() {
        return form != null || !cards.isEmpty();
    }

    /** Goes on to something else; asks first when that loses what was filled in or what nobody can see again. */
    final void leave(Runnable then) {
        if (cards.stream().anyMatch(card -> !card.isTaken())) {
            question.ask("leave.secret", then);
        } else if (form != null && form.isBegun()) {
            question.ask("leave.form", then);
        } else {
            then.run();
        }
    }

    /** Back to the chosen one. */
    final void showChosen() {
        form = null;
        cards.clear();
        put(beside(roster.chosen()));
    }

    /** A row is another now, or new; what is beside the list follows unless it is a form. */
    final void changed(T row) {
        roster.put(row);
    }

    /** Counts what was asked for and what came: an answer to something older is not shown. */
    final int epoch() {
        return asked;
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
                case Outcome.Accepted<List<T>>(List<T> rows) -> {
                    asked++;
                    roster.show(rows, setting.word(id + ".empty"));
                }
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
            if (shown.getChildren().isEmpty()) {
                showChosen();
            }
            refresh();
            if (inForm()) {
                roster.enterTable();
            } else {
                roster.focusTable();
            }
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
            enterFilter();
        } else if (NEW.match(event)) {
            openNew();
        } else if (event.getCode() == KeyCode.ESCAPE && question.isOpen()) {
            question.close();
        } else if (event.getCode() == KeyCode.ESCAPE && inForm()) {
            leave(this::backToList);
        } else {
            return false;
        }
        return true;
    }
}
