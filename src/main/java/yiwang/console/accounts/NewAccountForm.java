package yiwang.console.accounts;

import java.util.function.Consumer;
import javafx.scene.control.Button;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import yiwang.console.kit.form.FirstPassword;
import yiwang.console.kit.form.FormField;
import yiwang.console.kit.form.Notice;
import yiwang.console.kit.form.Refusals;
import yiwang.console.kit.form.SecretCard;
import yiwang.console.kit.form.Work;
import yiwang.console.kit.ticket.Parts;
import yiwang.wire.AccountView;
import yiwang.wire.NewAccount;

/** An account to be made, with a first password that is made for it. Enter makes it. FX thread. */
final class NewAccountForm extends VBox implements Draft {
    private final Setting setting;
    private final TextField account = new TextField();
    private final TextField name = new TextField();
    private final TextField password = new TextField();
    private final FormField accountField;
    private final Notice notice = new Notice();
    private final Work work;
    private final Refusals refusals = new Refusals(notice);
    private final Consumer<AccountView> made;
    private final Consumer<SecretCard> show;

    /** {@code made} hears of the account; {@code show} takes what is shown after it. */
    NewAccountForm(Setting setting, Consumer<AccountView> made, Consumer<SecretCard> show) {
        this.setting = setting;
        this.made = made;
        this.show = show;
        this.work = new Work(this, notice, setting.texts());
        getStyleClass().add("admin-form");
        account.setId("new-account");
        name.setId("new-name");
        password.setId("new-password");
        password.setText(FirstPassword.next(setting.given().random()));
        Button another = new Button(setting.word("password.another"));
        another.setOnAction(
                event -> password.setText(FirstPassword.next(setting.given().random())));
        HBox.setHgrow(password, Priority.ALWAYS);
        accountField = new FormField(setting.word("accounts.account"), account);
        FormField nameField = new FormField(setting.word("accounts.name"), name);
        FormField passwordField = new FormField(
                setting.word("password.first"), Parts.row("form-act-line", password, Parts.whole(another)));
        refusals.with("account", accountField).with("name", nameField).with("password", passwordField);
        Button make = new Button(setting.word("accounts.make"));
        make.setId("new-make");
        make.getStyleClass().add("yw-primary");
        make.setOnAction(event -> submit());
        setOnKeyPressed(event -> {
            if (event.getCode() == KeyCode.ENTER) {
                event.consume();
                submit();
            }
        });
        getChildren()
                .addAll(
                        Parts.wrapped(setting.word("accounts.new"), "yw-title-2"),
                        Parts.wrapped(setting.word("accounts.new.why"), "yw-muted"),
                        accountField,
                        nameField,
                        passwordField,
                        notice,
                        Parts.row("form-act-line", Parts.whole(make)));
    }

    @Override
    public boolean isBegun() {
        return !account.getText().isBlank() || !name.getText().isBlank();
    }

    @Override
    public void enter() {
        account.requestFocus();
    }

    private void submit() {
        refusals.clear();
        String id = account.getText().strip();
        if (!NewAccount.isAccount(id)) {
            accountField.say(setting.word("accounts.account.form"));
            accountField.enter();
            return;
        }
        NewAccount asked = new NewAccount(id, name.getText().strip(), password.getText());
        work.<AccountView>run(then -> setting.admin().create(asked, then), view -> done(view, asked), refusals::say);
    }

    private void done(AccountView view, NewAccount asked) {
        made.accept(view);
        show.accept(new SecretCard(
                setting.texts(),
                setting.word("accounts.made", view.account()),
                setting.word("accounts.made.why"),
                asked.password()));
    }
}
