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
    private static final int WORST_ON_WALL = 2;

    private final Words words;
    private final Gazetteer places;
    private final int worstShown;

    FactsView(Words words, Gazetteer places, boolean wall) {
        this.worstShown = wall ? WORST_ON_WALL : Integer.MAX_VALUE;
        this.words = words;
        this.places = places;
        getStyleClass().addAll("board-facts", "yw-panel");
    }

    void show(Facts facts) {
        List<Node> parts = new ArrayList<>();
        parts.add(fact(words.get("facts.returned"), facts.returnedTwice()));
        parts.add(fact(words.get("facts.stale"), facts.stale()));
        parts.add(Parts.spring());
        parts.add(Parts.whole(Parts.label(words.get("facts.worst"), "board-fact-name")));
        if (facts.worst().isEmpty()) {
            parts.add(Parts.label(words.get("facts.nobody"), "board-fact-name"));
        }
        facts.worst().stream()
                .limit(worstShown)
                .forEach(load -> parts.add(fact(places.unitName(load.unit()), load.over())));
        getChildren().setAll(parts);
    }

    private static Node fact(String name, long number) {
        Label count = Parts.whole(Parts.label(String.valueOf(number), "board-fact-number"));
        return Parts.row("board-fact", Parts.label(name, "board-fact-name"), count);
    }
}
