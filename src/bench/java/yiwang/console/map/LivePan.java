package yiwang.console.map;

import java.util.List;
import javafx.scene.Parent;
import yiwang.console.basemap.BaseMap;
import yiwang.console.kit.Desk;
import yiwang.domain.geo.GeoPoint;
import yiwang.wire.TicketView;
import yiwang.wire.WorkerView;

/** The map as officers have it, with all that lies over and beside it. */
final class LivePan implements PanSubject {
    final FakeDesk fake = new FakeDesk();
    final MapScreen screen;
    private final Desk desk;
    private final double level;

    LivePan(BenchCounty county, double level, List<TicketView> tickets, List<WorkerView> workers) {
        this.level = level;
        fake.tickets.putAll(tickets);
        fake.workers.putAll(workers);
        desk = fake.desk(county, false);
        screen = (MapScreen) new MapRoom(BaseMap.none(), MapMemory.none()).open(desk);
    }

    @Override
    public Parent node() {
        return screen.node();
    }

    /** The colours it is painted with. */
    Ink ink() {
        return screen.ink();
    }

    /** Another one, that has composed nothing yet. */
    Composer composer() {
        return new Composer(MapFonts.load(), new Ages(desk.texts(MapScreen.class)));
    }

    @Override
    public void open() {
        screen.activate();
    }

    @Override
    public boolean isSettled() {
        return screen.isSettled();
    }

    @Override
    public boolean isComplete() {
        return screen.isComplete();
    }

    @Override
    public void place(int x, int y) {
        MapController map = screen.controller();
        if (map.viewport().zoom().level() != level) {
            map.look(level, new GeoPoint(118.5, 34.6));
        }
        Viewport now = map.viewport();
        int left = (int) Math.round(BenchCounty.LEFT * now.zoom().scale());
        int top = (int) Math.round(BenchCounty.TOP * now.zoom().scale());
        map.pan((int) (left - x - now.left()), (int) (top - y - now.top()));
    }
}
