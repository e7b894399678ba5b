package yiwang.console.entrance;

import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import yiwang.console.kit.Texts;
import yiwang.console.kit.ticket.Parts;

/** One thing that is asked at the door. FX thread. */
abstract class Step extends VBox {
    private final Texts texts;

    Step(Texts texts) {
        this.texts = texts;
        getStyleClass().add("entrance-step");
    }

    /** What the button says that goes on. */
    abstract String go();

    /** Gives the keyboard to the first field that wants it. */
    abstract void enter();

    /** Sends what was written, if it can be. */
    abstract void submit();

    /** Whether Enter goes on too, and not the button alone. */
    boolean isLeftByEnter() {
        return true;
    }

    final String word(String key, Object... args) {
        return texts.get(key, args);
    }

    /** A field under its name. */
    final Node ask(String key, Node field) {
        Label name = Parts.label(word(key), "entrance-name", "yw-muted");
        name.setLabelFor(field);
        field.setAccessibleText(word(key));
        return Parts.column("entrance-ask", name, field);
    }
}
