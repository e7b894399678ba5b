package yiwang.console.kit.form;

import java.util.Map;
import javafx.animation.PauseTransition;
import javafx.scene.input.Clipboard;
import javafx.scene.input.DataFormat;
import javafx.util.Duration;

/** A secret in the clipboard of this machine, for a minute at most; whatever else was copied meanwhile stays. FX thread. */
final class CopiedSecret {
    private final String secret;
    private final PauseTransition wait;
    private boolean there;

    /** Not copied yet; once it is, for {@code lasts}. */
    CopiedSecret(String secret, Duration lasts) {
        this.secret = secret;
        this.wait = new PauseTransition(lasts);
        wait.setOnFinished(event -> forget());
    }

    void copy() {
        Clipboard.getSystemClipboard().setContent(Map.of(DataFormat.PLAIN_TEXT, secret));
        there = true;
        wait.playFromStart();
    }

    /** Takes it out again, if it is still there. */
    void forget() {
        wait.stop();
        if (there && secret.equals(Clipboard.getSystemClipboard().getString())) {
            Clipboard.getSystemClipboard().clear();
        }
        there = false;
    }
}
