package yiwang.console.kit.form;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import javafx.event.EventHandler;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import yiwang.console.kit.ticket.Parts;
import yiwang.wire.UnitView;

/**
 * A unit to be picked by name, pinyin initials or code, with what matches below the field and not in a popup: typing narrows,
 * Up and Down move, Enter picks, the marked one is the answer. Nothing moves while a button of the mouse is down. FX thread.
 */
public final class UnitField extends VBox {
    private static final int SHOWN = 5;

    private final TextField field = new TextField();
    private final VBox matches = new VBox();
    private final List<UnitView> all;
    private List<UnitView> found = List.of();
    private int marked;
    private boolean picked;
    private boolean pressed;
    private boolean late;

    /** Over these units. */
    public UnitField(String id, List<UnitView> all, String prompt) {
        this.all = all;
        field.setId(id);
        field.setPromptText(prompt);
        matches.getStyleClass().add("form-matches");
        getChildren().addAll(field, matches);
        Parts.shown(matches, false);
        field.textProperty().subscribe(text -> search(text));
        field.addEventFilter(KeyEvent.KEY_PRESSED, this::keyed);
        field.focusedProperty().subscribe((before, now) -> {
            if (!now && !field.getText().isBlank() && !found.isEmpty()) {
                pick(marked);
            }
        });
        EventHandler<MouseEvent> down = event -> pressed = true;
        EventHandler<MouseEvent> up = event -> released();
        sceneProperty().subscribe((before, now) -> {
            if (before != null) {
                before.removeEventFilter(MouseEvent.MOUSE_PRESSED, down);
                before.removeEventFilter(MouseEvent.MOUSE_RELEASED, up);
            }
            if (now != null) {
                now.addEventFilter(MouseEvent.MOUSE_PRESSED, down);
                now.addEventFilter(MouseEvent.MOUSE_RELEASED, up);
            }
        });
    }

    /** Code of the marked one; what was typed where nothing matches, so that the backend can say so. */
    public String value() {
        return found.isEmpty() ? field.getText().strip() : found.get(marked).id();
    }

    /** Nothing picked. */
    public void clear() {
        field.clear();
    }

    @Override
    public void requestFocus() {
        field.requestFocus();
    }

    private void search(String text) {
        String asked = text.strip().toLowerCase(Locale.ROOT);
        if (picked && !found.isEmpty() && found.get(marked).name().equals(text)) {
            return;
        }
        picked = false;
        marked = 0;
        found = asked.isEmpty()
                ? List.of()
                : Stream.concat(
                                all.stream().filter(unit -> rank(unit, asked)),
                                all.stream().filter(unit -> !rank(unit, asked) && holds(unit, asked)))
                        .limit(SHOWN)
                        .toList();
        draw();
    }

    private static boolean rank(UnitView unit, String asked) {
        return unit.name().toLowerCase(Locale.ROOT).startsWith(asked)
                || unit.initials().startsWith(asked)
                || unit.id().equals(asked);
    }

    private static boolean holds(UnitView unit, String asked) {
        return unit.name().toLowerCase(Locale.ROOT).contains(asked) || unit.id().contains(asked);
    }

    private void keyed(KeyEvent event) {
        if (event.getCode() == KeyCode.ENTER && matches.isVisible()) {
            pick(marked);
            event.consume();
            return;
        }
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

    private void pick(int index) {
        UnitView unit = found.get(index);
        found = List.of(unit);
        marked = 0;
        picked = true;
        field.setText(unit.name());
        field.end();
        if (pressed) {
            late = true; // what is pressed must be under the pointer still when it is let go
        } else {
            draw();
        }
    }

    private void released() {
        pressed = false;
        if (late) {
            late = false;
            draw();
        }
    }

    private void draw() {
        matches.getChildren().clear();
        for (int i = 0; i < found.size(); i++) {
            UnitView unit = found.get(i);
            int index = i;
            HBox row = Parts.row(
                    "yw-row",
                    Parts.label(unit.name()),
                    Parts.spring(),
                    Parts.label(unit.id(), "yw-text-small", "yw-subtle"));
            row.pseudoClassStateChanged(Parts.SELECTED, i == marked);
            row.setOnMousePressed(event -> pick(index));
            matches.getChildren().add(row);
        }
        Parts.shown(matches, !picked && !found.isEmpty());
    }
}
