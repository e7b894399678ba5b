package yiwang.console.desk;

import java.util.List;
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
            Verb.DISPATCH,
            Verb.SIGN,
            Verb.FEED_BACK,
            Verb.VERIFY,
            Verb.REVISIT,
            Verb.CLOSE,
            Verb.RECLASSIFY,
            Verb.RETURN,
            Verb.REWORK,
            Verb.SUPERVISE,
            Verb.CANCEL_CARD,
            Verb.NOTE);

    private static final int FORWARD = 7;

    private final DetailModel model;
    private final DetailController controller;
    private final Choices choices;
    private final Words words;
    private final Label notice = Parts.wrapped("", "desk-notice");
    private final VBox formPlace = new VBox();
    private final FlowPane verbs = new FlowPane();
    private final VBox closed = Parts.column("desk-closed");

    ActionPane(DetailModel model, DetailController controller, Choices choices, Words words) {
        this.model = model;
        this.controller = controller;
        this.choices = choices;
        this.words = words;
        getStyleClass().add("desk-action-pane");
        notice.setId(Ids.NOTICE);
        notice.setMaxWidth(Double.MAX_VALUE);
        verbs.getStyleClass().add("desk-verbs");
        getChildren().addAll(notice, formPlace, verbs, closed);
        model.noticeProperty().subscribe(this::showNotice);
        model.formProperty().subscribe(this::showForm);
        model.detailProperty().subscribe(detail -> showVerbs());
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
            FormView form = new FormView(verb, ticket, choices, words, controller);
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
        if (detail == null || model.formProperty().get() != null) {
            Parts.shown(verbs, false);
            Parts.shown(closed, false);
            return;
        }
        boolean primary = true;
        for (Verb verb : ORDER) {
            TicketDetail.Offer offer = model.offer(verb);
            if (offer == null || (verb == Verb.CANCEL_CARD && detail.ticket().card() == 0)) {
                continue;
            }
            String refusal = offer.refusal();
            if (refusal == null) {
                verbs.getChildren().add(button(verb, primary && isForward(verb)));
                primary &= !isForward(verb);
            } else {
                closed.getChildren().add(why(verb, words.ticket().reason(refusal, offer.args())));
            }
        }
        Parts.shown(verbs, !verbs.getChildren().isEmpty());
        Parts.shown(closed, !closed.getChildren().isEmpty());
    }

    /** Whether a verb moves the ticket on; the first such is the main button. */
    private static boolean isForward(Verb verb) {
        return ORDER.indexOf(verb) < FORWARD;
    }

    private Node button(Verb verb, boolean primary) {
        Button button = new Button(words.ticket().verb(verb.key()));
        button.setId("verb-" + verb.key());
        button.setGraphic(Parts.label(VerbForm.keyOf(verb), "yw-key"));
        button.setTooltip(new Tooltip(words.get("verb.tip", CommandLine.wordOf(verb), VerbForm.keyOf(verb))));
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
