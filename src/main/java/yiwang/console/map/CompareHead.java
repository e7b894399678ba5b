package yiwang.console.map;

import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import yiwang.console.kit.ticket.Parts;

/** Above two maps: which time each of them shows, divided where they are. FX thread. */
final class CompareHead extends Pane {
    private final Divider divider;
    private final Side before;
    private final Side after;

    /** One side: what it is, when, and a line of words about it. */
    static final class Side extends HBox {
        private final Label name = Parts.whole(Parts.label("", "map-side-name"));
        private final Label time = Parts.whole(Parts.label("", "map-side-time"));
        private final Label note = Parts.label("", "map-side-note");
        private final VBox lines;

        Side(String id, Node button) {
            setId(id);
            getStyleClass().add("map-side");
            note.setMinWidth(0);
            lines = Parts.column("map-side-lines", Parts.row("map-side-line", name, time), note);
            lines.setId(id + "-words");
            lines.setAccessibleRole(AccessibleRole.TEXT);
            lines.setMinWidth(0);
            lines.setAlignment(Pos.CENTER_LEFT);
            HBox.setHgrow(lines, Priority.ALWAYS);
            getChildren().addAll(lines, button);
        }

        void say(String what, String when, String words) {
            name.setText(what);
            time.setText(when);
            note.setText(words);
            lines.setAccessibleText(what + " " + when + " " + words);
        }
    }

    CompareHead(Divider divider, Button other, Button close) {
        this.divider = divider;
        getStyleClass().add("map-compare-head");
        before = new Side("map-side-before", other);
        after = new Side("map-side-after", close);
        before.getStyleClass().add("map-side-past");
        getChildren().addAll(before, after);
        divider.shareProperty().subscribe(this::requestLayout);
    }

    Side before() {
        return before;
    }

    Side after() {
        return after;
    }

    @Override
    protected double computePrefHeight(double width) {
        return Math.max(before.prefHeight(-1), after.prefHeight(-1));
    }

    @Override
    protected double computeMinHeight(double width) {
        return computePrefHeight(width);
    }

    @Override
    protected double computeMinWidth(double height) {
        return 0;
    }

    @Override
    protected void layoutChildren() {
        divider.keep(before.prefWidth(-1), after.prefWidth(-1));
        double x = divider.x(getWidth());
        before.resizeRelocate(0, 0, x, getHeight());
        after.resizeRelocate(x, 0, getWidth() - x, getHeight());
    }
}
