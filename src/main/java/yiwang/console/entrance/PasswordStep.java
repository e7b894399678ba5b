package yiwang.console.entrance;

import java.util.function.Consumer;
import javafx.scene.control.Label;
import javafx.scene.control.PasswordField;
import org.jspecify.annotations.Nullable;
import yiwang.console.kit.Texts;
import yiwang.console.kit.ticket.Parts;
import yiwang.wire.PasswordRequest;

/** A new password, written twice; the present one too where it is not known from signing in. FX thread. */
final class PasswordStep extends Step {
    private final PasswordField present = new PasswordField();
    private final PasswordField password = new PasswordField();
    private final PasswordField again = new PasswordField();
    private final Label differ;
    private final Consumer<PasswordRequest> send;

    /** {@code known} is the present password, null when it is to be asked for. */
    PasswordStep(Texts texts, @Nullable String known, Consumer<PasswordRequest> send) {
        super(texts);
        this.send = send;
        present.setId("entrance-present");
        password.setId("entrance-new");
        again.setId("entrance-again");
        differ = Parts.wrapped(word("differ"), "entrance-caps");
        Parts.shown(differ, false);
        if (known == null) {
            getChildren().add(ask("present", present));
        } else {
            present.setText(known);
        }
        getChildren().addAll(ask("new", password), ask("again", again), differ);
    }

    @Override
    String go() {
        return word("go.password");
    }

    @Override
    void enter() {
        (present.getText().isEmpty() ? present : password).requestFocus();
    }

    @Override
    void submit() {
        boolean same = password.getText().equals(again.getText());
        Parts.shown(differ, !same);
        if (present.getText().isEmpty()) {
            present.requestFocus();
        } else if (password.getText().isEmpty()) {
            password.requestFocus();
        } else if (!same) {
            again.clear();
            again.requestFocus();
        } else {
            send.accept(new PasswordRequest(present.getText(), password.getText()));
        }
    }
}
