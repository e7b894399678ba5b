package yiwang.console.board;

import yiwang.console.kit.Desk;
import yiwang.console.kit.Room;
import yiwang.console.kit.RoomScreen;

/** The room 督办升级板: the supervisor's view of limits and cards. FX thread. */
public final class BoardRoom implements Room {
    @Override
    public String id() {
        return "board";
    }

    @Override
    public String title(Desk desk) {
        return desk.texts(BoardRoom.class).get("room");
    }

    @Override
    public RoomScreen open(Desk desk) {
        return new BoardScreen(desk);
    }
}
