package yiwang.console.map;

import javafx.scene.input.KeyEvent;

/** What takes pointer and keys before the map itself does; window pixels. FX thread. */
interface Hand {
    /** A click that did not move; {@code count} is 2 at the second of a double click. */
    void click(double x, double y, int count);

    /** The pointer went there. */
    void point(double x, double y);

    /** A key; whether it was for this hand. */
    boolean key(KeyEvent event);
}
