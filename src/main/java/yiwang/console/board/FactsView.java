package yiwang.console.board;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import yiwang.console.feed.Gazetteer;
import yiwang.console.kit.ticket.Parts;
import yiwang.console.kit.ticket.Words;

/** The line at the foot: loops of returning, what has gone quiet, and the five units with most over their limit. */
final class FactsView extends HBox {
    private final Words words;
    private final Gazetteer places;

    FactsView(Words words, Gazetteer places) {
        this.words = words;
        this.places = places;
        getStyleClass().addAll("board-facts", "yw-panel");
    }

    void show(Facts facts) {
        List<Node> parts = new ArrayList<>();
        parts.add(fact(words.get("facts.returned"), facts.returnedTwice()));
        parts.add(fact(words.get("facts.stale"), facts.stale()));
        parts.add(Parts.spring());
        parts.add(Parts.label(words.get("facts.worst"), "board-fact-name"));
        if (facts.worst().isEmpty()) {
            parts.add(Parts.label(words.get("facts.nobody"), "board-fact-name"));
        }
        facts.worst().forEach(load -> parts.add(fact(places.unitName(load.unit()), load.over())));
        getChildren().setAll(parts);
    }

    private static Node fact(String name, long number) {
        Label count = Parts.label(String.valueOf(number), "board-fact-number");
        count.setMinWidth(USE_PREF_SIZE);
        return Parts.row("board-fact", Parts.label(name, "board-fact-name"), count);
    }
}
