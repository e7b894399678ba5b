package yiwang.console.kit.look;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.stream.IntStream;
import javafx.geometry.HPos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/**
 * The head of every window, and the proof that it lives: title, scope and scene at the left, the four level counters in
 * the exact middle, the ages of data and alarm path and the clock at the right. The parts are in the same place in
 * every scene. On a wall the ages and the notes get a second line of their own. FX thread.
 */
public final class LifeHeader extends GridPane {
    /** How the header is laid out. */
    public enum Density {
        DESK,
        WALL
    }

    private final Label title = Looks.label("life-title");
    private final Label scene = Looks.fixed("life-scene");
    private final Label scope = Looks.label("life-scope");
    private final HBox start = new HBox();
    private final HBox end = new HBox();
    private final HBox counters = new HBox();
    private final HBox second = new HBox();
    private final Label clock = Looks.fixed("life-clock");
    private final Label date = Looks.fixed("life-date");
    private final List<LevelCount> counts;
    private final LifeSigns signs;
    private final DateTimeFormatter time;
    private final DateTimeFormatter day;

    /**
     * @param text the words
     * @param zone where the clock hangs
     */
    public LifeHeader(LookText text, ZoneId zone, Density density) {
        time = DateTimeFormatter.ofPattern("HH:mm:ss", text.locale()).withZone(zone);
        day = DateTimeFormatter.ofPattern("MM-dd EEE", text.locale()).withZone(zone);
        signs = new LifeSigns(text);
        counts = IntStream.rangeClosed(1, 4)
                .mapToObj(level -> new LevelCount(text, level))
                .toList();
        counters.getStyleClass().add("life-counters");
        counters.getChildren().addAll(counts);
        start.getStyleClass().add("life-slot");
        end.getStyleClass().add("life-slot");
        getStyleClass().addAll("life-header", density == Density.WALL ? "life-wall" : "life-desk");
        getColumnConstraints().addAll(side(HPos.LEFT), middle(), side(HPos.RIGHT));
        if (density == Density.WALL) {
            hangOnWall();
        } else {
            putOnDesk();
        }
    }

    private void putOnDesk() {
        VBox names = new VBox(new HBox(title, scene), scope);
        names.getStyleClass().add("life-names");
        names.getChildren().getFirst().getStyleClass().add("life-line");
        VBox clocks = new VBox(clock, date);
        clocks.getStyleClass().add("life-clocks");
        addRow(0, line(names, start), counters, right(line(end, signs, clocks)));
    }

    private void hangOnWall() {
        addRow(0, line(title, scene), counters, right(line(date, clock)));
        second.getChildren().addAll(signs, start, scope);
        second.getStyleClass().addAll("life-line", "life-second");
        add(second, 0, 1, 3, 1);
        second.getChildren().addAll(Looks.spring(), end);
    }

    private static HBox line(Node... parts) {
        HBox line = new HBox(parts);
        line.getStyleClass().add("life-line");
        return line;
    }

    private static HBox right(HBox line) {
        line.getStyleClass().add("life-right");
        return line;
    }

    private static ColumnConstraints side(HPos side) {
        ColumnConstraints column = new ColumnConstraints();
        column.setPrefWidth(0); // both sides get the same width, so the middle is the middle
        column.setHgrow(Priority.ALWAYS);
        column.setHalignment(side);
        return column;
    }

    private static ColumnConstraints middle() {
        ColumnConstraints column = new ColumnConstraints();
        column.setHgrow(Priority.NEVER);
        column.setHalignment(HPos.CENTER);
        return column;
    }

    /** Names the place: centre, scene and scope (who or what is in view); an empty one is left out. */
    public void setNames(String titleText, String sceneText, String scopeText) {
        put(title, titleText);
        put(scene, sceneText);
        put(scope, scopeText);
    }

    /** Whether there is anything to watch here: without, the counters and the signs of the line have no place. */
    public void setWatching(boolean watching) {
        Looks.shown(counters, watching);
        Looks.shown(signs, watching);
    }

    /** Leaves out how old data and alarms are, on a wall with the whole second line: of the past there is nothing to say. */
    public void withoutSigns() {
        Looks.shown(signs, false);
        Looks.shown(second, false);
    }

    /** Shows the open items of the four levels. */
    public void setCounts(int level1, int level2, int level3, int level4) {
        int[] open = {level1, level2, level3, level4};
        for (int i = 0; i < open.length; i++) {
            counts.get(i).setCount(open[i]);
        }
    }

    /**
     * Says when data and alarm path were last proven alive; shown at the next {@link #tick}.
     *
     * @param data last event or heartbeat of the feed, null if there was none
     * @param alarms last heartbeat through the alarm path, null if there was none
     * @param staleAfter the greatest good age of both
     */
    public void setSigns(boolean connected, @Nullable Instant data, @Nullable Instant alarms, Duration staleAfter) {
        signs.set(connected, data, alarms, staleAfter);
    }

    /** Moves clock, ages and blinking. */
    public void tick(Instant now) {
        clock.setText(time.format(now));
        date.setText(day.format(now));
        signs.tick(now);
        counts.forEach(count -> count.tick(now));
    }

    /** The counter of a level, 1 to 4. */
    public LevelCount count(int level) {
        return counts.get(level - 1);
    }

    /** Room for chips and buttons of the window, after the names. */
    public HBox start() {
        return start;
    }

    /** Room for chips and buttons of the window, before the signs of life. */
    public HBox end() {
        return end;
    }

    private static void put(Label label, String text) {
        label.setText(text);
        Looks.shown(label, !text.isEmpty());
    }
}
