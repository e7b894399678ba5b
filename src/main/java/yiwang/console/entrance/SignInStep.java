package yiwang.console.entrance;

import java.util.List;
import java.util.function.Consumer;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.PasswordField;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.util.StringConverter;
import org.jspecify.annotations.Nullable;
import yiwang.console.kit.Texts;
import yiwang.console.kit.ticket.Parts;
import yiwang.wire.SignInRequest;

/** Account and password; code and unit once the backend asks for them. FX thread. */
final class SignInStep extends Step {
    private final TextField account = new TextField();
    private final PasswordField password = new PasswordField();
    private final TextField code = new TextField();
    private final ComboBox<String> unit = new ComboBox<>();
    private final Label capsLock;
    private final Node codeAsk;
    private final Node unitAsk;
    private final Consumer<SignInRequest> send;

    /** {@code known} is the account when it is known who is to come back. */
    SignInStep(Texts texts, @Nullable String known, Consumer<SignInRequest> send) {
        super(texts);
        this.send = send;
        account.setId("entrance-account");
        password.setId("entrance-password");
        code.setId("entrance-code");
        unit.setId("entrance-unit");
        unit.setMaxWidth(Double.MAX_VALUE);
        unit.setConverter(new StringConverter<>() {
            @Override
            public String toString(@Nullable String each) {
                return each == null ? "" : each.substring(each.indexOf(' ') + 1);
            }

            @Override
            public String fromString(String text) {
                return text;
            }
        });
        capsLock = Parts.wrapped(word("caps"), "entrance-caps");
        codeAsk = ask("code", code);
        unitAsk = ask("unit", unit);
        if (known != null) {
            account.setText(known);
            account.setDisable(true);
        }
        Parts.shown(codeAsk, false);
        Parts.shown(unitAsk, false);
        showCapsLock();
        getChildren().addAll(ask("account", account), ask("password", password), capsLock, codeAsk, unitAsk);
        addEventFilter(KeyEvent.KEY_RELEASED, event -> showCapsLock());
    }

    @Override
    String go() {
        return word(account.isDisabled() ? "go.back" : "go");
    }

    @Override
    void enter() {
        (account.getText().isBlank() ? account : password).requestFocus();
    }

    @Override
    void submit() {
        if (account.getText().isBlank()) {
            account.requestFocus();
        } else if (password.getText().isEmpty()) {
            password.requestFocus();
        } else if (codeAsk.isVisible() && code.getText().isBlank()) {
            code.requestFocus();
        } else {
            String chosen = unitAsk.isVisible() ? unit.getValue() : null;
            String typed = code.getText().strip();
            send.accept(new SignInRequest(
                    account.getText().strip(),
                    password.getText(),
                    codeAsk.isVisible() && !typed.isEmpty() ? typed : null,
                    chosen == null ? null : chosen.substring(0, chosen.indexOf(' '))));
        }
    }

    /** Somebody who has just been given this account is the first to come. */
    void begin(String first) {
        account.setText(first);
        enter();
    }

    /** The password was right, and a code is wanted too. */
    void askCode() {
        Parts.shown(codeAsk, true);
        code.clear();
        code.requestFocus();
    }

    /** The password was right, and one of these units (code, blank, name) is to be chosen. */
    void askUnit(List<String> units) {
        Parts.shown(unitAsk, true);
        unit.getItems().setAll(units);
        unit.getSelectionModel().selectFirst();
        unit.requestFocus();
    }

    /** Something of it was wrong: what is secret is typed anew. */
    void tryAnew() {
        password.clear();
        code.clear();
        (account.isDisabled() || !account.getText().isBlank() ? password : account).requestFocus();
    }

    String password() {
        return password.getText();
    }

    private void showCapsLock() {
        Parts.shown(capsLock, Platform.isKeyLocked(KeyCode.CAPS).orElse(false));
    }
}
