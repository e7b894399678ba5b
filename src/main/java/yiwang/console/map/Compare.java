package yiwang.console.map;

import java.time.Duration;
import java.time.Instant;
import java.util.function.Function;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;
import yiwang.console.kit.Desk;
import yiwang.console.kit.Texts;
import yiwang.console.replay.StillPast;
import yiwang.wire.TicketView;

/**
 * Two times of the county: left of a line as it was, right of it what the map shows. What is counted is the whole window at
 * both times. V asks for the earlier time; V or Escape ends it. FX thread.
 */
final class Compare {
    private static final Duration USUAL = Duration.ofHours(1);
    private static final double CLUSTERS_OPEN_TO = 17;
    private static final int CLUSTER_QUARTERS = 5;

    private final Desk desk;
    private final CompareWords words;
    private final MapController map;
    private final MapTools tools;
    private final Given given;
    private final CompareForm form;
    private final CompareView view;
    private @Nullable Instant at;
    private @Nullable PastSide side;
    private boolean isAsked;

    /**
     * What the past is made of.
     *
     * @param past reads an earlier time
     * @param beside opens a map of the same county for another desk
     */
    record Given(StillPast past, Function<Desk, MapScreen> beside) {}

    /** Not open yet. */
    Compare(Desk desk, CompareWords words, MapController map, MapTools tools, Given given) {
        this.desk = desk;
        this.words = words;
        this.map = map;
        this.tools = tools;
        this.given = given;
        Texts texts = desk.texts(Compare.class);
        form = new CompareForm(texts, desk.now(), this::begin, this::leaveForm);
        view = new CompareView(texts, words, this::ask, this::close);
        map.surface().addEventFilter(MouseEvent.MOUSE_CLICKED, this::clicked);
    }

    /** Above the map. */
    Region head() {
        return view.head();
    }

    /** Over the map. */
    Region pane() {
        return view.pane();
    }

    /** Where the time is asked for. */
    Region form() {
        return form;
    }

    /** What differs. */
    Region counted() {
        return view.counted();
    }

    boolean isOpen() {
        return at != null;
    }

    /** Asks for a time, or ends what is open. */
    void toggle() {
        if (!leave()) {
            ask();
        }
    }

    /** Puts away the form, or ends what is open; whether there was anything. */
    boolean leave() {
        if (form.isVisible()) {
            leaveForm();
        } else if (isOpen()) {
            close();
        } else {
            return false;
        }
        return true;
    }

    private void ask() {
        Instant compared = at;
        tools.say("");
        form.open(compared == null ? desk.now().instant().minus(USUAL) : compared);
    }

    private void leaveForm() {
        form.close();
        focus();
    }

    private void focus() {
        (isOpen() ? view.divider() : map.surface()).requestFocus();
    }

    /** Compares with a time. */
    void begin(Instant with) {
        rest();
        form.close();
        at = with;
        view.setShown(true);
        wake();
        focus();
    }

    /** Ends it; the map goes on by itself. */
    void close() {
        at = null;
        rest();
        view.setShown(false);
        form.close();
        tools.say("");
        focus();
    }

    /** The map is shown: goes on with the time there was. */
    void wake() {
        Instant with = at;
        if (with != null && side == null) {
            side = new PastSide(desk, with, given.past().at(desk, with), given.beside(), map, this::update);
            update();
        }
    }

    /** The map is hidden: nothing of the past is read or drawn. */
    void rest() {
        PastSide was = side;
        side = null;
        view.pane().setPast(null);
        if (was != null) {
            was.close();
        }
    }

    /** The past has come farther, the map shows something else, or a second has passed. */
    void update() {
        PastSide now = side;
        if (now != null) {
            now.dress(map.model().layers());
            Instant present = desk.now().instant();
            Picture picture = map.picture();
            Tally tally = picture == null ? null : Tally.of(picture.work().placed(), map.viewport(), present);
            view.show(
                    now,
                    new CompareView.Present(
                            present,
                            desk.live().freshnessProperty().get(),
                            map.model().layers(),
                            tally));
        }
    }

    /** The map has moved. */
    void moved() {
        PastSide now = side;
        if (now != null) {
            now.follow();
            updateLater();
        }
    }

    /** In a turn of its own, and once for many moves: a map moves while it is laid out, when words cannot change. */
    private void updateLater() {
        if (!isAsked) {
            isAsked = true;
            desk.io()
                    .execute(() -> desk.fx().execute(() -> {
                        isAsked = false;
                        update();
                    }));
        }
    }

    /** The earlier time; null while there is none or the map is hidden. */
    @Nullable
    PastSide side() {
        return side;
    }

    boolean isSettled() {
        PastSide now = side;
        return now == null || (!isAsked && now.isSettled());
    }

    /** Whether the past, or its cover, is shown at a window pixel. */
    boolean covers(double x) {
        return isOpen() && view.pane().covers(x);
    }

    /** What was under a window pixel, in words. */
    String info(double x, double y) {
        MapScreen then = shown();
        PastSide now = side;
        return then == null || now == null ? "" : words.get("compare.info", words.time(now.at()), then.info(x, y));
    }

    private @Nullable MapScreen shown() {
        PastSide now = side;
        return now == null || now.phase() != PastSide.Phase.SHOWN ? null : now.screen();
    }

    /** A click into the past chooses what was there, where it still is; it never means what is there now. */
    private void clicked(MouseEvent event) {
        boolean isChoice = event.getButton() == MouseButton.PRIMARY
                && event.isStillSincePress()
                && event.getClickCount() == 1
                && !tools.isDrawing();
        if (isChoice && covers(event.getX())) {
            event.consume();
            map.surface().requestFocus();
            MapScreen then = shown();
            if (then != null) {
                choose(then.controller(), event.getX(), event.getY());
            }
        }
    }

    private void choose(MapController then, double x, double y) {
        HitGrid.Hit hit = then.hit(x, y);
        tools.say("");
        if (hit == null || hit.kind() != HitGrid.Kind.TICKET) {
            map.chooseArea(x, y);
        } else if (hit.isCluster() && map.viewport().zoom().level() < CLUSTERS_OPEN_TO) {
            map.taken();
            map.frame().zoom(CLUSTER_QUARTERS, x, y);
        } else {
            choose(then.model(), hit.ids().getFirst());
        }
    }

    private void choose(MapModel then, String id) {
        TicketView was = then.view(id);
        if (map.model().ticket(id) != null) {
            map.choose(() -> desk.selection().ticketProperty().set(id));
        } else if (was != null) {
            tools.say(words.get("compare.gone", was.title()));
        }
    }
}
