package yiwang.console.kit.form;

import javafx.event.EventHandler;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.input.InputEvent;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import org.jspecify.annotations.Nullable;

/** The keyboard of a pane while it is disabled for a request, which takes the keyboard away from what had it. FX thread. */
public final class HeldFocus {
    private final Node pane;
    private final @Nullable Scene scene;
    private final @Nullable Node owner;
    private final EventHandler<InputEvent> watcher = event -> touched();
    private @Nullable Node fallen;

    private HeldFocus(Node pane) {
        this.pane = pane;
        this.scene = pane.getScene();
        Node now = scene == null ? null : scene.getFocusOwner();
        this.owner = isWithin(now) ? now : null;
    }

    /** Disables a pane until {@link #giveBack}. */
    public static HeldFocus disable(Node pane) {
        HeldFocus held = new HeldFocus(pane);
        if (held.scene != null) {
            held.scene.addEventFilter(KeyEvent.KEY_PRESSED, held.watcher);
            held.scene.addEventFilter(MouseEvent.MOUSE_PRESSED, held.watcher);
        }
        pane.setDisable(true);
        return held;
    }

    /** Enables the pane, and what had the keyboard has it again unless somebody gave it to something else meanwhile. */
    public void giveBack() {
        pane.setDisable(false);
        if (scene == null) {
            return;
        }
        scene.removeEventFilter(KeyEvent.KEY_PRESSED, watcher);
        scene.removeEventFilter(MouseEvent.MOUSE_PRESSED, watcher);
        boolean isMoved = fallen != null && scene.getFocusOwner() != null && scene.getFocusOwner() != fallen;
        if (owner != null && owner.getScene() == scene && !isMoved) {
            owner.requestFocus();
        }
    }

    /** Where it fell by itself, next to the pane, is where it is when the first key or button comes. */
    private void touched() {
        if (scene != null && fallen == null && scene.getFocusOwner() != owner) {
            fallen = scene.getFocusOwner();
        }
    }

    private boolean isWithin(@Nullable Node node) {
        for (Node each = node; each != null; each = each.getParent()) {
            if (each == pane) {
                return true;
            }
        }
        return false;
    }
}
