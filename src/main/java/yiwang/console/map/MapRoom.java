package yiwang.console.map;

import org.jspecify.annotations.Nullable;
import yiwang.console.basemap.BaseMap;
import yiwang.console.kit.Desk;
import yiwang.console.kit.Room;
import yiwang.console.kit.RoomScreen;
import yiwang.console.replay.StillPast;

/**
 * The live grid map as a room. One screen per window; the county's geography is read once and shared by all of them.
 * On a wall it has no controls and shows no pointer. FX thread.
 */
public final class MapRoom implements Room {
    private final Atlas.Shelf shelf = new Atlas.Shelf();

    private final BaseMap base;
    private final MapMemory memory;
    private final @Nullable StillPast past;

    /** A room without open screens, for which there is no past. */
    public MapRoom(BaseMap base, MapMemory memory) {
        this(base, memory, null);
    }

    /** A room without open screens; {@code past} is what it compares with, or null. */
    public MapRoom(BaseMap base, MapMemory memory, @Nullable StillPast past) {
        this.base = base;
        this.memory = memory;
        this.past = past;
    }

    @Override
    public String id() {
        return "map";
    }

    @Override
    public String title(Desk desk) {
        return desk.texts(MapRoom.class).get("title");
    }

    @Override
    public RoomScreen open(Desk desk) {
        MapScreen.Dress dress = desk.wall() ? MapScreen.Dress.WALL : MapScreen.Dress.DESK;
        return new MapScreen(desk, shelf, new MapFurniture.Given(base, memory, past), dress);
    }

    /** The same map as a part of a wall scene, sharing this room's geography and base map. */
    public Room asPanel() {
        return new MapPanel(shelf, base);
    }
}
