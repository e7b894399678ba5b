package yiwang.console.kit.form;

import java.util.Optional;
import javafx.scene.control.Button;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import yiwang.console.kit.Texts;
import yiwang.console.kit.ticket.Parts;

/**
 * Something that can be done, as a button: with the reason beside it where it cannot, and asked once more where it cannot be
 * taken back. Escape takes the question back. FX thread.
 */
public final class Act extends VBox {
    private final Button button;
    private final Runnable go;

    /**
     * A button that does {@code go}.
     *
     * @param against why it cannot be done now
     */
    public Act(String id, String text, Optional<String> against, Runnable go) {
        this.button = new Button(text);
        this.go = go;
        getStyleClass().add("form-act");
        button.setId(id);
        button.setOnAction(event -> go.run());
        HBox line = Parts.row("form-act-line", Parts.whole(button));
        against.ifPresent(reason -> {
            button.setDisable(true);
            line.getChildren().add(Parts.wrapped(reason, "form-against"));
        });
        getChildren().add(line);
    }

    /**
     * The same, asked once more.
     *
     * @param question what will happen
     * @param texts have {@code sure.yes} and {@code sure.no}
     */
    public Act sure(String question, Texts texts) {
        Button yes = new Button(button.getText());
        yes.setId(button.getId() + "-sure");
        yes.getStyleClass().add("form-danger");
        Button no = new Button(texts.get("sure.no"));
        VBox asked = Parts.column(
                "form-sure", Parts.wrapped(question), Parts.row("form-act-line", Parts.whole(yes), Parts.whole(no)));
        Parts.shown(asked, false);
        button.setOnAction(event -> {
            Parts.shown(asked, true);
            button.setVisible(false);
            button.setManaged(false);
            no.requestFocus(); // whoever presses a key too often does nothing
        });
        no.setOnAction(event -> takeBack(asked));
        yes.setOnAction(event -> {
            takeBack(asked);
            go.run();
        });
        asked.addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ESCAPE) {
                event.consume();
                takeBack(asked);
            }
        });
        getChildren().add(asked);
        return this;
    }

    private void takeBack(VBox asked) {
        Parts.shown(asked, false);
        Parts.shown(button, true);
        button.requestFocus();
    }
}
