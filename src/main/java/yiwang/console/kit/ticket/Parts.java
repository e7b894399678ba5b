package yiwang.console.kit.ticket;

import javafx.beans.property.SimpleDoubleProperty;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** The smallest parts the views of tickets are put together from. FX thread. */
public final class Parts {
    /** Chosen by the officer. */
    public static final PseudoClass SELECTED = PseudoClass.getPseudoClass("selected");
    /** A limit is passed, or something was refused. */
    public static final PseudoClass OVER = PseudoClass.getPseudoClass("over");
    /** A limit is near, or nobody knows. */
    public static final PseudoClass WARN = PseudoClass.getPseudoClass("warn");
    /** Keeps its place only until the officer lets go. */
    public static final PseudoClass LEAVING = PseudoClass.getPseudoClass("leaving");
    /** On its way to the backend. */
    public static final PseudoClass PENDING = PseudoClass.getPseudoClass("pending");

    private Parts() {}

    /** A label with these style classes. */
    public static Label label(String text, String... classes) {
        Label label = new Label(text);
        label.getStyleClass().addAll(classes);
        return label;
    }

    /** A label that breaks its lines and is never shortened. */
    public static Label wrapped(String text, String... classes) {
        Label label = label(text, classes);
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        return label;
    }

    /** What cannot be read in full has no place: bound, because a sheet may say a smaller width otherwise. */
    public static <T extends Region> T whole(T region) {
        region.minWidthProperty().bind(new SimpleDoubleProperty(Region.USE_PREF_SIZE));
        return region;
    }

    /** Nodes side by side. */
    public static HBox row(String styleClass, Node... nodes) {
        HBox row = new HBox(nodes);
        row.getStyleClass().add(styleClass);
        return row;
    }

    /** Nodes above each other. */
    public static VBox column(String styleClass, Node... nodes) {
        VBox column = new VBox(nodes);
        column.getStyleClass().add(styleClass);
        return column;
    }

    /** Takes the room that is left in a row. */
    public static Region spring() {
        Region spring = new Region();
        HBox.setHgrow(spring, Priority.ALWAYS);
        return spring;
    }

    /** A line of one pixel. */
    public static Region hairline() {
        Region line = new Region();
        line.getStyleClass().add("yw-hairline");
        return line;
    }

    /** Shows a node, or takes it out of the layout too. */
    public static void shown(Node node, boolean shown) {
        node.setVisible(shown);
        node.setManaged(shown);
    }
}
