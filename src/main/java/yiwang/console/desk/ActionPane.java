package yiwang.console.desk;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import yiwang.console.kit.ticket.Notice;
import yiwang.console.kit.ticket.Parts;
import yiwang.console.kit.ticket.Words;
import yiwang.domain.ticket.Refusal;
import yiwang.domain.ticket.Verb;
import yiwang.wire.TicketDetail;
import yiwang.wire.TicketView;

/**
 * The foot of the detail pane: what was said to the last command, the open form, and the verbs of the present state;
 * open ones as buttons, the others with the reason why not. FX thread.
 */
final class ActionPane extends VBox {
    /** The way on comes first, then the ways back, then what can be said at any time. */
    private static final List<Verb> ORDER = List.of(
            Verb.ACCEPT,
            Verb.CONFIRM,
            Verb.DISPATCH,
            Verb.SIGN,
            Verb.FEED_BACK,
            Verb.VERIFY,
            Verb.REVISIT,
            Verb.EVALUATE,
            Verb.GRANT,
            Verb.CONCLUDE,
            Verb.DESIGNATE,
            Verb.PRECHECK,
            Verb.FILE,
            Verb.RESUME,
            Verb.SEND_TO_VERIFY,
            Verb.REVIEW_END,
            Verb.ACKNOWLEDGE,
            Verb.REFUSE,
            Verb.RECLASSIFY,
            Verb.RETURN,
            Verb.REWORK,
            Verb.SUPERVISE,
            Verb.CANCEL_CARD,
            Verb.NOTE);

    static final String MORE_LETTER = "O";

    /** Refusals that say there is nothing to do it to. */
    private static final Set<String> NOTHING_THERE = Set.of(
            Refusal.Code.NO_REQUEST.key(),
            Refusal.Code.NOTHING_RAISED.key(),
            Refusal.Code.NOT_SAMPLED.key(),
            Refusal.Code.CARD_STEP.key(),
            Refusal.Code.NOT_INVITED.key(),
            Refusal.Code.NOT_YOUR_TASK.key(),
            Refusal.Code.PROFILE_LACKS.key(),
            Refusal.Code.NOT_CONSULT.key());

    private static final int FORWARD = 16;

    private final DetailModel model;
    private final DetailController controller;
    private final Choices choices;
    private final Words words;
    private final Label notice = Parts.wrapped("", "desk-notice");
    private final VBox formPlace = new VBox();
    private final FlowPane verbs = new FlowPane();
    private final VBox closed = Parts.column("desk-closed");

    /** With {@code aside} at the place of the verbs while that is asked for. */
    ActionPane(DetailModel model, DetailController controller, Choices choices, Words words, Node aside) {
        this.model = model;
        this.controller = controller;
        this.choices = choices;
        this.words = words;
        getStyleClass().add("desk-action-pane");
        notice.setId(Ids.NOTICE);
        notice.setMaxWidth(Double.MAX_VALUE);
        verbs.getStyleClass().add("desk-verbs");
        getChildren().addAll(notice, formPlace, aside, verbs, closed);
        model.noticeProperty().subscribe(this::showNotice);
        model.formProperty().subscribe(this::showForm);
        model.detailProperty().subscribe(detail -> showVerbs());
        model.moreProperty().subscribe(more -> showVerbs());
        model.asideProperty().subscribe(any -> showVerbs());
    }

    private void showNotice(Notice said) {
        notice.setText(said.text());
        Parts.shown(notice, said.kind() != Notice.Kind.NONE);
        notice.pseudoClassStateChanged(Parts.OVER, said.kind() == Notice.Kind.REFUSED);
        notice.pseudoClassStateChanged(Parts.WARN, said.kind() == Notice.Kind.UNKNOWN);
    }

    private void showForm(@Nullable Verb verb) {
        formPlace.getChildren().clear();
        TicketView ticket = model.ticketProperty().get();
        Parts.shown(formPlace, verb != null && ticket != null); // before the focus: what is hidden cannot have it
        if (verb != null && ticket != null) {
            FormView form = new FormView(verb, ticket, choices, words, controller, model.proposal());
            formPlace.getChildren().add(form);
            form.applyCss();
            form.focusFirst();
        }
        showVerbs();
    }

    private void showVerbs() {
        verbs.getChildren().clear();
        closed.getChildren().clear();
        TicketDetail detail = model.detailProperty().get();
        if (detail == null
                || model.formProperty().get() != null
                || model.asideProperty().get()) {
            Parts.shown(verbs, false);
            Parts.shown(closed, false);
            return;
        }
        boolean primary = true;
        for (Verb verb : order()) {
            primary &= !show(verb, primary);
        }
        List<Verb> others = Arrays.stream(Verb.values())
                .filter(verb -> !order().contains(verb) && isOfferedAtAll(verb))
                .toList();
        if (!others.isEmpty()) {
            verbs.getChildren().add(moreButton(others.size()));
        }
        if (model.moreProperty().get()) {
            others.forEach(verb -> show(verb, false));
        }
        Parts.shown(verbs, !verbs.getChildren().isEmpty());
        Parts.shown(closed, !closed.getChildren().isEmpty());
    }

    /** What the engine's confidence asks for comes first: a look on the spot, or one key that confirms. */
    private List<Verb> order() {
        Verb first = asked(model.band());
        return first == null
                ? ORDER
                : Stream.concat(Stream.of(first), ORDER.stream().filter(verb -> verb != first))
                        .toList();
    }

    private static @Nullable Verb asked(@Nullable String band) {
        return switch (band) {
            case "precheck" -> Verb.SEND_TO_PRECHECK;
            case "confirm" -> Verb.CONFIRM;
            case null, default -> null;
        };
    }

    /** Adds a verb's button or why it is closed; whether it took the place of the main button. */
    private boolean show(Verb verb, boolean primary) {
        TicketDetail.Offer offer = model.offer(verb);
        if (offer == null || !isOfferedAtAll(verb)) {
            return false;
        }
        String refusal = offer.refusal();
        if (refusal == null) {
            verbs.getChildren().add(button(verb, primary && isForward(verb)));
            return isForward(verb);
        }
        closed.getChildren().add(why(verb, words.ticket().reason(refusal, offer.args())));
        return false;
    }

    /** A verb that only makes sense with something the ticket has not got is left out, not greyed. */
    private boolean isOfferedAtAll(Verb verb) {
        TicketDetail.Offer offer = model.offer(verb);
        return offer != null && !NOTHING_THERE.contains(String.valueOf(offer.refusal()));
    }

    private Node moreButton(int count) {
        boolean open = model.moreProperty().get();
        Button button = new Button(words.get(open ? "verbs.less" : "verbs.more", count));
        button.setId(Ids.MORE);
        button.setGraphic(Parts.label(MORE_LETTER, "yw-key"));
        button.setOnAction(event -> controller.onMore());
        return button;
    }

    /** Whether a verb moves the ticket on; the first such is the main button. */
    private boolean isForward(Verb verb) {
        return verb == asked(model.band()) || (ORDER.contains(verb) && ORDER.indexOf(verb) < FORWARD);
    }

    private Node button(Verb verb, boolean primary) {
        Button button = new Button(words.ticket().verb(verb.key()));
        button.setId("verb-" + verb.key());
        String letter = VerbKeys.letterOf(verb);
        button.setGraphic(Parts.label(letter.isEmpty() ? VerbKeys.wordOf(verb) : letter, "yw-key"));
        button.setTooltip(new Tooltip(
                letter.isEmpty()
                        ? words.get("verb.tip.word", VerbKeys.wordOf(verb))
                        : words.get("verb.tip", VerbKeys.wordOf(verb), letter)));
        if (primary) {
            button.getStyleClass().add("yw-primary");
        }
        button.setOnAction(event -> controller.onVerb(verb));
        return button;
    }

    private Node why(Verb verb, String reason) {
        Label name = Parts.label(words.ticket().verb(verb.key()), "desk-closed-name");
        Label said = Parts.wrapped(reason, "desk-closed-why");
        return Parts.row("desk-closed-line", name, said);
    }
}
