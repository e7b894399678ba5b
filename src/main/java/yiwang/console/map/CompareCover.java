package yiwang.console.map;

import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import yiwang.console.kit.ticket.Parts;

/** Hides the place of a past that is not there, so that nobody takes it for a county without work, and says why. FX thread. */
final class CompareCover extends StackPane {
    private final Label sentence = Parts.wrapped("", "map-cover-sentence");
    private final Label advice = Parts.wrapped("", "map-cover-advice");
    private final ProgressBar progress = new ProgressBar(ProgressBar.INDETERMINATE_PROGRESS);
    private final Button away;

    /** {@code away} ends the waiting. */
    CompareCover(Button away) {
        this.away = away;
        setId("map-compare-cover");
        getStyleClass().add("map-cover");
        Region hatch = new Region();
        hatch.getStyleClass().add("hatch");
        hatch.setMouseTransparent(true);
        progress.setId("map-compare-progress");
        progress.setMaxWidth(Double.MAX_VALUE);
        advice.setId("map-compare-advice");
        VBox words = Parts.column("map-cover-words", sentence, progress, advice, away);
        words.setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
        getChildren().addAll(hatch, words);
        setManaged(false);
    }

    /** Says why nothing is here; {@code waiting} while something is on its way. */
    void say(String why, String next, boolean waiting, String button) {
        sentence.setText(why);
        advice.setText(next);
        away.setText(button);
        Parts.shown(advice, !next.isEmpty());
        Parts.shown(progress, waiting);
    }
}
