package yiwang.console.kit;

import yiwang.domain.access.Separation;
import yiwang.domain.ticket.Actor;

/** A feature of the console as the shell sees it. */
public interface Room {
    /** Short, stable, for settings and file names: {@code map}, {@code desk}. */
    String id();

    /** Its name in the language of {@code desk}. */
    String title(Desk desk);

    /** Whether the rail offers it to whoever this console speaks for; administrators do no work at a seat. */
    default boolean isFor(Actor actor) {
        return !Separation.isOnlyAdministrator(actor.roles());
    }

    /** Opens a screen of this room for one window. FX thread. */
    RoomScreen open(Desk desk);
}
