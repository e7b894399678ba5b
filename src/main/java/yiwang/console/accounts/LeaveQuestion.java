package yiwang.console.accounts;

import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import yiwang.console.kit.Texts;
import yiwang.console.kit.ticket.Parts;

/** Asks whether something is really to be left that is lost then; whoever presses a key too often stays. FX thread. */
final class LeaveQuestion extends VBox {
    private final Texts texts;
    private final Label sentence = Parts.wrapped("");
    private final Button stay = new Button();
    private Runnable then = () -> {};

    LeaveQuestion(Texts texts) {
        this.texts = texts;
        getStyleClass().add("form-sure");
        Button go = new Button(texts.get("leave.go"));
        go.setId("leave-go");
        go.getStyleClass().add("form-danger");
        go.setOnAction(event -> {
            close();
            then.run();
        });
        stay.setText(texts.get("leave.stay"));
        stay.setId("leave-stay");
        stay.setOnAction(event -> close());
        getChildren().addAll(sentence, Parts.row("form-act-line", Parts.whole(go), Parts.whole(stay)));
        close();
    }

    /** Asks in the words of {@code key}; {@code onGo} is done when it is to be left. */
    void ask(String key, Runnable onGo) {
        then = onGo;
        sentence.setText(texts.get(key));
        Parts.shown(this, true);
        stay.requestFocus();
    }

    boolean isOpen() {
        return isVisible();
    }

    void close() {
        Parts.shown(this, false);
    }
}
