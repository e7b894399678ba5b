package yiwang.console.shell;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import yiwang.console.feed.Freshness;
import yiwang.console.kit.Levels;
import yiwang.console.kit.RoomScreen;
import yiwang.console.kit.Subscriptions;
import yiwang.console.kit.Texts;
import yiwang.console.kit.look.FaultBar;
import yiwang.console.kit.look.Hatch;
import yiwang.console.kit.look.LifeHeader;
import yiwang.console.kit.look.LookText;
import yiwang.console.notice.WindowNotices;
import yiwang.console.replay.Replay;
import yiwang.console.replay.ReplayBand;
import yiwang.console.replay.ReplayBar;
import yiwang.domain.access.Separation;

/**
 * The nodes of one window: header, rail, the room that is shown, fault bar. A window without any other rooms than walls
 * has the head of a wall, no rail and no buttons; what there is to say is said in its head, so that nothing moves. State {@code :stale} while the data are old,
 * {@code :replay} while they are of the past. FX thread.
 */
final class WindowView extends BorderPane {
    private static final PseudoClass STALE = PseudoClass.getPseudoClass("stale");
    private static final PseudoClass REPLAY = PseudoClass.getPseudoClass("replay");
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final Duration STALE_AFTER = Duration.ofSeconds(15);
    private static final Duration ORBIT_STEP = Duration.ofMinutes(4);
    private static final double ORBIT_PIXELS = 3;

    private final OpenRooms rooms;
    private final Texts texts;
    private final LifeHeader header;
    private final NavigationRail rail;
    private final StackPane content = new StackPane();
    private final Hatch hatch = new Hatch();
    private final FaultBar faultBar;
    private final Label notice = new Label();
    private final LineSentence line;
    private final boolean wall;
    private final boolean watching;
    private final String scope;
    private final @Nullable WindowNotices notices;
    private final Node body;
    private final Subscriptions open = new Subscriptions();
    private @Nullable ReplayBand band;
    private @Nullable String shown;
    private @Nullable String covered;
    private boolean lineFault;

    /**
     * A window that shows nothing yet.
     *
     * @param wall whether it has the head of a wall
     * @param old whether the data were old when the window was made
     * @param onChoose hears which room the officer chose in the rail
     * @param notices what the ladder tells this seat; null for a wall, which nobody sits at
     */
    WindowView(OpenRooms rooms, boolean wall, boolean old, Consumer<String> onChoose, @Nullable WindowNotices notices) {
        this.rooms = rooms;
        this.wall = wall;
        this.watching =
                !Separation.isOnlyAdministrator(rooms.parts().commands().actor().roles());
        this.notices = wall || !watching ? null : notices;
        this.texts = Texts.of(WindowView.class, rooms.locale());
        LookText look = LookText.of(rooms.locale());
        header = new LifeHeader(look, ZONE, wall ? LifeHeader.Density.WALL : LifeHeader.Density.DESK);
        rail = new NavigationRail(onChoose);
        faultBar = new FaultBar(look);
        line = new LineSentence(texts, look, old);
        header.setWatching(watching);
        scope = wall ? "" : texts.get("scope", rooms.parts().commands().actor().id());
        getStyleClass().add("shell");
        content.getStyleClass().add("shell-content");
        content.setMinSize(0, 0);
        hatch.setVisible(false);
        content.getChildren().add(hatch);
        setTop(header);
        body = this.notices == null ? content : layered(content, this.notices.layer());
        setCenter(body);
        if (wall) {
            notice.getStyleClass().add("shell-notice");
            notice.setMinWidth(0);
            notice.setPrefWidth(0); // takes what is free, so that what it says moves nothing
            notice.setMaxWidth(Double.MAX_VALUE);
            HBox.setHgrow(notice, Priority.ALWAYS);
            HBox.setHgrow(header.end(), Priority.ALWAYS);
            header.end().getChildren().add(notice);
        } else {
            setLeft(rail);
            setBottom(faultBar);
        }
    }

    private static StackPane layered(Node below, Node above) {
        StackPane layers = new StackPane(below, above);
        layers.setMinSize(0, 0);
        return layers;
    }

    /** Puts the window's own buttons at the end of the header; a wall has none. */
    void setButtons(List<? extends Node> buttons) {
        if (!wall) {
            List<Node> all = new ArrayList<>(notices == null ? List.of() : notices.buttons());
            all.addAll(buttons);
            header.end().getChildren().setAll(all);
        }
    }

    /** Opens or closes the pane of notices; a wall has none. */
    void toggleNotices() {
        if (notices != null) {
            notices.toggle();
        }
    }

    /** Frames everything as the past: the band above, and for whoever sits here the bar below. Once, before anything is shown. */
    void setReplay(Replay replay, Runnable back) {
        pseudoClassStateChanged(REPLAY, true);
        header.withoutSigns();
        ReplayBand above = ReplayBand.of(replay, rooms.locale(), wall, open::add);
        band = above;
        setTop(new VBox(header, above));
        if (!wall) {
            setBottom(new VBox(faultBar, ReplayBar.of(replay, rooms.locale(), back, open::add)));
        }
    }

    void setEntries(List<NavigationRail.Entry> entries) {
        rail.show(entries);
        rail.select(shown);
    }

    /** The room that is shown, or was when it was covered. */
    @Nullable
    String shown() {
        return shown == null ? covered : shown;
    }

    /** Shows a room, and lets the one before rest. */
    void show(String id) {
        if (id.equals(shown)) {
            return;
        }
        leave();
        RoomScreen screen = rooms.screen(id);
        shown = id;
        content.getChildren().setAll(screen.node(), hatch);
        screen.activate();
        rail.select(id);
        String title = texts.get("title", rooms.parts().places().county());
        header.setNames(title, wall ? "" : rooms.title(id), wall ? rooms.title(id) : scope);
        if (band != null && wall) {
            band.setScene(rooms.title(id));
        }
    }

    /** Lets the room rest and gives its nodes free. */
    void leave() {
        String before = shown;
        if (before != null) {
            rooms.screen(before).deactivate();
            content.getChildren().setAll(hatch);
            shown = null;
        }
    }

    /** Hides everything but the header, whose buttons rest; the room rests too. */
    void cover(Node cover) {
        String before = shown;
        if (before != null) {
            leave();
            covered = before;
        }
        cover.getStyleClass().add("shell-cover");
        setCenter(cover);
        setLeft(null);
        header.end().setMouseTransparent(true); // the bell goes on saying what waits
    }

    /** Shows again what was there before. */
    void uncover() {
        setCenter(body);
        if (!wall) {
            setLeft(rail);
        }
        header.end().setMouseTransparent(false);
        String before = covered;
        covered = null;
        if (before != null) {
            show(before);
        }
    }

    /** The window is no more. */
    void close() {
        leave();
        open.close();
        if (notices != null) {
            notices.close();
        }
    }

    /** Moves what moves with time: clock, ages, level counters, the sentence about the line; {@code now} is the present. */
    void tick(Instant now) {
        header.tick(rooms.parts().now().instant());
        if (!watching) {
            return;
        }
        Freshness freshness = rooms.parts().live().freshnessProperty().get();
        boolean connected = freshness.state() == Freshness.State.LIVE || freshness.state() == Freshness.State.SYNCING;
        header.setSigns(connected, freshness.lastHeard(), freshness.lastHeard(), STALE_AFTER);
        int[] counts = Levels.count(rooms.parts().live().tickets().all());
        header.setCounts(counts[1], counts[2], counts[3], counts[4]);
        sayLine(line.say(freshness, now));
        if (notices != null) {
            notices.tick(now);
        }
        if (wall) {
            orbit(now);
        }
    }

    private void sayLine(FaultBar.@Nullable Fault fault) {
        boolean old = line.isOld();
        pseudoClassStateChanged(STALE, old);
        hatch.setVisible(old);
        if (wall) {
            notice.setText(fault == null ? "" : line.onWall(fault));
        } else if (fault != null) {
            faultBar.show(fault);
            lineFault = true;
        } else if (lineFault) {
            faultBar.clear();
            lineFault = false;
        }
    }

    /** Bright pixels that never move burn in: a wall goes round by a few pixels, a step every few minutes. */
    private void orbit(Instant now) {
        long step = now.getEpochSecond() / ORBIT_STEP.toSeconds();
        double angle = Math.PI / 4 * Math.floorMod(step, 8);
        double x = Math.rint(ORBIT_PIXELS * Math.cos(angle));
        double y = Math.rint(ORBIT_PIXELS * Math.sin(angle));
        header.setTranslateX(x);
        header.setTranslateY(y);
        content.setTranslateX(x);
        content.setTranslateY(y);
    }

    /** Says that something failed that should not; trouble with the line is said before it. */
    void showFault(long number) {
        if (!wall && !lineFault) {
            faultBar.show(new FaultBar.Fault(
                    texts.get("fault.what", Long.toString(number)),
                    texts.get("fault.works"),
                    texts.get("fault.advice")));
        }
    }

    boolean isOld() {
        return line.isOld();
    }

    boolean isWall() {
        return wall;
    }

    static List<NavigationRail.Entry> entries(OpenRooms rooms, List<String> ids) {
        List<String> all = rooms.ids();
        List<NavigationRail.Entry> entries = new ArrayList<>();
        for (String id : ids) {
            int index = all.indexOf(id);
            entries.add(new NavigationRail.Entry(id, rooms.title(id), ShellKeys.label(index)));
        }
        return entries;
    }
}
