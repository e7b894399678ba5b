package yiwang.console.map;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import yiwang.console.kit.Texts;
import yiwang.console.kit.ticket.Parts;
import yiwang.domain.geo.GeoPoint;

/**
 * The map's search field with what matches below it, on the map and not in a popup: typing narrows, Up and Down move, Enter or a
 * click goes there, Escape leaves. FX thread.
 */
final class SearchBox extends VBox {
    static final String FIELD = "map-find";

    private final Texts texts;
    private final Supplier<GeoPoint> near;
    private final Consumer<Goal> go;
    private final Runnable left;
    private final TextField field = new TextField();
    private final VBox list = new VBox();
    private @Nullable Finder finder;
    private List<Goal> goals = List.of();
    private int marked;
    private boolean open;

    /**
     * @param near what is looked at: of equally good names those near it come first
     * @param go is told where to go
     * @param left is called when the officer is done here
     */
    SearchBox(Texts texts, Supplier<GeoPoint> near, Consumer<Goal> go, Runnable left) {
        this.texts = texts;
        this.near = near;
        this.go = go;
        this.left = left;
        getStyleClass().addAll("map-panel", "yw-map-find");
        list.getStyleClass().add("map-find-list");
        field.setId(FIELD);
        field.setPromptText(texts.get("find.prompt"));
        field.setAccessibleText(texts.get("find.prompt"));
        field.textProperty().subscribe((before, now) -> opened(true));
        field.focusedProperty().subscribe((before, now) -> opened(now));
        field.addEventFilter(KeyEvent.KEY_PRESSED, this::keyed);
        getChildren().addAll(field, list);
        Parts.shown(list, false);
    }

    /** The county is read: from now on something is found. */
    void findIn(Finder known) {
        finder = known;
        search();
    }

    /** To type something else. */
    void focus() {
        field.requestFocus();
        field.selectAll();
    }

    /** Whether there is something here that can be left. */
    boolean isUsed() {
        return !field.getText().isEmpty();
    }

    /** Forgets what was typed and goes back to the map. */
    void leave() {
        field.clear();
        opened(false);
        left.run();
    }

    private void opened(boolean now) {
        open = now;
        search();
    }

    private void search() {
        Finder known = finder;
        String typed = field.getText();
        marked = 0;
        goals = List.of();
        list.getChildren().clear();
        if (open && !typed.isBlank()) {
            if (known == null) {
                say(texts.get("loading"));
            } else {
                Finder.Answer answer = known.find(typed, near.get());
                goals = answer.goals();
                switch (answer.why()) {
                    case FOUND, NOTHING_TYPED -> draw();
                    case NO_SUCH_NAME -> say(texts.get("find.none", typed.strip()));
                    case NO_SUCH_CODE -> say(texts.get("find.none.code", typed.strip()));
                    case OUTSIDE -> say(texts.get("find.outside"));
                }
            }
        }
        Parts.shown(list, !list.getChildren().isEmpty());
    }

    private void say(String why) {
        Label label = Parts.wrapped(why, "yw-text-small", "yw-muted", "map-find-none");
        list.getChildren().setAll(label);
    }

    private void draw() {
        list.getChildren().clear();
        for (int i = 0; i < goals.size(); i++) {
            Goal goal = goals.get(i);
            String sort = texts.get("find." + goal.sort());
            HBox row = Parts.row(
                    "yw-row",
                    Parts.label(goal.name()),
                    Parts.spring(),
                    Parts.whole(Parts.label(
                            goal.town().isEmpty() ? sort : texts.get("find.in", goal.town(), sort),
                            "yw-text-small",
                            "yw-subtle")));
            row.pseudoClassStateChanged(Parts.SELECTED, i == marked);
            row.setOnMouseClicked(event -> take(goal));
            list.getChildren().add(row);
        }
    }

    private void keyed(KeyEvent event) {
        switch (event.getCode()) {
            case UP -> mark(marked - 1);
            case DOWN -> mark(marked + 1);
            case ENTER -> {
                if (!goals.isEmpty()) {
                    take(goals.get(marked));
                }
            }
            case ESCAPE -> leave();
            default -> {
                return;
            }
        }
        event.consume();
    }

    private void mark(int row) {
        if (!goals.isEmpty()) {
            marked = Math.clamp(row, 0, goals.size() - 1);
            draw();
        }
    }

    private void take(Goal goal) {
        opened(false);
        go.accept(goal);
    }
}
