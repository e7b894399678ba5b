package yiwang.console.kit.ticket;

import java.util.function.Predicate;
import javafx.scene.Node;
import javafx.scene.input.KeyEvent;

/**
 * The keys that hold in a whole room. A key that opens a field must not also be typed into it, so the character that
 * belongs to a taken key is taken too. FX thread.
 */
public final class RoomKeys {
    private final Predicate<KeyEvent> taken;
    private boolean swallow;

    private RoomKeys(Predicate<KeyEvent> taken) {
        this.taken = taken;
    }

    /** Offers every key pressed in {@code room} to {@code taken} before anything in the room sees it. */
    public static void install(Node room, Predicate<KeyEvent> taken) {
        RoomKeys keys = new RoomKeys(taken);
        room.addEventFilter(KeyEvent.KEY_PRESSED, keys::pressed);
        room.addEventFilter(KeyEvent.KEY_TYPED, keys::typed);
        room.addEventFilter(KeyEvent.KEY_RELEASED, event -> keys.swallow = false);
    }

    private void pressed(KeyEvent event) {
        swallow = taken.test(event);
        if (swallow) {
            event.consume();
        }
    }

    private void typed(KeyEvent event) {
        if (swallow) {
            event.consume();
        }
    }
}
