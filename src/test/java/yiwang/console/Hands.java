package yiwang.console;

import java.util.List;
import java.util.Objects;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Control;
import javafx.scene.control.Label;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.jspecify.annotations.Nullable;
import org.testfx.api.FxRobot;
import yiwang.Await;
import yiwang.console.kit.Fx;

/** What a person at a console sees and does, in whichever of its windows it is. Not called on the FX thread unless said. */
final class Hands {
    private Hands() {}

    /** FX thread. */
    static @Nullable Node find(String selector) {
        for (Window window : List.copyOf(Window.getWindows())) {
            Parent root = window instanceof Stage && window.isShowing()
                    ? window.getScene().getRoot()
                    : null;
            Node found = root == null ? null : root.lookup(selector);
            if (found != null && isSeen(found)) {
                return found;
            }
        }
        return null;
    }

    static Node node(String selector) {
        return Objects.requireNonNull(find(selector), selector);
    }

    private static boolean isSeen(Node node) {
        for (Node each = node; each != null; each = each.getParent()) {
            if (!each.isVisible()) {
                return false;
            }
        }
        return true;
    }

    static void awaitSeen(String selector) {
        Await.until(selector, () -> Fx.get(() -> find(selector) != null));
    }

    static boolean isThere(String selector) {
        return Fx.get(() -> find(selector) != null);
    }

    static String notice() {
        return Fx.get(() -> find(".entrance-notice") instanceof Label label ? label.getText() : "");
    }

    static void write(String selector, String text) {
        Await.until(
                "open for writing: " + selector,
                () -> Fx.get(() -> find(selector) instanceof Control field
                        && !field.isDisabled()
                        && field.getSkin() != null)); // keys before the first drawing reach nothing
        Fx.run(() -> {
            TextInputControl field = (TextInputControl) node(selector);
            field.requestFocus();
            field.clear();
        });
        new FxRobot().write(text);
    }

    static void press(KeyCode... keys) {
        new FxRobot().press(keys).release(keys);
    }

    /** Presses a button that can be pressed, as soon as it can. */
    static void push(String selector) {
        Await.until(
                "can be pressed: " + selector,
                () -> Fx.get(() -> find(selector) instanceof ButtonBase button && !button.isDisabled()));
        Fx.run(() -> ((ButtonBase) node(selector)).fire());
    }

    /** What is written in a field. */
    static String written(String selector) {
        return Fx.get(() -> ((TextInputControl) node(selector)).getText());
    }
}
