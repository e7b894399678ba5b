package yiwang.console.kit.form;

import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import yiwang.console.kit.ticket.Parts;

/** One sentence about what was asked: that it runs, that it is done, why it was refused, that nobody knows. FX thread. */
public final class Notice extends Label {
    /** Nothing said yet. */
    public Notice() {
        getStyleClass().add("form-notice");
        setWrapText(true);
        setMinHeight(Region.USE_PREF_SIZE);
        setMaxWidth(Double.MAX_VALUE);
        Parts.shown(this, false);
    }

    /** It was done, or is being done. */
    public void tell(String sentence) {
        say(sentence, false, false);
    }

    /** It was refused. */
    public void refuse(String sentence) {
        say(sentence, true, false);
    }

    /** Nobody knows whether it was done. */
    public void warn(String sentence) {
        say(sentence, false, true);
    }

    /** Nothing to say. */
    public void clear() {
        say("", false, false);
    }

    private void say(String sentence, boolean over, boolean warn) {
        setText(sentence);
        pseudoClassStateChanged(Parts.OVER, over);
        pseudoClassStateChanged(Parts.WARN, warn);
        Parts.shown(this, !sentence.isEmpty());
    }
}
