package yiwang.console.accounts;

import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import yiwang.console.kit.ticket.Parts;

/** What is known of the chosen one: names and values in two columns under a title. FX thread. */
final class Facts extends VBox {
    Facts(String title, String under) {
        getStyleClass().add("admin-facts");
        getChildren().add(Parts.wrapped(title, "yw-title-2"));
        if (!under.isEmpty()) {
            getChildren().add(Parts.wrapped(under, "yw-muted"));
        }
    }

    /** One more; an empty value is left out. */
    Facts fact(String name, String value) {
        if (!value.isEmpty()) {
            Label said = Parts.wrapped(value);
            HBox.setHgrow(said, Priority.ALWAYS);
            getChildren().add(Parts.row("admin-fact", Parts.label(name, "admin-fact-name"), said));
        }
        return this;
    }
}
