package yiwang.console.kit.look;

import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import javafx.scene.text.TextAlignment;
import org.kordamp.ikonli.Ikon;

/** What a place says when it has nothing to show: why it is empty, and what can be done. FX thread. */
public final class EmptyState extends VBox {
    /**
     * @param icon what kind of thing is missing
     * @param sentence why nothing is here
     * @param advice what the person can do; empty if nothing
     */
    public EmptyState(Ikon icon, String sentence, String advice) {
        getStyleClass().add("empty-state");
        Label said = Looks.label("empty-sentence");
        said.setText(sentence);
        getChildren().addAll(Looks.icon(icon, "yw-icon-large"), said);
        if (!advice.isEmpty()) {
            Label toDo = Looks.label("empty-advice");
            toDo.setText(advice);
            toDo.setWrapText(true);
            toDo.setTextAlignment(TextAlignment.CENTER);
            getChildren().add(toDo);
        }
    }

    /** Adds the button that does it. */
    public EmptyState withAction(Button action) {
        getChildren().add(action);
        return this;
    }
}
