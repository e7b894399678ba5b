package yiwang.console.desk;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import yiwang.console.feed.Gazetteer;
import yiwang.console.kit.ticket.Parts;
import yiwang.console.kit.ticket.TicketWords;
import yiwang.console.kit.ticket.Words;
import yiwang.domain.ticket.Verb;
import yiwang.wire.AdviceView;
import yiwang.wire.TicketDetail;

/**
 * What the engine takes the ticket for while that can still be settled: the likeliest items, each with its key and the
 * words that spoke for it, and how a case like it was decided. Words of danger come first, with the way out. FX thread.
 */
final class AdvicePane extends VBox {
    private static final int PERCENT = 100;

    private final DetailModel model;
    private final DetailController controller;
    private final Words words;
    private final Gazetteer places;

    AdvicePane(DetailModel model, DetailController controller, Words words, Gazetteer places) {
        this.model = model;
        this.controller = controller;
        this.words = words;
        this.places = places;
        setId(Ids.ADVICE);
        getStyleClass().add("desk-advice");
        model.detailProperty().subscribe(this::show);
        model.formProperty().subscribe(this::show);
    }

    private void show() {
        getChildren().clear();
        TicketDetail detail = model.detailProperty().get();
        AdviceView.Suggestion suggestion =
                detail == null ? null : detail.advice().suggestion();
        if (detail != null && suggestion != null && model.formProperty().get() == null) {
            showDanger(detail, suggestion);
            if (model.isItemOpen() && !suggestion.items().isEmpty()) {
                showItems(suggestion);
                showPrecedent(detail.advice());
            }
        }
        Parts.shown(this, !getChildren().isEmpty());
    }

    private void showDanger(TicketDetail detail, AdviceView.Suggestion suggestion) {
        boolean offered = model.isOpen(Verb.TRANSFER) && detail.ticket().lead() == null;
        if (suggestion.danger().isEmpty() || !offered) {
            return;
        }
        Label said = Parts.wrapped(
                words.get("advice.danger", String.join(words.get("advice.between"), suggestion.danger())),
                "desk-advice-danger");
        said.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(said, Priority.ALWAYS);
        Button transfer = new Button(words.ticket().verb(Verb.TRANSFER.key()));
        transfer.setId(Ids.DANGER);
        transfer.setGraphic(Parts.label(VerbKeys.letterOf(Verb.TRANSFER), "yw-key"));
        transfer.setOnAction(event -> controller.onVerb(Verb.TRANSFER));
        Parts.whole(transfer);
        getChildren().add(Parts.row("desk-advice-head", said, transfer));
    }

    private void showItems(AdviceView.Suggestion suggestion) {
        String sure = percent(suggestion.items().getFirst().confidence());
        getChildren().add(Parts.wrapped(words.get("advice." + suggestion.band(), sure), "desk-advice-band"));
        for (int i = 0; i < suggestion.items().size(); i++) {
            getChildren().add(item(suggestion.items().get(i), i));
        }
    }

    private Node item(AdviceView.Item item, int place) {
        Label name = Parts.label(places.itemName(item.code(), words.room().locale()), "desk-advice-name");
        Label why = Parts.label(String.join(words.get("advice.between"), item.words()), "desk-advice-words");
        why.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(why, Priority.ALWAYS);
        HBox row = Parts.row(
                "yw-row",
                Parts.whole(Parts.label(words.get("advice.key", String.valueOf(place + 1)), "yw-key")),
                Parts.whole(Parts.label(percent(item.confidence()), "desk-advice-percent")),
                Parts.whole(name),
                why);
        row.getStyleClass().add("desk-advice-item");
        row.setId(Ids.ADVICE_ITEM + (place + 1));
        row.pseudoClassStateChanged(Parts.SELECTED, place == 0);
        row.setOnMousePressed(event -> controller.onSuggested(place));
        return row;
    }

    private void showPrecedent(AdviceView advice) {
        if (advice.precedents().isEmpty()) {
            return;
        }
        AdviceView.Past past = advice.precedents().getFirst();
        String item = places.itemName(past.category(), words.room().locale());
        getChildren()
                .add(Parts.wrapped(
                        words.get(
                                "advice.precedent",
                                TicketWords.brief(past.number()),
                                past.title(),
                                item,
                                unit(past.lead())),
                        "desk-advice-past"));
    }

    private String unit(@Nullable String lead) {
        return lead == null ? words.get("fact.nobody") : places.unitName(lead);
    }

    private static String percent(double confidence) {
        return Math.round(confidence * PERCENT) + " %";
    }
}
