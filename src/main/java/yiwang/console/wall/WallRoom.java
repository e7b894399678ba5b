package yiwang.console.wall;

import yiwang.console.kit.Desk;
import yiwang.console.kit.Room;
import yiwang.console.kit.RoomScreen;
import yiwang.console.kit.Texts;

/** The everyday scene 日常态势 of a hall: the county map, the day's figures, the worst tickets, two pictures. */
public final class WallRoom implements Room {
    private final Room mapPanel;
    private final Room videoStrip;

    /**
     * A wall with these pictures in it.
     *
     * @param mapPanel the county map
     * @param videoStrip two video tiles, which choose their channels themselves
     */
    public WallRoom(Room mapPanel, Room videoStrip) {
        this.mapPanel = mapPanel;
        this.videoStrip = videoStrip;
    }

    @Override
    public String id() {
        return "wall";
    }

    @Override
    public String title(Desk desk) {
        return Texts.of(WallRoom.class, desk.locale()).get("scene.normal");
    }

    @Override
    public RoomScreen open(Desk desk) {
        return new WallScreen(desk, mapPanel.open(desk), videoStrip.open(desk));
    }
}
