package yiwang.console.entrance;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Consumer;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import yiwang.console.command.AccountDoor;
import yiwang.console.command.Outcome;
import yiwang.console.kit.Texts;
import yiwang.console.kit.form.SecretCard;
import yiwang.console.kit.ticket.Parts;
import yiwang.wire.AccountView;
import yiwang.wire.PasswordRequest;
import yiwang.wire.Problem;
import yiwang.wire.ProblemCode;
import yiwang.wire.SecondFactorAnswer;
import yiwang.wire.SetupAnswer;
import yiwang.wire.SignInAnswer;
import yiwang.wire.SignInRequest;

/**
 * Asks one thing after the other until somebody is in: password, code, unit, and what the account lacks. Says what was
 * wrong and leaves standing what was right. Enter goes on. FX thread.
 */
public final class EntrancePane extends VBox {
    private static final String LACKS_PASSWORD = "password";
    private static final Set<String> ASKS = Set.of(ProblemCode.SECOND_FACTOR.key(), ProblemCode.UNIT_NEEDED.key());

    private final Texts texts;
    private final AccountDoor door;
    private final Label title = Parts.label("", "yw-title-2");
    private final Label why = Parts.wrapped("", "yw-muted");
    private final Label notice = Parts.wrapped("", "entrance-notice");
    private final Button go = new Button();
    private final Button leave = new Button();
    private final VBox place = new VBox();
    private Step step;

    private EntrancePane(Locale locale, AccountDoor door) {
        this.texts = Texts.of(EntrancePane.class, locale);
        this.door = door;
        this.step = new PasswordStep(texts, "", request -> {});
        getStyleClass().add("entrance");
        setAlignment(Pos.CENTER_LEFT);
        setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
        go.setId("entrance-go");
        go.getStyleClass().add("yw-primary");
        go.setOnAction(event -> submit());
        leave.setId("entrance-leave");
        leave.setText(texts.get("leave"));
        Parts.shown(leave, false);
        Parts.shown(notice, false);
        getChildren().addAll(title, why, place, notice, Parts.row("entrance-end", Parts.spring(), leave, go));
        addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ENTER && !(event.getTarget() instanceof Button)) {
                event.consume();
                if (step.isLeftByEnter()) {
                    submit();
                }
            }
        });
    }

    /**
     * Asks somebody to sign in.
     *
     * @param account who is to come back, or null for anybody
     * @param why one sentence under the title
     * @param onIn hears of a session that lacks nothing
     */
    public static EntrancePane signIn(
            Locale locale, AccountDoor door, @Nullable String account, String why, Consumer<SignInAnswer> onIn) {
        EntrancePane pane = new EntrancePane(locale, door);
        pane.title.setText(pane.texts.get(account == null ? "title" : "title.back"));
        pane.why.setText(why);
        pane.askSignIn(account, onIn);
        if (account == null) {
            pane.offerSetup(onIn);
        }
        return pane;
    }

    /** Asks for a new password of the account that is in; {@code onEnd} hears of the end, done or not. */
    public static EntrancePane newPassword(Locale locale, AccountDoor door, String token, Runnable onEnd) {
        EntrancePane pane = new EntrancePane(locale, door);
        pane.title.setText(pane.texts.get("title.password"));
        pane.why.setText(pane.texts.get("why.password.own"));
        pane.leaveBy(onEnd);
        pane.show(new PasswordStep(pane.texts, null, request -> pane.change(token, request, onEnd)));
        return pane;
    }

    /** Offers a way out; what is done is up to {@code onLeave}. */
    public void leaveBy(Runnable onLeave) {
        leave.setOnAction(event -> onLeave.run());
        Parts.shown(leave, true);
    }

    /** What the way out is called, where it is not simply going back. */
    public void nameLeave(String text) {
        leave.setText(text);
    }

    /** Gives the keyboard to the first field that wants it. */
    public void enter() {
        step.enter();
    }

    private void show(Step next) {
        step = next;
        place.getChildren().setAll(next);
        go.setText(next.go());
        quiet();
        next.enter();
    }

    private void submit() {
        if (!isDisabled()) {
            quiet();
            step.submit();
        }
    }

    /** Where there is no account yet nobody can sign in: the first ones are made instead. */
    private void offerSetup(Consumer<SignInAnswer> onIn) {
        Step first = step;
        door.setupWanted(outcome -> {
            if (step == first
                    && outcome instanceof Outcome.Accepted<SetupAnswer>(SetupAnswer(boolean wanted))
                    && wanted) {
                askSetup(onIn);
            }
        });
    }

    private void askSetup(Consumer<SignInAnswer> onIn) {
        String before = why.getText();
        title.setText(texts.get("title.setup"));
        why.setText(texts.get("why.setup"));
        getStyleClass().add("entrance-wide");
        SetupStep[] asked = new SetupStep[1];
        asked[0] = new SetupStep(texts, request -> {
            busy(true);
            door.setUp(
                    request,
                    outcome -> setUp(
                            asked[0],
                            outcome,
                            () -> handOver(asked[0], () -> {
                                getStyleClass().remove("entrance-wide");
                                title.setText(texts.get("title"));
                                why.setText(before);
                                SignInStep signIn = askSignIn(null, onIn);
                                signIn.begin(asked[0].systemAccount());
                                say(texts.get("setup.done"), null);
                            })));
        });
        show(asked[0]);
    }

    /** Shows the passwords that nobody has seen kept yet, before the form that held them goes. */
    private void handOver(SetupStep from, Runnable then) {
        List<SecretCard> cards = from.cards();
        if (cards.isEmpty()) {
            then.run();
        } else {
            title.setText(texts.get("title.hand"));
            why.setText(texts.get("why.hand"));
            show(new HandOverStep(texts, cards, then));
        }
    }

    private void setUp(SetupStep from, Outcome<AccountView[]> outcome, Runnable then) {
        if (outcome instanceof Outcome.Refused<AccountView[]>(Problem problem) && from.say(problem)) {
            busy(false);
            from.enter();
        } else {
            done(outcome, then);
        }
    }

    private SignInStep askSignIn(@Nullable String account, Consumer<SignInAnswer> onIn) {
        SignInStep[] asked = new SignInStep[1];
        asked[0] = new SignInStep(texts, account, request -> send(asked[0], request, onIn));
        show(asked[0]);
        return asked[0];
    }

    private void send(SignInStep from, SignInRequest request, Consumer<SignInAnswer> onIn) {
        busy(true);
        door.signIn(request, outcome -> {
            busy(false);
            switch (outcome) {
                case Outcome.Accepted<SignInAnswer>(SignInAnswer session) -> entered(session, request, onIn);
                case Outcome.Refused<SignInAnswer>(Problem problem) -> refused(from, problem);
                case Outcome.Unknown<SignInAnswer> unknown -> say(texts.get("unanswered"), Parts.WARN);
            }
        });
    }

    private void refused(SignInStep from, Problem problem) {
        say(problem.detail(), ASKS.contains(problem.code()) ? null : Parts.OVER);
        if (problem.code().equals(ProblemCode.SECOND_FACTOR.key())) {
            from.askCode();
        } else if (problem.code().equals(ProblemCode.UNIT_NEEDED.key())) {
            from.askUnit(problem.args());
        } else {
            from.tryAnew();
        }
    }

    private void entered(SignInAnswer session, SignInRequest request, Consumer<SignInAnswer> onIn) {
        supply(new ArrayDeque<>(session.lacks()), session, request.password(), onIn);
    }

    /** What the session lacks, one after the other; then it is in. */
    private void supply(Deque<String> lacks, SignInAnswer session, String present, Consumer<SignInAnswer> onIn) {
        String lack = lacks.poll();
        if (lack == null) {
            onIn.accept(session);
        } else if (lack.equals(LACKS_PASSWORD)) {
            title.setText(texts.get("title.password"));
            why.setText(texts.get("why.password"));
            show(new PasswordStep(
                    texts,
                    present,
                    request ->
                            change(session.token(), request, () -> supply(lacks, session, request.password(), onIn))));
        } else {
            askFactor(lacks, session, present, onIn);
        }
    }

    private void change(String token, PasswordRequest request, Runnable then) {
        busy(true);
        door.changePassword(token, request, outcome -> done(outcome, then));
    }

    private void askFactor(Deque<String> lacks, SignInAnswer session, String present, Consumer<SignInAnswer> onIn) {
        title.setText(texts.get("title.factor"));
        why.setText(texts.get("why.factor"));
        FactorStep asked = new FactorStep(texts, request -> {
            busy(true);
            door.confirmSecondFactor(
                    session.token(), request, outcome -> done(outcome, () -> supply(lacks, session, present, onIn)));
        });
        show(asked);
        busy(true);
        door.beginSecondFactor(session.token(), outcome -> {
            if (outcome instanceof Outcome.Accepted<SecondFactorAnswer>(SecondFactorAnswer answer)) {
                asked.show(answer);
            }
            done(outcome, () -> {});
        });
    }

    private <T> void done(Outcome<T> outcome, Runnable then) {
        busy(false);
        switch (outcome) {
            case Outcome.Accepted<T> accepted -> then.run();
            case Outcome.Refused<T>(Problem problem) -> say(problem.detail(), Parts.OVER);
            case Outcome.Unknown<T> unknown -> say(texts.get("unanswered"), Parts.WARN);
        }
        step.enter();
    }

    private void busy(boolean busy) {
        setDisable(busy);
        go.setText(busy ? texts.get("busy") : step.go());
        if (busy) {
            quiet();
        }
    }

    private void say(String sentence, @Nullable PseudoClass weight) {
        notice.setText(sentence);
        notice.pseudoClassStateChanged(Parts.OVER, weight == Parts.OVER);
        notice.pseudoClassStateChanged(Parts.WARN, weight == Parts.WARN);
        Parts.shown(notice, true);
    }

    private void quiet() {
        Parts.shown(notice, false);
    }
}
