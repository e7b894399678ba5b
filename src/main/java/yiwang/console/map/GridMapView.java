package yiwang.console.map;

import com.gluonhq.maps.MapLayer;
import com.gluonhq.maps.MapView;
import com.gluonhq.maps.tile.TileRetriever;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.scene.Cursor;
import javafx.scene.image.Image;
import javafx.scene.image.WritableImage;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import javafx.scene.layout.Region;

/**
 * The one class that knows Gluon Maps. It wraps one {@code MapView} for the life of a window and keeps its traps inside:
 * its own tiles are hidden, its translation is kept on whole pixels (a broken pixel blends every tile: 45 ms a frame
 * instead of 8), zoom is read through the layer, and its size never follows its content. FX thread.
 */
final class GridMapView {
    private static final double PREFERRED_WIDTH = 800;
    private static final double PREFERRED_HEIGHT = 600;
    private static final int WHEEL_QUARTERS = 2;

    private final MapView map = new MapView();
    private final SheetLayer layer = new SheetLayer();
    private final TileSheet sheet;
    private final Consumer<Viewport> moved;
    private Viewport viewport = new Viewport(Zoom.MIN, 0, 0, 1, 1);
    private Zoom nearest = Zoom.MIN;
    private double pinched;
    private Supplier<Viewport> leader = () -> viewport();
    private final Glide glide = new Glide((dx, dy) -> go(viewport().moved(dx, dy)));

    /** Tells {@code moved} of every new viewport, whoever caused it. */
    GridMapView(TileSheet sheet, Consumer<Viewport> moved) {
        this.sheet = sheet;
        this.moved = moved;
        map.getChildrenUnmodifiable().getFirst().setVisible(false);
        map.addLayer(layer);
        map.setPrefSize(PREFERRED_WIDTH, PREFERRED_HEIGHT);
        map.setMinSize(0, 0);
        map.setOnScroll(this::wheel);
        map.setOnZoom(e -> pinch(e.getZoomFactor(), e.getX(), e.getY()));
        map.setOnZoomFinished(e -> pinched = 0);
        map.widthProperty().addListener((o, was, is) -> resized());
        map.heightProperty().addListener((o, was, is) -> resized());
        map.addEventFilter(MouseEvent.MOUSE_PRESSED, e -> glide.press(e.getX(), e.getY(), seconds()));
        map.addEventFilter(MouseEvent.MOUSE_DRAGGED, e -> glide.drag(e.getX(), e.getY(), seconds()));
        map.addEventFilter(MouseEvent.MOUSE_RELEASED, e -> glide.release(seconds()));
        layer.follow();
    }

    private static double seconds() {
        return System.nanoTime() / 1e9;
    }

    Region node() {
        return map;
    }

    Viewport viewport() {
        return viewport;
    }

    /** The furthest step out that the wheel and the keys go to. */
    void setNearest(Zoom zoom) {
        nearest = zoom;
    }

    /** Takes no pointer and shows none: a wall. */
    void untouchable() {
        map.setMouseTransparent(true);
        map.setCursor(Cursor.NONE);
    }

    /** From now on it stands where another one of its size does; goes there. */
    void follow(Supplier<Viewport> other) {
        leader = other;
        goAndStay(other.get());
    }

    /** Goes somewhere else, and stays there. */
    void goAndStay(Viewport to) {
        glide.stop();
        go(to);
    }

    private void go(Viewport to) {
        boolean fits = to.width() == viewport.width() && to.height() == viewport.height();
        Viewport wanted = fits ? to : to.sized(viewport.width(), viewport.height());
        layer.drive(wanted);
        layer.follow();
        layer.ask();
    }

    /** Changes the zoom by quarters of a level, with the place at a window pixel kept where it is. */
    void zoom(int quarters, double pivotX, double pivotY) {
        glide.stop();
        Zoom to = viewport.zoom().plus(quarters);
        to = to.compareTo(nearest) < 0 ? nearest : to;
        if (!to.equals(viewport.zoom())) {
            go(viewport.zoomed(to, pivotX, pivotY));
        }
    }

    /** Asks for {@link TileSheet#update} in the next pulse. */
    void refresh() {
        layer.ask();
    }

    private void wheel(ScrollEvent event) {
        if (event.getDeltaY() != 0) {
            zoom(event.getDeltaY() > 0 ? WHEEL_QUARTERS : -WHEEL_QUARTERS, event.getX(), event.getY());
        }
        event.consume();
    }

    private void pinch(double factor, double x, double y) {
        pinched += Math.log(factor) / Math.log(2) * 4;
        int whole = (int) pinched;
        if (whole != 0) {
            pinched -= whole;
            zoom(whole, x, y);
        }
    }

    private void resized() {
        int width = (int) Math.max(1, Math.round(map.getWidth()));
        int height = (int) Math.max(1, Math.round(map.getHeight()));
        if (width != viewport.width() || height != viewport.height()) {
            Viewport led = leader.get();
            boolean fits = led.width() == width && led.height() == height;
            layer.drive(fits ? led : viewport.sized(width, height));
            layer.follow();
            layer.ask();
        }
    }

    private void set(Viewport next) {
        if (!next.equals(viewport)) {
            viewport = next;
            moved.accept(next);
        }
    }

    /** Reads and moves the frame's own translation; on the class path its field may be touched, from a module not. */
    private final class SheetLayer extends MapLayer {
        SheetLayer() {
            setMouseTransparent(true);
        }

        @Override
        protected void initialize() {
            getChildren().setAll(sheet.node());
        }

        /** Moves the frame to a viewport. {@code setCenter} and {@code setZoom} ignore what they were told before. */
        void drive(Viewport to) {
            double more = to.zoom().level() - baseMap.zoom().get();
            viewport = new Viewport(viewport.zoom(), viewport.left(), viewport.top(), to.width(), to.height());
            if (more != 0) {
                baseMap.zoom(more, 0, 0);
            }
            baseMap.moveX(baseMap.getTranslateX() + to.left());
            baseMap.moveY(baseMap.getTranslateY() + to.top());
        }

        /** Takes over where the frame stands, on whole pixels. */
        void follow() {
            long left = -Math.round(baseMap.getTranslateX());
            long top = -Math.round(baseMap.getTranslateY());
            if (baseMap.getTranslateX() != -left || baseMap.getTranslateY() != -top) {
                baseMap.setTranslateX(-left);
                baseMap.setTranslateY(-top);
            }
            Zoom zoom = Zoom.of((int) Math.round(baseMap.zoom().get() * 4));
            set(new Viewport(zoom, left, top, viewport.width(), viewport.height()));
        }

        void ask() {
            markDirty();
        }

        @Override
        protected void layoutLayer() {
            follow();
            sheet.update(viewport);
        }
    }

    /** Answers every request of the frame for a tile with one shared, empty picture of full size: no network, no disk. */
    public static final class NoTiles implements TileRetriever {
        // smaller ones are stretched, which costs 47 ms a frame
        private final CompletableFuture<Image> empty =
                CompletableFuture.completedFuture(new WritableImage(Zoom.TILE, Zoom.TILE));

        /** For the service loader. */
        public NoTiles() {}

        @Override
        public CompletableFuture<Image> loadTile(int zoom, long x, long y) {
            return empty;
        }
    }
}
