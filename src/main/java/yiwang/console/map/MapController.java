package yiwang.console.map;

import java.util.List;
import java.util.function.Consumer;
import javafx.beans.value.ChangeListener;
import javafx.beans.value.ObservableValue;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;
import yiwang.console.kit.Desk;
import yiwang.console.kit.Selection;
import yiwang.console.kit.Subscription;
import yiwang.console.kit.Subscriptions;
import yiwang.domain.geo.GeoPoint;

/** What the officer does with the map, and what other windows ask of it. FX thread. */
final class MapController {
    private static final int STEP_QUARTERS = 2;
    private static final int DOUBLE_CLICK_QUARTERS = 4;
    private static final int CLUSTER_QUARTERS = 5;
    private static final double CLUSTERS_OPEN_TO = 17;
    private static final double CLOSE_ENOUGH = 13.5;
    private static final double FOUND_LEVEL = 15.5;
    private static final int HOME_MARGIN = 28;
    /** On a wall half of a town's name may stand beyond the county's border. */
    private static final int WALL_MARGIN = 60;

    private static final int ARROW_SHARE = 6;

    private final Desk desk;
    private final MapScreen.Dress dress;
    private final MapModel model;
    private final GridMapView frame;
    private final Runnable redraw;
    private Consumer<Viewport> watcher = viewport -> {};
    private Zoom zoom = Zoom.MIN;
    private @Nullable Hand hand;
    private @Nullable CountyMap county;
    private @Nullable Picture picture;
    private boolean atHome;
    private boolean goingHome;
    private boolean ownChoice;
    private double[] found = new double[0];
    private int foot;

    /** {@code redraw} is called when another zoom needs another picture. */
    MapController(Desk desk, MapScreen.Dress dress, MapModel model, TileSheet sheet, Runnable redraw) {
        this.desk = desk;
        this.dress = dress;
        this.model = model;
        this.redraw = redraw;
        atHome = dress != MapScreen.Dress.BESIDE;
        frame = new GridMapView(sheet, this::moved);
        if (dress != MapScreen.Dress.DESK) {
            frame.untouchable();
        } else {
            frame.node().addEventHandler(MouseEvent.MOUSE_CLICKED, this::clicked);
        }
    }

    Region surface() {
        return frame.node();
    }

    GridMapView frame() {
        return frame;
    }

    Viewport viewport() {
        return frame.viewport();
    }

    MapModel model() {
        return model;
    }

    @Nullable
    CountyMap county() {
        return county;
    }

    /** Who keeps marks and the scale beside the map up to date. */
    void watch(Consumer<Viewport> viewportWatcher) {
        watcher = viewportWatcher;
    }

    void subscribe(Subscriptions bag) {
        var freshness = desk.live().freshnessProperty();
        model.tick(freshness.get());
        bag.add(freshness.subscribe(model::tick)::unsubscribe);
        if (dress == MapScreen.Dress.DESK) {
            Selection selection = desk.selection();
            bag.add(listen(selection.ticketProperty(), this::ticketChosen));
            bag.add(listen(selection.channelProperty(), this::channelChosen));
            bag.add(listen(selection.placeProperty(), this::placeAsked));
        }
    }

    private static <T> Subscription listen(ObservableValue<@Nullable T> value, Consumer<@Nullable T> listener) {
        ChangeListener<@Nullable T> adapter = (o, was, is) -> listener.accept(is);
        value.addListener(adapter);
        return () -> value.removeListener(adapter);
    }

    /** The geography is there: the whole county, as large as it fits. */
    void show(CountyMap map) {
        county = map;
        if (dress != MapScreen.Dress.BESIDE) {
            home();
        }
    }

    void show(Picture next) {
        picture = next;
        watcher.accept(viewport());
    }

    @Nullable
    Picture picture() {
        return picture;
    }

    void refresh() {
        frame.refresh();
    }

    /** The county keeps clear of this many pixels at the foot of the map, where something lies over it. */
    void keepClear(int pixels) {
        foot = pixels;
        if (atHome) {
            home();
        }
    }

    private void moved(Viewport viewport) {
        boolean resized = atHome && !goingHome && !fitting(viewport).equals(viewport);
        if (resized && county != null) {
            home();
            return;
        }
        if (!viewport.zoom().equals(zoom)) {
            zoom = viewport.zoom();
            redraw.run();
        }
        watcher.accept(viewport);
    }

    void home() {
        CountyMap map = county;
        if (map == null || map.bounds().isEmpty()) {
            return;
        }
        Viewport wanted = fitting(viewport());
        frame.setNearest(wanted.zoom().plus(-STEP_QUARTERS));
        atHome = true;
        goingHome = true;
        frame.goAndStay(wanted);
        goingHome = false;
        moved(viewport());
    }

    private Viewport fitting(Viewport size) {
        CountyMap map = county;
        int margin = dress == MapScreen.Dress.WALL ? WALL_MARGIN : HOME_MARGIN;
        return map == null ? size : Viewport.fitting(map.bounds(), size.width(), size.height(), margin, foot);
    }

    void zoomIn() {
        zoomBy(STEP_QUARTERS);
    }

    void zoomOut() {
        zoomBy(-STEP_QUARTERS);
    }

    private void zoomBy(int quarters) {
        atHome = false;
        frame.zoom(quarters, viewport().width() / 2.0, viewport().height() / 2.0);
    }

    /** Whether the whole county is shown and stays so. */
    boolean isAtHome() {
        return atHome;
    }

    /** The officer drags or turns the wheel: the county is no longer kept fitted. */
    void taken() {
        atHome = false;
    }

    /** From now on clicks are for {@code next}, or for the map itself when it is null. */
    void take(@Nullable Hand next) {
        hand = next;
    }

    void key(KeyEvent event) {
        Viewport now = viewport();
        switch (event.getCode()) {
            case PLUS, ADD, EQUALS -> zoomIn();
            case MINUS, SUBTRACT -> zoomOut();
            case DIGIT0, NUMPAD0, HOME -> home();
            case LEFT -> pan(-now.width() / ARROW_SHARE, 0);
            case RIGHT -> pan(now.width() / ARROW_SHARE, 0);
            case UP -> pan(0, -now.height() / ARROW_SHARE);
            case DOWN -> pan(0, now.height() / ARROW_SHARE);
            default -> {
                return;
            }
        }
        event.consume();
    }

    /** Moves by window pixels. */
    void pan(int dx, int dy) {
        atHome = false;
        frame.goAndStay(viewport().moved(dx, dy));
    }

    private void clicked(MouseEvent event) {
        if (event.getButton() != MouseButton.PRIMARY || !event.isStillSincePress()) {
            return;
        }
        surface().requestFocus();
        Hand taken = hand;
        if (taken != null) {
            taken.click(event.getX(), event.getY(), event.getClickCount());
            return;
        }
        if (event.getClickCount() == 2) {
            atHome = false;
            frame.zoom(DOUBLE_CLICK_QUARTERS, event.getX(), event.getY());
            return;
        }
        HitGrid.Hit hit = hit(event.getX(), event.getY());
        if (hit == null) {
            chooseArea(event.getX(), event.getY());
            return;
        }
        switch (hit.kind()) {
            case TICKET -> chooseTicket(hit, event);
            case CAMERA ->
                choose(() -> desk.selection().channelProperty().set(hit.ids().getFirst()));
            case WORKER -> chooseArea(event.getX(), event.getY());
        }
    }

    private void chooseTicket(HitGrid.Hit hit, MouseEvent event) {
        if (hit.isCluster() && viewport().zoom().level() < CLUSTERS_OPEN_TO) {
            atHome = false;
            frame.zoom(CLUSTER_QUARTERS, event.getX(), event.getY());
            return;
        }
        List<String> ids = hit.ids();
        int current = ids.indexOf(desk.selection().ticketProperty().get());
        String next = ids.get((current + 1) % ids.size());
        choose(() -> desk.selection().ticketProperty().set(next));
    }

    void chooseArea(double x, double y) {
        AreaStore.Area area = area(x, y);
        choose(() -> desk.selection().gridProperty().set(area == null ? null : area.code()));
    }

    void choose(Runnable choice) {
        ownChoice = true;
        choice.run();
        ownChoice = false;
        watcher.accept(viewport());
    }

    /** What is drawn at a window pixel, or null. */
    HitGrid.@Nullable Hit hit(double x, double y) {
        Picture now = picture;
        Viewport view = viewport();
        return now == null || !now.zoom().equals(view.zoom())
                ? null
                : now.hits().at(view.left() + x, view.top() + y);
    }

    /** The area that can be chosen at a window pixel, or null. */
    AreaStore.@Nullable Area area(double x, double y) {
        Picture now = picture;
        CountyMap map = county;
        if (now == null || map == null) {
            return null;
        }
        AreaStore store = map.level(now.detail().faces());
        int found = store.locate((int) viewport().worldX(x), (int) viewport().worldY(y));
        return found < 0 ? null : store.get(found);
    }

    private void ticketChosen(@Nullable String id) {
        TicketMark mark = id == null ? null : model.ticket(id);
        if (mark != null && !ownChoice) {
            double[] at = place(mark);
            if (at.length == 2) {
                bringIn(at[0], at[1]);
            }
        }
        watcher.accept(viewport());
    }

    private void channelChosen(@Nullable String id) {
        Moving.Camera camera = id == null ? null : model.camera(id);
        if (camera != null && !ownChoice) {
            bringIn(camera.x(), camera.y());
        }
        watcher.accept(viewport());
    }

    private void placeAsked(@Nullable GeoPoint point) {
        if (point != null) {
            bringIn(Mercator.x(point.lon()), Mercator.y(point.lat()));
        }
    }

    /** Shows what was looked for and marks it: an area by its outline, as large as it fits, a place by a ring. */
    void goTo(Goal goal) {
        CountyMap map = county;
        AreaLevel level = AreaLevel.of(goal.area());
        found = new double[0];
        if (map != null && level != null) {
            AreaStore areas = map.level(level);
            Box box = areas.box(areas.find(goal.area()));
            Viewport now = viewport();
            Viewport wanted = Viewport.fitting(box, now.width(), now.height(), HOME_MARGIN, foot);
            Zoom most = Zoom.of((int) (FOUND_LEVEL * 4));
            double middleX = box.minX() / 2.0 + box.maxX() / 2.0;
            double middleY = box.minY() / 2.0 + box.maxY() / 2.0;
            choose(() -> desk.selection().gridProperty().set(goal.area()));
            atHome = false;
            frame.goAndStay(
                    wanted.zoom().compareTo(most) <= 0
                            ? wanted
                            : Viewport.centred(most, middleX, middleY, now.width(), now.height()));
        } else {
            found = new double[] {
                Mercator.x(goal.at().lon()), Mercator.y(goal.at().lat())
            };
            bringIn(found[0], found[1], FOUND_LEVEL);
        }
        done();
    }

    /** Nothing is looked for any longer. */
    void forgetFound() {
        found = new double[0];
        done();
    }

    private void done() {
        surface().requestFocus();
        watcher.accept(viewport());
    }

    /** Where the ring of what was looked for goes, in Mercator units; empty for none. */
    double[] found() {
        return found;
    }

    /** The place in the middle of the window. */
    GeoPoint middle() {
        return new GeoPoint(
                Mercator.lon(viewport().centreX()), Mercator.lat(viewport().centreY()));
    }

    /** Shows a place at a level of zoom. */
    void look(double level, GeoPoint at) {
        atHome = false;
        Viewport now = viewport();
        Zoom zoomed = Zoom.of((int) Math.round(level * 4));
        frame.goAndStay(
                Viewport.centred(zoomed, Mercator.x(at.lon()), Mercator.y(at.lat()), now.width(), now.height()));
    }

    /** Where a ticket is drawn, in Mercator units; empty when nowhere. */
    double[] place(TicketMark mark) {
        if (mark.hasPoint()) {
            return new double[] {mark.x(), mark.y()};
        }
        AreaStore.Area area = county == null ? null : county.nearest(mark.code());
        return area == null ? new double[0] : new double[] {area.labelX(), area.labelY()};
    }

    /** Centres a place, close enough to see what lies around it. */
    private void bringIn(double x, double y) {
        bringIn(x, y, CLOSE_ENOUGH);
    }

    private void bringIn(double x, double y, double level) {
        atHome = false;
        Viewport now = viewport();
        Zoom close = Zoom.of((int) (level * 4));
        Zoom wanted = now.zoom().compareTo(close) < 0 ? close : now.zoom();
        frame.goAndStay(Viewport.centred(wanted, x, y, now.width(), now.height()));
    }
}
