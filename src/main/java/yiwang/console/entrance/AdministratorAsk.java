package yiwang.console.entrance;

import java.security.SecureRandom;
import java.util.Optional;
import javafx.scene.control.Button;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import yiwang.console.kit.Texts;
import yiwang.console.kit.form.FirstPassword;
import yiwang.console.kit.form.FormField;
import yiwang.console.kit.form.SecretCard;
import yiwang.console.kit.ticket.Parts;
import yiwang.domain.access.PasswordPolicy;
import yiwang.domain.access.PasswordRules;
import yiwang.wire.NewAccount;
import yiwang.wire.ProblemCode;
import yiwang.wire.ProblemTexts;

/** One of the three administrators to be made: account, name and first password side by side. FX thread. */
final class AdministratorAsk extends VBox {
    private static final int LONGEST_NAME = 40;

    private final Texts texts;
    private final String role;
    private final TextField account = new TextField();
    private final TextField name = new TextField();
    private final TextField password = new TextField();
    private final FormField accountField;
    private final FormField nameField;
    private final FormField passwordField;
    private String made = "";

    /** {@code role} is system, security or audit. */
    AdministratorAsk(Texts texts, String role, SecureRandom random) {
        this.texts = texts;
        this.role = role;
        account.setId("setup-" + role + "-account");
        account.setPromptText(texts.get("setup." + role + ".prompt"));
        name.setId("setup-" + role + "-name");
        password.setId("setup-" + role + "-password");
        Button make = new Button(texts.get("setup.make"));
        make.setId("setup-" + role + "-make");
        make.setOnAction(event -> {
            made = FirstPassword.next(random);
            password.setText(made);
        });
        HBox.setHgrow(password, Priority.ALWAYS);
        accountField = new FormField(texts.get("account"), account);
        nameField = new FormField(texts.get("setup.name"), name);
        passwordField =
                new FormField(texts.get("setup.password"), Parts.row("form-act-line", password, Parts.whole(make)));
        HBox line = Parts.row("setup-line", accountField, nameField, passwordField);
        accountField.getStyleClass().add("setup-narrow");
        nameField.getStyleClass().add("setup-narrow");
        HBox.setHgrow(passwordField, Priority.ALWAYS);
        getStyleClass().add("setup-ask");
        getChildren()
                .addAll(
                        Parts.row(
                                "setup-head",
                                Parts.whole(Parts.label(texts.get("setup." + role), "yw-strong", "yw-bright")),
                                Parts.label(texts.get("setup." + role + ".does"), "yw-text-small", "yw-muted")),
                        line);
    }

    NewAccount asked() {
        return new NewAccount(account(), name.getText().strip(), password.getText());
    }

    /** Whether the password was made here: nobody knows it yet but this console. */
    boolean isMade() {
        return password.getText().equals(made);
    }

    /** Its password, to be handed over. */
    SecretCard card() {
        return new SecretCard(
                texts,
                texts.get("setup.card", texts.get("setup." + role), account()),
                name.getText().strip(),
                password.getText());
    }

    String account() {
        return account.getText().strip();
    }

    /** Says what cannot be right here; true when nothing is. */
    boolean isWhole() {
        String called = name.getText().strip();
        accountField.say(
                account().isEmpty()
                        ? texts.get("setup.missing")
                        : NewAccount.isAccount(account()) ? "" : texts.get("setup.account.form"));
        nameField.say(
                called.isEmpty()
                        ? texts.get("setup.missing")
                        : called.length() > LONGEST_NAME ? texts.get("setup.name.long") : "");
        passwordField.say(password.getText().isEmpty() ? texts.get("setup.missing") : "");
        return !accountField.isWrong() && !nameField.isWrong() && !passwordField.isWrong();
    }

    void sayNotThree() {
        accountField.say(texts.get("setup.three"));
    }

    /** What this policy has against the password. */
    Optional<PasswordRules.Weakness> weakness(PasswordPolicy policy) {
        return PasswordRules.of(policy).judge(account(), password.getText());
    }

    void sayWeak(PasswordRules.Weakness weakness, PasswordPolicy policy) {
        String limit = Integer.toString(PasswordRules.of(policy).limit(weakness));
        passwordField.say(ProblemTexts.of(texts.locale())
                .detail(ProblemCode.PASSWORD_WEAK.key(), java.util.List.of(weakness.key(), limit)));
    }

    /** Gives the keyboard to what is wrong; false when nothing is. */
    boolean enterWrong() {
        if (accountField.isWrong()) {
            account.requestFocus();
        } else if (nameField.isWrong()) {
            name.requestFocus();
        } else if (passwordField.isWrong()) {
            password.requestFocus();
        } else {
            return false;
        }
        return true;
    }
}
