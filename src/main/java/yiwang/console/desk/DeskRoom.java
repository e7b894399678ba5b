package yiwang.console.desk;

import yiwang.console.kit.Desk;
import yiwang.console.kit.Room;
import yiwang.console.kit.RoomScreen;

/** The room 受理与派单: take in, sort, dispatch, check and close tickets. FX thread. */
public final class DeskRoom implements Room {
    private final FileMoves moves = new FileMoves();

    @Override
    public String id() {
        return "desk";
    }

    @Override
    public String title(Desk desk) {
        return desk.texts(DeskRoom.class).get("room");
    }

    @Override
    public RoomScreen open(Desk desk) {
        return new DeskScreen(desk, moves);
    }
}
