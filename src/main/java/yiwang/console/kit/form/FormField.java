package yiwang.console.kit.form;

import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import yiwang.console.kit.ticket.Parts;

/** A field under its name, and what is wrong with it below. FX thread. */
public final class FormField extends VBox {
    private final Node control;
    private final Label wrong = Parts.wrapped("", "form-wrong");

    /** A field of this name, which readers for the blind say too. */
    public FormField(String name, Node control) {
        this.control = control;
        getStyleClass().add("form-field");
        Label label = Parts.label(name, "form-name", "yw-muted");
        label.setLabelFor(control);
        control.setAccessibleText(name);
        Parts.shown(wrong, false);
        getChildren().addAll(label, control, wrong);
    }

    /** Says what is wrong. */
    public void say(String sentence) {
        wrong.setText(sentence);
        Parts.shown(wrong, !sentence.isEmpty());
        control.pseudoClassStateChanged(Parts.OVER, !sentence.isEmpty());
    }

    /** Takes back what was said. */
    public void clear() {
        say("");
    }

    /** Whether something is wrong. */
    public boolean isWrong() {
        return wrong.isVisible();
    }

    /** Gives it the keyboard. */
    public void enter() {
        control.requestFocus();
    }
}
