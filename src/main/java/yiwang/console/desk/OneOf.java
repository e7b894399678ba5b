package yiwang.console.desk;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Predicate;
import javafx.scene.control.Toggle;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;

/** A choice of a few, side by side: arrows and Space, a digit for the n-th, or the mouse. FX thread. */
final class OneOf extends FlowPane {
    private final ToggleGroup group = new ToggleGroup();
    private final Map<Toggle, String> values = new LinkedHashMap<>();

    /** One button each, in this order: value to name. */
    OneOf(Map<String, String> names) {
        getStyleClass().add("desk-one-of");
        names.forEach((value, name) -> {
            ToggleButton button = new ToggleButton(name);
            button.setToggleGroup(group);
            values.put(button, value);
            getChildren().add(button);
        });
        addEventFilter(KeyEvent.KEY_PRESSED, this::keyed);
    }

    /** Chooses a value. */
    void choose(String value) {
        values.forEach((button, its) -> {
            if (its.equals(value)) {
                group.selectToggle(button);
            }
        });
    }

    /** Leaves only this one open to choice. */
    void allow(Predicate<String> open) {
        values.forEach((button, value) -> ((ToggleButton) button).setDisable(!open.test(value)));
    }

    /** The chosen value, or empty. */
    String value() {
        Toggle chosen = group.getSelectedToggle();
        return chosen == null ? "" : values.getOrDefault(chosen, "");
    }

    private void keyed(KeyEvent event) {
        String typed = event.getText();
        if (typed.length() == 1 && Character.isDigit(typed.charAt(0))) {
            int at = typed.charAt(0) - '1';
            if (at >= 0 && at < values.size()) {
                ToggleButton button = (ToggleButton) getChildren().get(at);
                if (!button.isDisabled()) {
                    group.selectToggle(button);
                    button.requestFocus();
                }
                event.consume();
            }
        }
    }
}
