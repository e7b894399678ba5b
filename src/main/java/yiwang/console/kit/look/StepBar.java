package yiwang.console.kit.look;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import javafx.css.PseudoClass;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/**
 * The way of a ticket, one dot per step on one line, each with its name and clock time. Done is filled, current is
 * ringed, a side step is a diamond, pending is hollow: form first, colour second. Focusable, and read out as one
 * sentence. FX thread.
 */
public final class StepBar extends HBox {
    /** How far a step is. */
    public enum State {
        DONE,
        CURRENT,
        BRANCH,
        PENDING
    }

    /** One step; {@code time} is written out ({@code 14:02}), empty if it has none yet. */
    public record Step(String name, State state, String time) {}

    private final LookText text;

    /** A bar without steps. */
    public StepBar(LookText text) {
        this.text = text;
        getStyleClass().add("step-bar");
        setFocusTraversable(true);
        setAccessibleRole(AccessibleRole.TEXT);
    }

    /** Shows these steps in place of the former. */
    public void setSteps(List<Step> steps) {
        getChildren().clear();
        for (int i = 0; i < steps.size(); i++) {
            State before = i == 0 ? State.PENDING : steps.get(i).state();
            State after =
                    i + 1 == steps.size() ? State.PENDING : steps.get(i + 1).state();
            Node cell = cell(steps.get(i), line(i == 0, before), line(i + 1 == steps.size(), after));
            HBox.setHgrow(cell, Priority.ALWAYS);
            getChildren().add(cell);
        }
        setAccessibleText(steps.stream().map(this::said).collect(Collectors.joining("; ")));
    }

    private static Node cell(Step step, Region before, Region after) {
        Region dot = new Region();
        dot.getStyleClass().add("step-dot");
        HBox track = new HBox(before, dot, after);
        track.getStyleClass().add("step-track");
        Label name = Looks.fixed("step-name");
        name.setText(step.name());
        Label time = Looks.fixed("step-time");
        time.setText(step.time().isEmpty() ? " " : step.time());
        VBox cell = new VBox(track, name, time);
        cell.getStyleClass().add("step");
        cell.pseudoClassStateChanged(
                PseudoClass.getPseudoClass(step.state().name().toLowerCase(Locale.ROOT)), true);
        return cell;
    }

    private static Region line(boolean end, State leadsTo) {
        Region line = new Region();
        line.getStyleClass().add("step-line");
        line.setVisible(!end);
        line.pseudoClassStateChanged(Looks.OK, leadsTo != State.PENDING);
        HBox.setHgrow(line, Priority.ALWAYS);
        return line;
    }

    private String said(Step step) {
        String state = text.word("step." + step.state().name().toLowerCase(Locale.ROOT));
        return (step.name() + " " + state + " " + step.time()).strip();
    }
}
