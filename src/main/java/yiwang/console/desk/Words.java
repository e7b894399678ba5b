package yiwang.console.desk;

import yiwang.console.kit.Desk;
import yiwang.console.kit.Texts;
import yiwang.console.kit.look.LookText;
import yiwang.console.kit.ticket.TicketWords;

/**
 * All words a view of this room needs, in one language.
 *
 * @param room the room's own
 * @param ticket about tickets, shared with other rooms
 * @param look what the controls say by themselves
 */
record Words(Texts room, TicketWords ticket, LookText look) {
    static Words of(Desk desk) {
        return new Words(
                desk.texts(DeskRoom.class), new TicketWords(desk.locale(), desk.places()), LookText.of(desk.locale()));
    }

    String get(String key, Object... args) {
        return room.get(key, args);
    }
}
