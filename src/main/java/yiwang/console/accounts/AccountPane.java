package yiwang.console.accounts;

import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.layout.VBox;
import yiwang.console.kit.form.Act;
import yiwang.console.kit.form.FirstPassword;
import yiwang.console.kit.form.Notice;
import yiwang.console.kit.form.SecretCard;
import yiwang.console.kit.form.Work;
import yiwang.console.kit.ticket.Parts;
import yiwang.wire.AccountView;

/** One account: what is known of it, its posts, and what can be done with it by whom. FX thread. */
final class AccountPane extends VBox {
    private static final String STATE = "POST /api/v1/accounts/{account}/state";
    private static final String PASSWORD = "POST /api/v1/accounts/{account}/password";
    private static final String FACTOR = "DELETE /api/v1/accounts/{account}/second-factor";

    private final Setting setting;
    private final AccountView account;
    private final Consumer<AccountView> changed;
    private final Consumer<SecretCard> show;
    private final Work work;
    private final PostsEditor posts;

    /** {@code changed} hears of what it is after an act; {@code show} takes what is told once. */
    AccountPane(Setting setting, AccountView account, Consumer<AccountView> changed, Consumer<SecretCard> show) {
        this.setting = setting;
        this.account = account;
        this.changed = changed;
        this.show = show;
        Notice notice = new Notice();
        this.work = new Work(this, notice, setting.texts());
        this.posts = new PostsEditor(setting, account, against(PostsEditor.SET), work, changed);
        getStyleClass().add("admin-form");
        getChildren()
                .addAll(
                        facts(),
                        Parts.hairline(),
                        posts,
                        Parts.hairline(),
                        stateAct(),
                        passwordAct(),
                        factorAct(),
                        notice);
    }

    /** Goes on with the posts that were being changed, where they are those of the same account as it was. */
    void takeOver(AccountPane before) {
        posts.takeOver(before.posts);
    }

    private Facts facts() {
        return new Facts(account.name(), account.account())
                .fact(setting.word("accounts.state"), AccountsScreen.state(setting, account))
                .fact(setting.word("accounts.factor"), AccountsScreen.factor(setting, account))
                .fact(
                        setting.word("accounts.password"),
                        account.mustChange()
                                ? setting.word("accounts.password.must", setting.time(account.passwordAt()))
                                : setting.word("accounts.password.at", setting.time(account.passwordAt())));
    }

    private Act stateAct() {
        boolean enable = !account.enabled();
        Act act = new Act(
                "account-state",
                setting.word(enable ? "accounts.enable" : "accounts.disable"),
                against(STATE),
                () -> work.<AccountView>run(then -> setting.admin().enable(account.account(), enable, then), changed));
        return enable ? act : act.sure(setting.word("accounts.disable.sure", account.account()), setting.texts());
    }

    private Act passwordAct() {
        String password = FirstPassword.next(setting.given().random());
        return new Act(
                        "account-password-new",
                        setting.word("accounts.reset"),
                        against(PASSWORD),
                        () -> work.<AccountView>run(
                                then -> setting.admin().setPassword(account.account(), password, then), view -> {
                                    changed.accept(view);
                                    show.accept(new SecretCard(
                                            setting.texts(),
                                            setting.word("accounts.reset.done", view.account()),
                                            setting.word("accounts.made.why"),
                                            password));
                                }))
                .sure(setting.word("accounts.reset.sure", account.account()), setting.texts());
    }

    private Act factorAct() {
        Optional<String> against = against(FACTOR);
        return new Act(
                        "account-factor",
                        setting.word("accounts.drop"),
                        against.isEmpty() && !account.secondFactor()
                                ? Optional.of(setting.word("accounts.drop.none"))
                                : against,
                        () -> work.<AccountView>run(
                                then -> setting.admin().dropSecondFactor(account.account(), then), changed))
                .sure(setting.word("accounts.drop.sure", account.account()), setting.texts());
    }

    /** The role first; then that nobody does anything with their own. */
    private Optional<String> against(String what) {
        Optional<String> role = setting.against(what);
        return role.isEmpty() && account.account().equals(setting.own())
                ? Optional.of(setting.word("accounts.own"))
                : role;
    }
}
