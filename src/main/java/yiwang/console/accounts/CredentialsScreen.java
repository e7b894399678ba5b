package yiwang.console.accounts;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.Node;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.materialdesign2.MaterialDesignK;
import yiwang.console.command.Outcome;
import yiwang.console.kit.form.Act;
import yiwang.console.kit.form.Notice;
import yiwang.console.kit.form.Work;
import yiwang.console.kit.look.EmptyState;
import yiwang.console.kit.ticket.Parts;
import yiwang.wire.CredentialView;

/** The room 机器凭证: what walls and sources come in by; made by the one, revoked by the other administrator. FX thread. */
final class CredentialsScreen extends ListScreen<CredentialView> {
    static final String MAKE = "POST /api/v1/credentials";
    private static final String REVOKE = "DELETE /api/v1/credentials/{credential}";

    CredentialsScreen(Setting setting) {
        super(
                setting,
                "credentials",
                CredentialView::name,
                each -> each.name() + " " + setting.unit(each.unit()) + " " + state(setting, each));
        roster().addToBar(new Act(
                "credentials-new", setting.word("credentials.new"), setting.against(MAKE), this::openNew));
        roster().column(setting.word("credentials.name"), 0.18, CredentialView::name)
                .column(setting.word("credentials.kind"), 0.12, each -> kind(setting, each))
                .column(setting.word("credentials.unit"), 0.20, each -> setting.unit(each.unit()))
                .column(setting.word("credentials.state"), 0.12, each -> state(setting, each))
                .column(setting.word("credentials.made"), 0.22, each -> made(setting, each))
                .column(setting.word("credentials.expires"), 0.16, each -> expires(setting, each));
        roster().restIf(each -> !isInForce(each, setting.desk().now().instant()));
    }

    @Override
    void fetch(Consumer<Outcome<List<CredentialView>>> then) {
        setting().admin().credentials(then);
    }

    @Override
    Node beside(@Nullable CredentialView chosen) {
        return chosen == null
                ? new EmptyState(
                        MaterialDesignK.KEY_OUTLINE,
                        setting().word("credentials.none"),
                        setting().word("credentials.none.advice"))
                : pane(chosen);
    }

    private Node pane(CredentialView chosen) {
        Notice notice = new Notice();
        String source = chosen.source();
        Facts facts = new Facts(chosen.name(), kind(setting(), chosen))
                .fact(setting().word("credentials.unit"), setting().unit(chosen.unit()))
                .fact(setting().word("credentials.source"), source == null ? "" : source)
                .fact(setting().word("credentials.state"), state(setting(), chosen))
                .fact(setting().word("credentials.made"), made(setting(), chosen))
                .fact(setting().word("credentials.expires"), expires(setting(), chosen))
                .fact(setting().word("credentials.revoked"), revoked(chosen));
        Node[] pane = new Node[1];
        Act revoke = new Act(
                        "credential-revoke",
                        setting().word("credentials.revoke"),
                        chosen.revokedAt() == null
                                ? setting().against(REVOKE)
                                : Optional.of(setting().word("credentials.revoke.done")),
                        () -> new Work(pane[0], notice, setting().texts())
                                .<Boolean>run(
                                        then -> setting().admin().revokeCredential(chosen.name(), then),
                                        done -> refresh()))
                .sure(
                        setting().word("credentials.revoke.sure", chosen.name()),
                        setting().texts());
        pane[0] = Parts.column("admin-form", facts, Parts.hairline(), revoke, notice);
        return pane[0];
    }

    @Override
    void openNew() {
        if (setting().may(MAKE)) {
            leave(() -> showForm(new NewCredentialForm(setting(), this::changed, this::showSecret)));
        }
    }

    private String revoked(CredentialView each) {
        String by = each.revokedBy();
        return each.revokedAt() == null ? "" : setting().time(each.revokedAt()) + "  " + (by == null ? "" : by);
    }

    private static String kind(Setting setting, CredentialView each) {
        return setting.word("credentials.kind." + each.kind().name());
    }

    private static boolean isInForce(CredentialView each, Instant now) {
        Instant ends = each.expiresAt();
        return each.revokedAt() == null && (ends == null || ends.isAfter(now));
    }

    private static String state(Setting setting, CredentialView each) {
        String state = isInForce(each, setting.desk().now().instant())
                ? "force"
                : each.revokedAt() == null ? "expired" : "revoked";
        return setting.word("credentials.state." + state);
    }

    private static String made(Setting setting, CredentialView each) {
        return setting.time(each.createdAt()) + "  " + each.createdBy();
    }

    private static String expires(Setting setting, CredentialView each) {
        return each.expiresAt() == null ? setting.word("credentials.never") : setting.time(each.expiresAt());
    }
}
