package yiwang.console.map;

import javafx.scene.Parent;

/** A map in a window that can be moved. FX thread. */
interface PanSubject {
    Parent node();

    /** Begins; called once, when the window shows. */
    default void open() {}

    /** Whether there is nothing left to draw. */
    default boolean isSettled() {
        return true;
    }

    /** Whether what the last pulse presented was all there. */
    default boolean isComplete() {
        return true;
    }

    /** Puts the county's corner at a pixel of the window. */
    void place(int x, int y);
}
