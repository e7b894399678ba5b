package yiwang.console.kit;

/** A feature of the console as the shell sees it. */
public interface Room {
    /** Short, stable, for settings and file names: {@code map}, {@code desk}. */
    String id();

    /** Its name in the language of {@code desk}. */
    String title(Desk desk);

    /** Opens a screen of this room for one window. FX thread. */
    RoomScreen open(Desk desk);
}
