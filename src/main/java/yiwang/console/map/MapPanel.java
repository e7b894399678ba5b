package yiwang.console.map;

import yiwang.console.basemap.BaseMap;
import yiwang.console.kit.Desk;
import yiwang.console.kit.Room;
import yiwang.console.kit.RoomScreen;

/**
 * The map as a part of a wall scene: the county, its open work and the legend, whatever window it is in; nothing to
 * click. FX thread.
 */
public final class MapPanel implements Room {
    private final Atlas.Shelf shelf;
    private final BaseMap base;

    /** A panel that reads the geography for itself; see {@link MapRoom#asPanel} for one that shares it. */
    public MapPanel() {
        this(new Atlas.Shelf(), BaseMap.none());
    }

    MapPanel(Atlas.Shelf shelf, BaseMap base) {
        this.shelf = shelf;
        this.base = base;
    }

    @Override
    public String id() {
        return "map-panel";
    }

    @Override
    public String title(Desk desk) {
        return desk.texts(MapPanel.class).get("title");
    }

    @Override
    public RoomScreen open(Desk desk) {
        MapFurniture.Given given = new MapFurniture.Given(base, MapMemory.none(), null);
        return new MapScreen(desk, shelf, given, MapScreen.Dress.WALL);
    }
}
