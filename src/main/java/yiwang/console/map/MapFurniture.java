package yiwang.console.map;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import javafx.css.PseudoClass;
import javafx.geometry.Bounds;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Label;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.materialdesign2.MaterialDesignB;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;
import org.kordamp.ikonli.materialdesign2.MaterialDesignF;
import org.kordamp.ikonli.materialdesign2.MaterialDesignI;
import org.kordamp.ikonli.materialdesign2.MaterialDesignM;
import org.kordamp.ikonli.materialdesign2.MaterialDesignR;
import org.kordamp.ikonli.materialdesign2.MaterialDesignV;
import yiwang.console.basemap.BaseMap;
import yiwang.console.feed.Freshness;
import yiwang.console.kit.Desk;
import yiwang.console.kit.Subscriptions;
import yiwang.console.kit.Texts;
import yiwang.console.kit.ticket.Parts;
import yiwang.console.kit.ticket.RoomKeys;
import yiwang.console.replay.StillPast;

/** Everything around and over the map: switches, legend, scale, the line of words below. FX thread. */
final class MapFurniture {
    private static final PseudoClass STALE = PseudoClass.getPseudoClass("stale");
    private static final KeyCombination FIND = new KeyCodeCombination(KeyCode.F, KeyCombination.SHORTCUT_DOWN);
    private static final KeyCombination COMPARE = new KeyCodeCombination(KeyCode.V);

    private final Desk desk;
    private final MapScreen.Dress dress;
    private final MapController map;
    private final InkWell well;
    private final Texts texts;
    private final VBox node = new VBox();
    private final StackPane stage = new StackPane();
    private final Overlay overlay = new Overlay();
    private final BaseCredit credit;
    private final LayerPanel panel;
    private final Legend legend;
    private final ScaleBar scale;
    private final InfoText info;
    private final MapTools tools;
    private final SearchBox search;
    private final Fencing fences;
    private final Bookmarks bookmarks;
    private final Follower follower;
    private final MapPicture picture;
    private final @Nullable Compare compare;
    private final MapToolbar toolbar;
    private final Label infoLine = Parts.label("", "yw-map-info");
    private final Label age = Parts.whole(Parts.label("", "yw-map-age"));
    private double pointerX = -1;
    private double pointerY = -1;

    /**
     * What comes from outside the desk.
     *
     * @param past what the map can be compared with, or null
     */
    record Given(BaseMap base, MapMemory memory, @Nullable StillPast past) {}

    /** {@code beside} opens a map of the same county for another desk, to stand beside this one. */
    MapFurniture(
            Desk desk,
            MapScreen.Dress dress,
            MapController map,
            Given given,
            InkWell well,
            Function<Desk, MapScreen> beside) {
        this.desk = desk;
        this.dress = dress;
        boolean wall = dress == MapScreen.Dress.WALL;
        this.map = map;
        this.well = well;
        texts = desk.texts(MapFurniture.class);
        credit = new BaseCredit(given.base(), texts, wall);
        legend = new Legend(texts, wall);
        scale = new ScaleBar(texts);
        info = new InfoText(desk, texts);
        tools = new MapTools(desk, map, new FindingText(desk, texts, info));
        fences = new Fencing(desk, map, isAttended() ? new FenceTools(desk, texts, map, tools) : null);
        search = new SearchBox(texts, map::middle, map::goTo, map::forgetFound);
        bookmarks = new Bookmarks(desk, texts, map, given.memory(), tools::say);
        follower = new Follower(desk, texts, map, tools::say);
        picture = new MapPicture(desk, texts, tools::say);
        compare = comparison(given.past(), beside);
        toolbar = new MapToolbar(texts, map);
        node.setMinSize(0, 0);
        stage.setMinSize(0, 0);
        stage.getChildren().setAll(well, map.surface(), fences.outlines(), overlay.node());
        VBox.setVgrow(stage, Priority.ALWAYS);
        node.getChildren().add(stage);
        if (credit.isNeeded() && dress != MapScreen.Dress.BESIDE) {
            node.getChildren().add(credit.node());
        }
        infoLine.setText(texts.get("loading"));
        panel = new LayerPanel(desk, map, info, credit);
        map.watch(this::moved);
        switch (dress) {
            case WALL -> {
                HBox.setHgrow(legend.node(), Priority.ALWAYS);
                node.getChildren().add(footer(legend.node(), age));
            }
            case DESK -> furnishDesk();
            case BESIDE -> {}
        }
    }

    private @Nullable Compare comparison(@Nullable StillPast past, Function<Desk, MapScreen> beside) {
        return past == null || !isAttended()
                ? null
                : new Compare(desk, new CompareWords(texts, info), map, tools, new Compare.Given(past, beside));
    }

    private void furnishDesk() {
        furnish(toolbar);
        hang(toolbar, Pos.TOP_LEFT);
        hang(panel.node(), Pos.TOP_RIGHT);
        hang(search, Pos.TOP_LEFT);
        furnish(compare);
        RoomKeys.install(node, this::taken);
        HBox.setHgrow(infoLine, Priority.ALWAYS);
        infoLine.setMaxWidth(Double.MAX_VALUE);
        Label attribution = new Label(texts.get("attribution"));
        attribution.getStyleClass().add("map-attribution");
        attribution.setMinWidth(Region.USE_PREF_SIZE);
        hang(legend.node(), Pos.BOTTOM_LEFT);
        stage.getChildren().addAll(tools.layers());
        stage.getChildren().addAll(fences.panes());
        legend.node().boundsInParentProperty().subscribe(this::keepCountyAbove);
        node.getChildren().add(footer(infoLine, scale.node(), attribution, age));
        Region surface = map.surface();
        surface.setFocusTraversable(true);
        surface.addEventHandler(KeyEvent.KEY_PRESSED, this::key);
        surface.addEventHandler(MouseEvent.MOUSE_MOVED, e -> point(e.getX(), e.getY()));
        surface.addEventHandler(MouseEvent.MOUSE_EXITED, e -> point(-1, -1));
        surface.addEventFilter(MouseEvent.MOUSE_DRAGGED, e -> moved());
        surface.addEventFilter(ScrollEvent.SCROLL, e -> moved());
    }

    private void furnish(@Nullable Compare comparing) {
        if (comparing != null) {
            node.getChildren().addFirst(comparing.head());
            stage.getChildren().add(stage.getChildren().indexOf(overlay.node()) + 1, comparing.pane());
            hang(comparing.form(), Pos.TOP_LEFT);
            hang(comparing.counted(), Pos.BOTTOM_RIGHT);
            comparing.form().setCache(false); // they change with every key, and with every move of the map
            comparing.counted().setCache(false);
            comparing.head().addEventHandler(KeyEvent.KEY_PRESSED, this::key);
            comparing.pane().addEventHandler(KeyEvent.KEY_PRESSED, this::key);
        }
    }

    private void moved() {
        map.taken();
        follower.end();
    }

    MapTools tools() {
        return tools;
    }

    @Nullable
    Compare compare() {
        return compare;
    }

    MapPicture picture() {
        return picture;
    }

    /** The county is there: goes where the map stood last. */
    void restore(CountyMap county) {
        if (isAttended()) {
            bookmarks.restore(county);
        }
    }

    /** Keeps where the map stands for the next time. */
    void remember() {
        if (isAttended()) {
            bookmarks.remember();
        }
    }

    /** Whether somebody sits before it. */
    private boolean isAttended() {
        return dress == MapScreen.Dress.DESK;
    }

    Parent node() {
        return node;
    }

    void subscribe(Subscriptions bag) {
        bag.add(desk.live().freshnessProperty().subscribe(this::fresh)::unsubscribe);
        if (dress != MapScreen.Dress.WALL) {
            Runnable renew = () -> moved(map.viewport());
            bag.add(desk.selection().gridProperty().subscribe(renew)::unsubscribe);
            bag.add(desk.selection().ticketProperty().subscribe(renew)::unsubscribe);
        }
        if (dress != MapScreen.Dress.BESIDE) {
            fences.subscribe(bag);
        }
        if (compare != null) {
            compare.wake();
            bag.add(compare::rest);
        }
        if (isAttended()) {
            Runnable name = () -> map.surface().setAccessibleText(info.chosen(map));
            bag.add(desk.selection().ticketProperty().subscribe(name)::unsubscribe);
            bag.add(desk.selection().channelProperty().subscribe(name)::unsubscribe);
            bag.add(desk.selection().gridProperty().subscribe(name)::unsubscribe);
            name.run();
        }
    }

    /** From the top of the legend to the foot of the map nothing of the county is to lie. */
    private void keepCountyAbove(Bounds legendBounds) {
        if (legendBounds.getHeight() > 0 && stage.getHeight() > 0) {
            map.keepClear((int) Math.ceil(stage.getHeight() - legendBounds.getMinY()));
        }
    }

    /** The county is read, so that something can be found in it. */
    void findIn(Finder finder) {
        search.findIn(finder);
    }

    private boolean taken(KeyEvent event) {
        boolean typing = event.getTarget() instanceof TextInputControl;
        boolean slash = event.getCode() == KeyCode.SLASH || event.getCode() == KeyCode.DIVIDE;
        if (FIND.match(event) || slash && !typing && !event.isShortcutDown() && !event.isAltDown()) {
            search.focus();
            return true;
        }
        if (compare != null && COMPARE.match(event) && !typing) {
            compare.toggle();
            return true;
        }
        if (event.getCode() == KeyCode.ESCAPE && !typing && search.isUsed()) {
            search.leave();
            return true;
        }
        return false;
    }

    private void hang(Region child, Pos where) {
        child.setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
        // a picture of its own: each frame of a drag draws what lies over the map again, 2 ms as nodes
        child.setCache(true);
        StackPane.setAlignment(child, where);
        stage.getChildren().add(child);
    }

    private static HBox footer(Node... nodes) {
        HBox line = new HBox(nodes);
        line.getStyleClass().add("yw-map-footer");
        return line;
    }

    private void furnish(MapToolbar bar) {
        bar.add("measure", MaterialDesignR.RULER, () -> tools.draw(Sketch.Kind.LINE));
        bar.add("area", MaterialDesignV.VECTOR_POLYGON, () -> tools.draw(Sketch.Kind.AREA));
        bar.add("nearest", MaterialDesignM.MAP_MARKER_RADIUS_OUTLINE, tools::nearest);
        bar.add("fences", MaterialDesignF.FENCE, fences::toggle);
        bar.add("marks", MaterialDesignB.BOOKMARK_OUTLINE, this::openMarks);
        bar.add("picture", MaterialDesignI.IMAGE_OUTLINE, this::takePicture);
        if (compare != null) {
            bar.add("compare", MaterialDesignC.COMPARE, compare::toggle);
        }
    }

    private void openMarks() {
        Bounds bar = toolbar.localToScreen(toolbar.getBoundsInLocal());
        bookmarks.menu().show(toolbar, bar.getMaxX(), bar.getMinY());
    }

    private void takePicture() {
        List<Node> controls = new ArrayList<>(List.of(toolbar, panel.node(), search, tools.list()));
        if (compare != null) {
            controls.add(compare.form());
        }
        controls.addAll(fences.panes());
        picture.take(node, controls);
    }

    private void key(KeyEvent event) {
        boolean plain = !event.isShortcutDown() && !event.isAltDown() && !event.isMetaDown();
        if (plain && event.getCode() == KeyCode.F) {
            follower.toggle(whom());
            event.consume();
        } else if (plain && event.getCode() == KeyCode.P) {
            takePicture();
            event.consume();
        } else if (event.getCode() == KeyCode.ESCAPE && follower.isFollowing()) {
            follower.end();
            event.consume();
        } else if (event.getCode() == KeyCode.ESCAPE && compare != null && !tools.isUsed() && compare.leave()) {
            event.consume();
        } else if (!fences.key(event) && !bookmarks.key(event) && !tools.key(event)) {
            if (event.getCode().isArrowKey()) {
                follower.end();
            }
            map.key(event);
        }
    }

    /** The worker under the pointer, or the one that was shown last. */
    private @Nullable String whom() {
        HitGrid.Hit hit = pointerX < 0 ? null : map.hit(pointerX, pointerY);
        return hit != null && hit.kind() == HitGrid.Kind.WORKER ? hit.ids().getFirst() : tools.worker();
    }

    private void point(double x, double y) {
        tools.point(x, y);
        pointerX = x;
        pointerY = y;
        infoLine.setText(infoAt(x, y));
    }

    /** What lies under a window pixel, in words. */
    String infoAt(double x, double y) {
        return compare != null && compare.covers(x) ? compare.info(x, y) : info.at(map, x, y);
    }

    /** Other tiles of the base map are there. */
    void baseChanged() {
        credit.update(map, true);
    }

    private void moved(Viewport viewport) {
        fences.moved(viewport);
        credit.update(map, false);
        if (dress != MapScreen.Dress.WALL) {
            overlay.update(map, desk.selection(), viewport);
        }
        if (isAttended()) {
            tools.update();
            scale.update(viewport, well.em());
        }
        if (compare != null) {
            compare.moved();
        }
    }

    /** A new picture: what the pointer rests on may have changed. */
    void show(Picture picture) {
        legend.update(picture.ink());
        panel.show(picture);
        credit.update(map, false);
        infoLine.setText(infoAt(pointerX, pointerY));
    }

    void showFault() {
        infoLine.setText(texts.get("fault.geography"));
        age.setText(texts.get("fault.geography"));
        panel.showFault();
    }

    private void fresh(Freshness freshness) {
        boolean wall = dress == MapScreen.Dress.WALL;
        tools.refresh();
        follower.tick();
        remember();
        if (compare != null) {
            compare.update();
        }
        panel.fresh(freshness);
        String since = info.age(freshness.age());
        boolean old = !freshness.isRight();
        age.setText(texts.get(freshness.lastHeard() == null ? "age.never" : old ? "age.stale" : "age.live", since));
        age.pseudoClassStateChanged(STALE, old);
        age.setManaged(!wall || old); // a wall's header says it already, and only what is wrong is said twice
        age.setVisible(!wall || old);
    }
}
