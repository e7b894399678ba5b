package yiwang.console.map;

import java.util.EnumSet;
import java.util.List;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.Cursor;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import org.jspecify.annotations.Nullable;
import yiwang.console.kit.Desk;
import yiwang.console.kit.ticket.Parts;
import yiwang.domain.geo.GeoPoint;
import yiwang.wire.ChannelView;
import yiwang.wire.TicketView;

/**
 * The officer's tools on the map: D measures along a line, A draws an area and tells at once what lies in it, N tells what is
 * nearest to the chosen ticket, to the pointer, or to the middle of the map. By mouse: click, double click; by keys: arrows
 * move the map below a cross, Space sets a point, Backspace takes it back, Enter ends, Escape puts everything away. FX thread.
 */
final class MapTools implements Hand {
    private static final String TURNS = "dome";

    private final Desk desk;
    private final MapController map;
    private final FindingText words;
    private final SketchView drawn = new SketchView();
    private final Label hint = Parts.label("", "map-hint");
    private final FindingsPane pane;
    private @Nullable Sketch sketch;
    private @Nullable GeoPoint near;
    private double @Nullable [] pointer;
    private @Nullable String worker;
    private Runnable onOther = () -> {};

    MapTools(Desk desk, MapController map, FindingText words) {
        this.desk = desk;
        this.map = map;
        this.words = words;
        pane = new FindingsPane(words, this::show, this::putAway);
        pane.setVisible(false);
        pane.setManaged(false);
        hint.setId("map-hint");
        hint.setVisible(false);
        hint.setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
        StackPane.setAlignment(hint, Pos.TOP_CENTER);
        StackPane.setAlignment(pane, Pos.CENTER_RIGHT);
    }

    /** What lies over the map, from below to above. */
    List<Node> layers() {
        return List.of(drawn.node(), hint, pane);
    }

    /** Hears when another tool is taken up or everything is put away. */
    void watch(Runnable listener) {
        onOther = listener;
    }

    /** An area can be made a fence by {@code maker}. */
    void fenceBy(Consumer<List<GeoPoint>> maker) {
        Button make = new Button(words.get("fence.make"));
        make.setId("map-make-fence");
        make.setOnAction(event -> {
            Sketch area = sketch;
            if (area != null) {
                maker.accept(area.places());
            }
        });
        pane.offer(make);
    }

    /** The list gives way to something else about the same sketch. */
    void hideList() {
        Parts.shown(pane, false);
    }

    /** Begins a line or an area; the one before is gone. */
    void draw(Sketch.Kind kind) {
        putAway();
        sketch = new Sketch(kind);
        map.take(this);
        map.surface().setCursor(Cursor.CROSSHAIR);
        map.surface().requestFocus();
        say(words.get(kind == Sketch.Kind.AREA ? "hint.area" : "hint.line"));
        update();
    }

    /** Tells what is nearest. */
    void nearest() {
        GeoPoint place = asked();
        putAway();
        near = place;
        sketch = Sketch.pin(Mercator.x(place.lon()), Mercator.y(place.lat()));
        update();
        open();
    }

    private GeoPoint asked() {
        String ticket = desk.selection().ticketProperty().get();
        TicketMark mark = ticket == null ? null : map.model().ticket(ticket);
        double[] at = mark == null ? new double[0] : map.place(mark);
        double[] over = pointer;
        Viewport view = map.viewport();
        if (at.length == 2) {
            return new GeoPoint(Mercator.lon(at[0]), Mercator.lat(at[1]));
        }
        return over == null
                ? new GeoPoint(Mercator.lon(view.centreX()), Mercator.lat(view.centreY()))
                : new GeoPoint(Mercator.lon(view.worldX(over[0])), Mercator.lat(view.worldY(over[1])));
    }

    /** Lists and sketch are gone; the keyboard is the map's again. */
    void putAway() {
        boolean had = pane.isFocusWithin();
        onOther.run();
        sketch = null;
        near = null;
        map.take(null);
        map.surface().setCursor(null);
        Parts.shown(pane, false);
        say("");
        update();
        if (had) {
            map.surface().requestFocus();
        }
    }

    @Override
    public void click(double x, double y, int count) {
        if (count > 1) {
            end();
        } else {
            add(x, y);
        }
    }

    @Override
    public void point(double x, double y) {
        pointer = x < 0 ? null : new double[] {x, y};
        if (isDrawing()) {
            update();
        }
    }

    @Override
    public boolean key(KeyEvent event) {
        if (event.isControlDown() || event.isAltDown() || event.isMetaDown()) {
            return false;
        }
        boolean drawing = sketch != null && !sketch.isEnded();
        switch (event.getCode()) {
            case D -> draw(Sketch.Kind.LINE);
            case A -> draw(Sketch.Kind.AREA);
            case N -> nearest();
            case ESCAPE -> putAway();
            case SPACE -> {
                if (drawing) {
                    add(map.viewport().width() / 2.0, map.viewport().height() / 2.0);
                }
            }
            case BACK_SPACE -> {
                if (sketch != null && drawing) {
                    sketch.removeLast();
                    update();
                }
            }
            case ENTER -> end();
            default -> {
                return false;
            }
        }
        event.consume();
        return true;
    }

    private void add(double x, double y) {
        if (sketch != null && !sketch.isEnded()) {
            Viewport view = map.viewport();
            sketch.add(view.worldX(x), view.worldY(y));
            update();
        }
    }

    private void end() {
        Sketch ends = sketch;
        if (ends == null || ends.isEnded()) {
            return;
        }
        if (!ends.end()) {
            say(words.get(ends.kind() == Sketch.Kind.AREA ? "hint.area.few" : "hint.line.few"));
            return;
        }
        map.take(null);
        map.surface().setCursor(null);
        say("");
        update();
        if (ends.kind() == Sketch.Kind.AREA) {
            open();
        }
    }

    private void open() {
        Parts.shown(pane, true);
        pane.offerIf(near == null);
        refresh();
        pane.enter();
    }

    /** The map has moved, or something of the sketch has changed. */
    void update() {
        drawn.show(sketch, map.viewport(), pointer, measure());
    }

    /** Things have moved: what is listed is counted anew. */
    void refresh() {
        CountyMap county = map.county();
        Sketch area = sketch;
        if (!pane.isVisible() || county == null) {
            return;
        }
        Surroundings around = new Surroundings(map.model()::content, county, this::turns);
        if (near != null) {
            pane.show(words.get("found.near", placeName(county, near)), "", Surroundings.NEAR, around.near(near));
        } else if (area != null) {
            pane.show(
                    words.get("found.in", words.squareMetres(area.squareMetres())),
                    words.get("found.households", around.households(area), words.metres(area.metres())),
                    EnumSet.allOf(Finding.Kind.class),
                    around.in(area));
        }
    }

    private String placeName(CountyMap county, GeoPoint place) {
        AreaStore grids = county.level(AreaLevel.GRID);
        int found = grids.locate(Mercator.x(place.lon()), Mercator.y(place.lat()));
        String ticket = desk.selection().ticketProperty().get();
        TicketView chosen = ticket == null ? null : map.model().view(ticket);
        return chosen != null
                ? chosen.title()
                : found < 0 ? desk.places().county() : grids.get(found).name();
    }

    private boolean turns(String channel) {
        ChannelView camera = desk.live().channels().get(channel);
        return camera != null && camera.kind().equals(TURNS);
    }

    private String measure() {
        Sketch measured = sketch;
        if (measured == null || measured.points().size() < 2) {
            return "";
        }
        String length = words.metres(measured.metres());
        return measured.kind() == Sketch.Kind.LINE
                ? length
                : measured.points().size() < 3
                        ? ""
                        : words.get("measure.area", words.squareMetres(measured.squareMetres()), length);
    }

    private void show(Finding found) {
        switch (found.kind()) {
            case TICKET -> desk.selection().ticketProperty().set(found.id());
            case CAMERA -> desk.selection().channelProperty().set(found.id());
            case WORKER -> {
                worker = found.id();
                desk.selection().show(found.place());
                say(words.get("follow.may", words.name(found)));
            }
            case PLACE -> desk.selection().show(found.place());
        }
    }

    /** The worker that was shown last, or null. */
    @Nullable
    String worker() {
        return worker;
    }

    /** Whether clicks are points of a line or an area now. */
    boolean isDrawing() {
        return sketch != null && !sketch.isEnded();
    }

    /** Whether there is something that Escape puts away. */
    boolean isUsed() {
        return sketch != null || pane.isVisible();
    }

    /** What lies over the map besides what is drawn on it. */
    Node list() {
        return pane;
    }

    /** One line above the map, until there is another or Escape. */
    void say(String words) {
        hint.setText(words);
        hint.setVisible(!words.isEmpty());
    }
}
