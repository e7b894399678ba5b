package yiwang.console.kit.look;

import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import org.kordamp.ikonli.materialdesign2.MaterialDesignA;

/**
 * One line at the foot of a window for trouble in the background: what happened, what still works, what to do. It takes
 * no room while there is none, never covers anything and never asks for an answer. FX thread.
 */
public final class FaultBar extends HBox {
    private final Label what = Looks.fixed("fault-what");
    private final Label works = Looks.label("fault-works");
    private final Label advice = Looks.label("fault-advice");
    private final Button dismiss;
    private Runnable onDismiss = () -> {};

    /** A trouble told in three short sentences; an empty one is left out. */
    public record Fault(String what, String stillWorks, String advice) {}

    /** A bar with nothing to say. */
    public FaultBar(LookText text) {
        getStyleClass().add("fault-bar");
        setAlignment(Pos.CENTER_LEFT);
        setAccessibleRole(AccessibleRole.TEXT);
        dismiss = new Button(text.word("fault.dismiss"));
        dismiss.getStyleClass().add("yw-flat");
        dismiss.setOnAction(event -> {
            clear();
            onDismiss.run();
        });
        getChildren()
                .addAll(
                        Looks.icon(MaterialDesignA.ALERT_OUTLINE, "fault-icon"),
                        what,
                        works,
                        advice,
                        Looks.spring(),
                        dismiss);
        clear();
    }

    /** Shows a fault in place of the one shown before. */
    public void show(Fault fault) {
        put(what, fault.what());
        put(works, fault.stillWorks());
        put(advice, fault.advice());
        setAccessibleText(String.join(" ", fault.what(), fault.stillWorks(), fault.advice()));
        Looks.shown(this, true);
    }

    /** Takes the bar away, because the trouble has gone. */
    public void clear() {
        Looks.shown(this, false);
    }

    /** What to do after a person has put the message away. */
    public void setOnDismiss(Runnable action) {
        onDismiss = action;
    }

    private static void put(Label label, String text) {
        label.setText(text);
        Looks.shown(label, !text.isEmpty());
    }
}
