package yiwang.console.kit.look;

import java.util.List;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.javafx.FontIcon;

/** The shared vocabulary of the controls: states as pseudo-classes, and the smallest parts. */
final class Looks {
    static final PseudoClass WARN = PseudoClass.getPseudoClass("warn");
    static final PseudoClass OVER = PseudoClass.getPseudoClass("over");
    static final PseudoClass STALE = PseudoClass.getPseudoClass("stale");
    static final PseudoClass OK = PseudoClass.getPseudoClass("ok");
    static final PseudoClass NONE = PseudoClass.getPseudoClass("none");
    static final PseudoClass UNACKED = PseudoClass.getPseudoClass("unacked");
    static final PseudoClass DARKENED = PseudoClass.getPseudoClass("blink-off");
    private static final List<PseudoClass> LEVELS = List.of(
            PseudoClass.getPseudoClass("level1"),
            PseudoClass.getPseudoClass("level2"),
            PseudoClass.getPseudoClass("level3"),
            PseudoClass.getPseudoClass("level4"));

    private Looks() {}

    /** Sets the one level pseudo-class of a node; 0 clears all four. */
    static void level(Node node, int level) {
        checkLevel(level);
        for (int i = 0; i < LEVELS.size(); i++) {
            node.pseudoClassStateChanged(LEVELS.get(i), i + 1 == level);
        }
    }

    static void checkLevel(int level) {
        if (level < 0 || level > 4) {
            throw new IllegalArgumentException("a level is 1 to 4, or 0 for none: " + level);
        }
    }

    static Label label(String styleClass) {
        Label label = new Label();
        label.getStyleClass().add(styleClass);
        return label;
    }

    /** A label that is never shortened: what cannot be read in full has no place there. */
    static Label fixed(String styleClass) {
        Label label = label(styleClass);
        label.setMinWidth(Region.USE_PREF_SIZE);
        return label;
    }

    static FontIcon icon(Ikon code, String styleClass) {
        FontIcon icon = new FontIcon(code);
        icon.getStyleClass().add(styleClass);
        return icon;
    }

    static Region spring() {
        Region spring = new Region();
        HBox.setHgrow(spring, Priority.ALWAYS);
        return spring;
    }

    static void shown(Node node, boolean shown) {
        node.setVisible(shown);
        node.setManaged(shown);
    }
}
