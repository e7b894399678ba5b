package yiwang.console.accounts;

import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import javafx.scene.Node;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.materialdesign2.MaterialDesignA;
import yiwang.console.command.Outcome;
import yiwang.console.kit.form.Act;
import yiwang.console.kit.look.EmptyState;
import yiwang.wire.AccountView;
import yiwang.wire.PostView;

/** The room 账号: who there is, what they are on duty as, and what the two administrators do with them. FX thread. */
final class AccountsScreen extends ListScreen<AccountView> {
    static final String CREATE = "POST /api/v1/accounts";

    private @Nullable AccountPane pane;

    AccountsScreen(Setting setting) {
        super(setting, "accounts", AccountView::account, account -> text(setting, account));
        roster().addToBar(
                        new Act("accounts-new", setting.word("accounts.new"), setting.against(CREATE), this::openNew));
        roster().column(setting.word("accounts.account"), 0.15, AccountView::account)
                .column(setting.word("accounts.name"), 0.14, AccountView::name)
                .column(setting.word("accounts.state"), 0.09, account -> state(setting, account))
                .column(setting.word("accounts.posts"), 0.36, account -> posts(setting, account.posts()))
                .column(setting.word("accounts.factor"), 0.11, account -> factor(setting, account))
                .column(setting.word("accounts.password"), 0.15, account -> password(setting, account));
        roster().restIf(account -> !account.enabled());
    }

    @Override
    void fetch(Consumer<Outcome<List<AccountView>>> then) {
        setting().admin().accounts(then);
    }

    @Override
    Node beside(@Nullable AccountView chosen) {
        if (chosen == null) {
            return new EmptyState(
                    MaterialDesignA.ACCOUNT_OUTLINE,
                    setting().word("accounts.none"),
                    setting().word("accounts.none.advice"));
        }
        AccountPane before = pane;
        AccountPane now = new AccountPane(setting(), chosen, this::changed, this::showSecret);
        if (before != null) {
            now.takeOver(before);
        }
        pane = now;
        return now;
    }

    @Override
    void openNew() {
        if (setting().may(CREATE)) {
            leave(() -> showForm(new NewAccountForm(setting(), this::changed, this::showSecret)));
        }
    }

    static String state(Setting setting, AccountView account) {
        return setting.word(account.enabled() ? "accounts.enabled" : "accounts.disabled");
    }

    static String posts(Setting setting, List<PostView> posts) {
        return posts.isEmpty()
                ? setting.word("accounts.posts.none")
                : posts.stream()
                        .collect(Collectors.groupingBy(
                                PostView::unit, Collectors.mapping(PostView::role, Collectors.toList())))
                        .entrySet()
                        .stream()
                        .map(unit -> setting.unit(unit.getKey()) + " " + setting.roles(unit.getValue()))
                        .sorted()
                        .collect(Collectors.joining("; "));
    }

    static String factor(Setting setting, AccountView account) {
        return setting.word(account.secondFactor() ? "accounts.factor.bound" : "accounts.factor.none");
    }

    static String password(Setting setting, AccountView account) {
        return account.mustChange() ? setting.word("accounts.password.first") : setting.time(account.passwordAt());
    }

    private static String text(Setting setting, AccountView account) {
        return account.account() + " " + account.name() + " " + state(setting, account) + " "
                + posts(setting, account.posts());
    }
}
