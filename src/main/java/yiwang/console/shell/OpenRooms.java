package yiwang.console.shell;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import yiwang.console.kit.Desk;
import yiwang.console.kit.DeskParts;
import yiwang.console.kit.Room;
import yiwang.console.kit.RoomScreen;

/**
 * The rooms of this console in one language, each opened at most once, when it is first shown; a screen moves from
 * window to window with everything on it. FX thread.
 */
final class OpenRooms {
    private final Map<String, Room> rooms = new LinkedHashMap<>();
    private final Map<String, RoomScreen> open = new LinkedHashMap<>();
    private final DeskParts parts;
    private final Locale locale;

    OpenRooms(DeskParts parts, List<Room> rooms, Locale locale) {
        this.parts = parts;
        this.locale = locale;
        rooms.forEach(room -> this.rooms.put(room.id(), room));
    }

    List<String> ids() {
        return List.copyOf(rooms.keySet());
    }

    Locale locale() {
        return locale;
    }

    DeskParts parts() {
        return parts;
    }

    String title(String id) {
        return room(id).title(desk(id));
    }

    RoomScreen screen(String id) {
        return open.computeIfAbsent(id, key -> room(key).open(desk(key)));
    }

    /** A room for a hall is one whose id begins so. */
    static boolean isWall(String id) {
        return id.startsWith("wall");
    }

    private Desk desk(String id) {
        return parts.desk(locale, isWall(id));
    }

    private Room room(String id) {
        Room room = rooms.get(id);
        if (room == null) {
            throw new IllegalArgumentException("no room " + id);
        }
        return room;
    }
}
