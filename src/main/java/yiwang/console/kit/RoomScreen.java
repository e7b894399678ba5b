package yiwang.console.kit;

import javafx.scene.Parent;

/**
 * One opened room: its nodes and its life. All calls on the FX thread.
 *
 * <p>{@link #activate} subscribes, {@link #deactivate} closes everything subscribed; both may come many times, in
 * turns. A screen that is not active does no work.
 */
public interface RoomScreen {
    /** The nodes; the same object every time. */
    Parent node();

    /** Becomes visible. */
    void activate();

    /** Is hidden or closed. */
    void deactivate();

    /** Whether everything that was on its way when it was activated is drawn; asked before a picture is taken. */
    default boolean isSettled() {
        return true;
    }
}
