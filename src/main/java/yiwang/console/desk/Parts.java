package yiwang.console.desk;

import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** The smallest parts the views of this room are put together from. FX thread. */
final class Parts {
    static final PseudoClass SELECTED = PseudoClass.getPseudoClass("selected");
    static final PseudoClass OVER = PseudoClass.getPseudoClass("over");
    static final PseudoClass WARN = PseudoClass.getPseudoClass("warn");
    static final PseudoClass LEAVING = PseudoClass.getPseudoClass("leaving");
    static final PseudoClass PENDING = PseudoClass.getPseudoClass("pending");

    private Parts() {}

    static Label label(String text, String... classes) {
        Label label = new Label(text);
        label.getStyleClass().addAll(classes);
        return label;
    }

    static Label wrapped(String text, String... classes) {
        Label label = label(text, classes);
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        return label;
    }

    static HBox row(String styleClass, Node... nodes) {
        HBox row = new HBox(nodes);
        row.getStyleClass().add(styleClass);
        return row;
    }

    static VBox column(String styleClass, Node... nodes) {
        VBox column = new VBox(nodes);
        column.getStyleClass().add(styleClass);
        return column;
    }

    static Region spring() {
        Region spring = new Region();
        HBox.setHgrow(spring, Priority.ALWAYS);
        return spring;
    }

    static Region hairline() {
        Region line = new Region();
        line.getStyleClass().add("yw-hairline");
        return line;
    }

    static void shown(Node node, boolean shown) {
        node.setVisible(shown);
        node.setManaged(shown);
    }
}
