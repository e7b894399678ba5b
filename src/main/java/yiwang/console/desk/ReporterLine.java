package yiwang.console.desk;

import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.jspecify.annotations.Nullable;
import yiwang.console.kit.ticket.Parts;
import yiwang.console.kit.ticket.Words;
import yiwang.domain.reporter.Purposes.Act;
import yiwang.domain.ticket.Actor;
import yiwang.wire.ReporterView;
import yiwang.wire.TicketDetail;

/** The line of the reporter among the facts: masks, and the ways to more where this seat has them. FX thread. */
final class ReporterLine extends HBox {
    static final String LETTER = "W";
    static final String WORD = "lx";
    static final String ERASE_WORD = "sc";

    private final Words words;
    private final Label said = Parts.wrapped("", "desk-fact-value");
    private final Button reveal;
    private final Button erase;

    ReporterLine(DetailModel detail, ReporterController controller, Words words) {
        this.words = words;
        getStyleClass().add("desk-fact");
        setId(Ids.REPORTER);
        HBox.setHgrow(said, Priority.ALWAYS);
        said.setMaxWidth(Double.MAX_VALUE);
        reveal = button(Ids.REPORTER_REVEAL, "reporter.reveal", LETTER, words.get("verb.tip", WORD, LETTER));
        reveal.setOnAction(event -> controller.onAsk(Act.REVEAL));
        erase = button(Ids.REPORTER_ERASE, "reporter.erase", "", words.get("verb.tip.word", ERASE_WORD));
        erase.setOnAction(event -> controller.onAsk(Act.ERASE));
        getChildren().addAll(Parts.label(words.get("fact.reporter"), "desk-fact-name"), said, reveal, erase);
        Parts.shown(this, false);
    }

    private Button button(String id, String key, String graphic, String tip) {
        Button button = Parts.whole(new Button(words.get(key)));
        button.setId(id);
        button.getStyleClass().add("yw-flat");
        if (!graphic.isEmpty()) {
            button.setGraphic(Parts.label(graphic, "yw-key"));
        }
        button.setTooltip(new Tooltip(tip));
        return button;
    }

    /** Shows what the session may see of it: nothing where it may see nothing. */
    void show(@Nullable TicketDetail detail, Actor actor) {
        ReporterView reporter = detail == null ? null : detail.reporter();
        Parts.shown(this, reporter != null);
        if (reporter != null) {
            said.setText(said(reporter));
            boolean isKept = reporter.state() == ReporterView.State.KEPT;
            Parts.shown(reveal, isKept && Rights.may(actor, Act.REVEAL));
            Parts.shown(erase, reporter.state() != ReporterView.State.ERASED && Rights.may(actor, Act.ERASE));
        }
    }

    private String said(ReporterView reporter) {
        return switch (reporter.state()) {
            case ERASED -> words.get("reporter.erased");
            case WITHHELD -> words.get("reporter.withheld");
            case UNREADABLE -> words.get("reporter.unreadable");
            case KEPT -> {
                String who = ((reporter.name() == null ? "" : reporter.name()) + "  "
                                + (reporter.phone() == null ? "" : reporter.phone()))
                        .strip();
                yield reporter.openTickets() == 0
                        ? who
                        : who + words.get("reporter.others", String.valueOf(reporter.openTickets()));
            }
        };
    }
}
