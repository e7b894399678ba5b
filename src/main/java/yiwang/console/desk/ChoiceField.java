package yiwang.console.desk;

import java.util.List;
import java.util.Objects;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import yiwang.console.kit.ticket.Parts;

/**
 * A field with its matches below it, in the pane and not in a popup: typing narrows, Up and Down move, the marked one
 * is the answer. Before anything is typed the usual one is marked. FX thread.
 */
final class ChoiceField extends VBox {
    private static final int SHOWN = 5;

    private final TextField field = new TextField();
    private final VBox matches = new VBox();
    private @Nullable Choice usual;
    private String usualWord;
    private List<Choice> all;
    private List<Choice> found = List.of();
    private int marked;
    private @Nullable Choice picked;

    /** A field over these; {@code usualWord} says beside the usual one why it is offered. */
    ChoiceField(List<Choice> all, @Nullable Choice usual, String usualWord, String prompt) {
        this.all = all;
        this.usual = usual;
        this.usualWord = usualWord;
        getStyleClass().add("desk-choice");
        matches.getStyleClass().add("desk-matches");
        field.setPromptText(prompt);
        field.textProperty().subscribe(text -> search());
        field.addEventFilter(KeyEvent.KEY_PRESSED, this::keyed);
        getChildren().addAll(field, matches);
    }

    /** Gives the list when it comes late. */
    void setAll(List<Choice> choices) {
        all = choices;
        search();
    }

    /** Offers another one before anything is typed, and says why; null for none. */
    void setUsual(@Nullable Choice choice, String word) {
        if (!Objects.equals(usual, choice)) {
            usual = choice;
            usualWord = word;
            if (field.getText().isBlank()) {
                search();
            }
        }
    }

    TextField field() {
        return field;
    }

    /** The id of the marked one, or empty. */
    String value() {
        if (picked != null) {
            return picked.id();
        }
        return found.isEmpty() || (field.getText().isBlank() && usual == null)
                ? ""
                : found.get(marked).id();
    }

    private void search() {
        Choice held = picked;
        if (held != null && held.name().equals(field.getText())) {
            return;
        }
        picked = null;
        marked = 0;
        Choice first = usual;
        if (!field.getText().isBlank()) {
            found = Choice.find(field.getText(), all, SHOWN);
        } else {
            found = first == null ? List.of() : List.of(first);
        }
        draw();
    }

    private void keyed(KeyEvent event) {
        int by = switch (event.getCode()) {
            case UP -> -1;
            case DOWN -> 1;
            default -> 0;
        };
        if (by != 0 && !found.isEmpty()) {
            marked = Math.clamp(marked + by, 0, found.size() - 1);
            draw();
            event.consume();
        }
    }

    private void pick(Choice choice) {
        picked = choice;
        found = List.of(choice);
        marked = 0;
        field.setText(choice.name());
        field.requestFocus();
        field.end();
        draw();
    }

    private void draw() {
        matches.getChildren().clear();
        for (int i = 0; i < found.size(); i++) {
            Choice choice = found.get(i);
            boolean isUsual = choice.equals(usual) && !usualWord.isEmpty();
            HBox row = Parts.row(
                    "yw-row",
                    Parts.label(choice.name()),
                    Parts.spring(),
                    Parts.label(isUsual ? usualWord : choice.hint(), "yw-text-small", "yw-subtle"));
            row.pseudoClassStateChanged(Parts.SELECTED, i == marked);
            row.setOnMousePressed(event -> pick(choice));
            matches.getChildren().add(row);
        }
        Parts.shown(matches, !found.isEmpty());
    }
}
