package yiwang.console.map;

import java.util.Objects;
import java.util.function.Predicate;
import javafx.scene.Parent;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import yiwang.console.basemap.BaseMap;
import yiwang.console.basemap.Patch;
import yiwang.console.kit.Desk;
import yiwang.console.kit.RoomScreen;
import yiwang.console.kit.Subscriptions;

/** One opened map: puts model, painter, frame and furniture together and keeps their life. FX thread. */
final class MapScreen implements RoomScreen {
    private static final Logger LOG = LoggerFactory.getLogger(MapScreen.class);
    private static final int KEPT_GROUNDS = 256;

    private final Desk desk;
    private final Atlas.Shelf shelf;
    private final BaseMap base;
    private final BaseNews news;
    private final TilePainter painter = new TilePainter(KEPT_GROUNDS);
    private final TileSheet sheet = new TileSheet();
    private final MapModel model;
    private final MapController controller;
    private final MapFurniture furniture;
    private final RasterQueue queue;
    private final InkWell well;
    private @Nullable Subscriptions open;
    private @Nullable PictureFlow flow;
    private @Nullable Atlas atlas;
    private boolean active;
    private boolean unreadable;

    /** How a map is dressed. */
    enum Dress {
        /** With controls, for somebody who sits before it. */
        DESK,
        /** Without, for people who look up at it. */
        WALL,
        /** Nothing but the map, which goes where the map goes that it stands beside. */
        BESIDE
    }

    MapScreen(Desk desk, Atlas.Shelf shelf, MapFurniture.Given given, Dress dress) {
        this.desk = desk;
        this.shelf = shelf;
        this.base = given.base();
        news = new BaseNews(desk.fx(), this::baseChanged);
        model = new MapModel(desk.now(), this::changed);
        int hands = Math.max(1, Runtime.getRuntime().availableProcessors() - 1);
        well = new InkWell(ink -> redraw());
        controller = new MapController(desk, dress, model, sheet, this::redraw);
        furniture = new MapFurniture(desk, dress, controller, given, well, this::beside);
        queue = new RasterQueue(desk.io(), hands, painter, done -> {
            sheet.arrived(done);
            desk.fx().execute(controller::refresh);
        });
        sheet.paintedBy(queue);
    }

    /** The same county for another desk, to stand beside this one. */
    private MapScreen beside(Desk other) {
        return new MapScreen(other, shelf, new MapFurniture.Given(base, MapMemory.none(), null), Dress.BESIDE);
    }

    @Override
    public Parent node() {
        return furniture.node();
    }

    @Override
    public void activate() {
        if (active) {
            return;
        }
        active = true;
        Subscriptions bag = new Subscriptions();
        open = bag;
        bag.add(desk.live().tickets().listen(model::tickets));
        bag.add(desk.live().workers().listen(model::workers));
        bag.add(desk.live().channels().listen(model::channels));
        controller.subscribe(bag);
        if (!base.isEmpty()) {
            bag.add(base.listen(news::heard));
            news.heard(null); // whatever came while nobody looked
        }
        furniture.subscribe(bag);
        if (atlas == null) {
            shelf.get(desk).whenComplete((read, failure) -> desk.fx().execute(() -> arrived(read, failure)));
        }
        redraw();
    }

    @Override
    public void deactivate() {
        active = false;
        furniture.remember();
        Subscriptions bag = open;
        open = null;
        if (bag != null) {
            bag.close();
        }
    }

    private void arrived(@Nullable Atlas read, @Nullable Throwable failure) {
        if (read == null) {
            LOG.error("the county's geography could not be read", failure);
            unreadable = true;
            furniture.showFault();
            return;
        }
        if (atlas == null) {
            atlas = read;
            flow = new PictureFlow(
                    new Composer(read.fonts(), new Ages(desk.texts(MapScreen.class))),
                    desk.io(),
                    desk.fx(),
                    desk.timer(),
                    this::composed);
            controller.show(read.county());
            furniture.restore(read.county());
            furniture.findIn(new Finder(read.county(), read.names()));
            redraw();
        }
    }

    /** Something else is known. */
    private void changed() {
        PictureFlow to = flow;
        if (active && to != null) {
            to.ask(this::order);
        }
    }

    /** Asks for a new picture at once. */
    private void redraw() {
        PictureFlow to = flow;
        if (active && to != null) {
            to.hurry(this::order);
        }
    }

    private Composer.Order order() {
        Ink ink = model.isRight() ? well.ink() : well.ink().drained();
        return new Composer.Order(
                Objects.requireNonNull(flow).nextVersion(),
                controller.viewport().zoom(),
                ink,
                controller.county(),
                base,
                model.layers(),
                model.content());
    }

    private void baseChanged(Predicate<Patch> changed) {
        sheet.outdate(key -> changed.test(key.patch()));
        furniture.baseChanged();
    }

    private void composed(Picture picture) {
        sheet.show(picture);
        controller.show(picture);
        furniture.show(picture);
        if (!picture.zoom().equals(controller.viewport().zoom())) {
            redraw();
        }
    }

    /** For tests and measurements: the parts behind the nodes. */
    MapController controller() {
        return controller;
    }

    MapPicture picture() {
        return furniture.picture();
    }

    MapTools tools() {
        return furniture.tools();
    }

    TilePainter painter() {
        return painter;
    }

    Ink ink() {
        return well.ink();
    }

    @Nullable
    Compare compare() {
        return furniture.compare();
    }

    /** What lies under a window pixel, in words. */
    String info(double x, double y) {
        return furniture.infoAt(x, y);
    }

    /** Calls {@code then} once, in its own turn, when all of the window is drawn. */
    void whenDrawn(Runnable then) {
        sheet.whenComplete(() -> desk.io().execute(() -> desk.fx().execute(then)));
    }

    /** Whether the last pulse showed every tile of the window as it should be. */
    boolean isComplete() {
        return sheet.isComplete();
    }

    @Override
    public boolean isSettled() {
        PictureFlow to = flow;
        Compare comparing = furniture.compare();
        return unreadable
                || (to != null
                        && to.isIdle()
                        && queue.isIdle()
                        && base.isSettled()
                        && news.isQuiet()
                        && sheet.isComplete()
                        && (comparing == null || comparing.isSettled()));
    }
}
