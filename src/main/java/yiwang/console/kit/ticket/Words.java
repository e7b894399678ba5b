package yiwang.console.kit.ticket;

import java.util.Locale;
import yiwang.console.kit.Desk;
import yiwang.console.kit.Texts;
import yiwang.console.kit.look.LookText;

/**
 * All words a view of a room needs, in one language.
 *
 * @param room the room's own
 * @param ticket about tickets, shared with other rooms
 * @param look what the controls say by themselves
 */
public record Words(Texts room, TicketWords ticket, LookText look) {
    /** The words of the room that {@code member} belongs to, in this desk's language. */
    public static Words of(Desk desk, Class<?> member) {
        return new Words(desk.texts(member), new TicketWords(desk.locale(), desk.places()), LookText.of(desk.locale()));
    }

    /** The language. */
    public Locale locale() {
        return room.locale();
    }

    /** A text of the room. */
    public String get(String key, Object... args) {
        return room.get(key, args);
    }
}
