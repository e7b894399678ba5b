package yiwang.console.entrance;

import java.security.SecureRandom;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import javafx.scene.control.TextField;
import yiwang.console.kit.Texts;
import yiwang.console.kit.form.FormField;
import yiwang.console.kit.form.SecretCard;
import yiwang.domain.access.PasswordPolicy;
import yiwang.domain.access.PasswordRules;
import yiwang.wire.Problem;
import yiwang.wire.ProblemCode;
import yiwang.wire.SetupRequest;

/** The three administrators of a backend that has no accounts, by the token it printed at its start. FX thread. */
final class SetupStep extends Step {
    private final TextField token = new TextField();
    private final FormField tokenField;
    private final AdministratorAsk system;
    private final AdministratorAsk security;
    private final AdministratorAsk audit;
    private final Consumer<SetupRequest> send;

    SetupStep(Texts texts, Consumer<SetupRequest> send) {
        super(texts);
        this.send = send;
        SecureRandom random = new SecureRandom();
        token.setId("setup-token");
        token.setPromptText(word("setup.token.prompt"));
        tokenField = new FormField(word("setup.token"), token);
        system = new AdministratorAsk(texts, "system", random);
        security = new AdministratorAsk(texts, "security", random);
        audit = new AdministratorAsk(texts, "audit", random);
        getStyleClass().add("setup-step");
        getChildren().addAll(tokenField, system, security, audit);
    }

    @Override
    String go() {
        return word("go.setup");
    }

    @Override
    void enter() {
        if (tokenField.isWrong() || three().stream().noneMatch(AdministratorAsk::enterWrong)) {
            token.requestFocus();
        }
    }

    @Override
    void submit() {
        tokenField.say(token.getText().isBlank() ? word("setup.missing") : "");
        boolean whole = three().stream().filter(AdministratorAsk::isWhole).count() == three().size();
        Set<String> accounts = three().stream().map(AdministratorAsk::account).collect(Collectors.toSet());
        if (whole && accounts.size() < three().size()) {
            three().forEach(AdministratorAsk::sayNotThree);
            whole = false;
        }
        if (whole && !tokenField.isWrong()) {
            send.accept(new SetupRequest(token.getText().strip(), system.asked(), security.asked(), audit.asked()));
        } else {
            enter();
        }
    }

    /** Account of the first who signs in. */
    String systemAccount() {
        return system.account();
    }

    /** The passwords that were made here, as cards. */
    List<SecretCard> cards() {
        return three().stream()
                .filter(AdministratorAsk::isMade)
                .map(AdministratorAsk::card)
                .toList();
    }

    /** Says a refusal beside the field that it is about; false when there is none. */
    boolean say(Problem problem) {
        if (problem.code().equals(ProblemCode.SETUP_REFUSED.key())) {
            tokenField.say(problem.detail());
            return true;
        }
        return problem.code().equals(ProblemCode.PASSWORD_WEAK.key()) && sayWeak(problem.args());
    }

    /** The refusal does not say whose password it is: the policy that has just this against one of them knows. */
    private boolean sayWeak(List<String> args) {
        Optional<PasswordPolicy> policy = PasswordPolicy.names().stream()
                .map(PasswordPolicy::shipped)
                .filter(each -> three().stream().anyMatch(ask -> isSaid(ask.weakness(each), each, args)))
                .findFirst();
        policy.ifPresent(each ->
                three().forEach(ask -> ask.weakness(each).ifPresent(weakness -> ask.sayWeak(weakness, each))));
        return policy.isPresent();
    }

    private static boolean isSaid(Optional<PasswordRules.Weakness> weakness, PasswordPolicy policy, List<String> args) {
        return weakness.filter(found -> args.equals(List.of(
                        found.key(), Integer.toString(PasswordRules.of(policy).limit(found)))))
                .isPresent();
    }

    private List<AdministratorAsk> three() {
        return List.of(system, security, audit);
    }
}
