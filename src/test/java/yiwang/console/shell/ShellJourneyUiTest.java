package yiwang.console.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import javafx.css.PseudoClass;
import javafx.geometry.Rectangle2D;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Labeled;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import javafx.stage.StageStyle;
import javafx.stage.Window;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import yiwang.Await;
import yiwang.console.ConsoleLaunch;
import yiwang.console.ConsoleWiring;
import yiwang.console.feed.GazetteerClient.Progress;
import yiwang.console.feed.ScriptedBackend;
import yiwang.console.feed.Standings;
import yiwang.console.feed.Tickets;
import yiwang.console.kit.DeskParts;
import yiwang.console.kit.Fx;
import yiwang.console.kit.MemoryFile;
import yiwang.console.kit.look.Theme;
import yiwang.domain.escalation.policy.Rung;

/** One console against a scripted backend, from the first connection to the last: the shell's journey. */
class ShellJourneyUiTest {
    private static final PseudoClass STALE = PseudoClass.getPseudoClass("stale");

    @TempDir
    Path folder;

    private final List<PlainRoom> rooms =
            List.of(new PlainRoom("desk"), new PlainRoom("map"), new PlainRoom("board"), new PlainRoom("video"));
    private final FxRobot robot = new FxRobot();
    private final AtomicBoolean quit = new AtomicBoolean();
    private final List<Progress> progress = new CopyOnWriteArrayList<>();
    private ScriptedBackend backend;
    private ConsoleWiring wiring;
    private ConsoleShell shell;
    private MemoryFile<ShellMemory> file;
    private DeskParts parts;

    @BeforeEach
    void open() throws Exception {
        Fx.start();
        backend = ScriptedBackend.started();
        backend.script("/api/v1/units", 200, "[]");
        backend.script("/api/v1/categories", 200, "[]");
        backend.script("/api/v1/profiles", 200, "[]");
        backend.script(
                "/api/v1/geo/county",
                200,
                "{\"features\":[{\"properties\":{\"code\":\"320724100\",\"name\":\"新安镇\"}},"
                        + "{\"properties\":{\"code\":\"320724\",\"name\":\"灌南县\"}}]}");
        Instant due = Instant.now().minus(Duration.ofMinutes(45));
        backend.lose(Tickets.on(Tickets.due("late", 1, due), Standings.on(Rung.E3, due)));
        wiring = new ConsoleWiring(new ConsoleLaunch(
                backend.address().url("/"),
                "seat-01",
                null,
                Locale.SIMPLIFIED_CHINESE,
                given -> List.copyOf(rooms),
                null,
                folder,
                folder,
                ConsoleLaunch.Approach.USUAL));
        file = new MemoryFile<>(folder, "console", ShellMemory.class, wiring.io(), InstantSource.system());
        parts = wiring.load(progress::add).toCompletableFuture().get(30, TimeUnit.SECONDS);
        shell = Fx.get(() -> new ConsoleShell(
                parts,
                new ConsoleShell.Frame(
                        wiring.rooms(),
                        false,
                        ShellMemory.fresh("zh-CN"),
                        file,
                        new OpenSeat(),
                        null,
                        wiring::places,
                        () -> quit.set(true))));
        Fx.run(shell::show);
    }

    @AfterEach
    void close() {
        Fx.run(shell::close);
        wiring.close();
        backend.close();
    }

    private static Parent root() {
        return Window.getWindows().stream()
                .filter(Window::isShowing)
                .filter(window -> window instanceof Stage)
                .map(window -> window.getScene().getRoot())
                .findFirst()
                .orElseThrow();
    }

    private static boolean isStale() {
        return Fx.get(() -> root().getPseudoClassStates().contains(STALE));
    }

    private static String text(String selector) {
        return Fx.get(() -> {
            Node found = root().lookup(selector);
            return found instanceof Labeled labeled && found.isVisible() ? labeled.getText() : "";
        });
    }

    private String shown() {
        return Fx.get(() -> String.valueOf(shell.shownIn("w1")));
    }

    private void press(KeyCode... keys) {
        robot.press(keys).release(keys);
    }

    @Test
    void keysChangeTheRoomAndOnlyTheShownOneWorks() {
        assertEquals("desk", shown());
        press(KeyCode.F2);
        Await.until("the map", () -> shown().equals("map"));
        press(KeyCode.CONTROL, KeyCode.DIGIT4);
        Await.until("the video", () -> shown().equals("video"));
        assertEquals(
                List.of(0, 0, 0, 1),
                rooms.stream().map(room -> room.active.get()).toList());
        Fx.run(() -> shell.showRoom("map"));
        assertEquals(1, rooms.get(1).opened.get());
        press(KeyCode.CONTROL, KeyCode.Q);
        Await.until("the end", quit::get);
    }

    @Test
    void headerCountsLevelsAndNamesTheCounty() {
        Await.until("the county", () -> text(".life-title").equals("灌南县社会治理指挥中心"));
        Await.until(
                "a yellow card",
                () -> Fx.get(() -> {
                    Node count = root().lookupAll(".level-count").stream()
                            .skip(1)
                            .findFirst()
                            .orElseThrow();
                    return count.lookup(".level-number") instanceof Labeled number
                            && number.getText().equals("1");
                }));
        assertFalse(progress.isEmpty());
    }

    @Test
    void languageAndThemeChangeWhileRunning() {
        Fx.run(() -> parts.selection().ticketProperty().set("late"));
        Fx.run(() -> shell.showRoom("board"));
        Fx.run(() -> shell.setLocale(Locale.ENGLISH));
        assertEquals("board", shown());
        assertEquals("board-en", text("#room-board"));
        assertEquals("late", Fx.get(() -> parts.selection().ticketProperty().get()));
        assertTrue(text(".life-title").contains("Command"), () -> text(".life-title"));
        press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.T);
        Await.until("the light theme", () -> Fx.get(shell::theme) == Theme.LIGHT);
        assertEquals(1, rooms.stream().mapToInt(room -> room.active.get()).sum());
        Await.until("the memory", () -> file.read(ShellMemory.fresh("zh-CN")).theme() == Theme.LIGHT);
        assertEquals("en", file.read(ShellMemory.fresh("zh-CN")).language());
        assertEquals("board", file.read(ShellMemory.fresh("zh-CN")).rooms().get("w1"));
    }

    @Test
    void oldDataAreCalledOldUntilTheBackendIsBack() {
        Await.until(
                "live",
                () -> Fx.get(() -> parts.live().freshnessProperty().get().isRight()));
        assertFalse(isStale());
        backend.stop();
        Await.until("stale", ShellJourneyUiTest::isStale);
        Await.until("the sentence", () -> text(".fault-what").contains("断开"));
        assertFalse(text(".fault-works").isEmpty());
        assertFalse(text(".fault-advice").isEmpty());
        assertEquals("desk", shown());
        assertNotNull(parts.live().tickets().get("late"));
        backend.start();
        Await.within(Duration.ofSeconds(40), "fresh again", () -> !isStale());
        Await.until(
                "no sentence", () -> Fx.get(() -> !root().lookup(".fault-bar").isVisible()));
    }

    @Test
    void aStoreThatCannotBeWrittenIsSaidWhileWhatIsShownStaysFresh() {
        Await.until(
                "live",
                () -> Fx.get(() -> parts.live().freshnessProperty().get().isRight()));
        backend.readOnly = true;
        Await.until("the sentence", () -> text(".fault-what").contains("写不进去"));
        assertTrue(text(".fault-works").contains("确认"));
        assertFalse(isStale());
        backend.readOnly = false;
        Await.until(
                "no sentence", () -> Fx.get(() -> !root().lookup(".fault-bar").isVisible()));
    }

    @Test
    void newBoundariesAreTakenWhenTheOfficerSaysSo() {
        Await.until("the county", () -> text(".life-title").equals("灌南县社会治理指挥中心"));
        backend.script(
                "/api/v1/geo/county", 200, "{\"features\":[{\"properties\":{\"code\":\"320724\",\"name\":\"灌江县\"}}]}");
        backend.geography = 2;
        Await.until("they are offered", () -> text("#new-boundaries").equals("启用新边界（第 2 版）"));
        assertEquals(1, rooms.getFirst().opened.get(), "nothing is opened anew before");
        assertEquals("灌南县社会治理指挥中心", text(".life-title"));
        robot.clickOn("#new-boundaries");
        Await.until("the new name", () -> text(".life-title").equals("灌江县社会治理指挥中心"));
        assertEquals("", text("#new-boundaries"));
        assertEquals("desk", shown());
    }

    private static List<Stage> stages() {
        return Fx.get(() -> Window.getWindows().stream()
                .filter(window -> window.isShowing() && window instanceof Stage)
                .map(window -> (Stage) window)
                .toList());
    }

    @Test
    void windowsOfALostScreenBecomeTabsAndComeBack() {
        Rectangle2D left = new Rectangle2D(0, 0, 500, 500);
        Rectangle2D right = new Rectangle2D(500, 0, 500, 500);
        Fx.run(() -> shell.showRoom("video"));
        Fx.run(() -> shell.arrange(List.of(left, right)));
        assertEquals(2, stages().size());
        assertEquals("desk", Fx.get(() -> String.valueOf(shell.shownIn("w1"))));
        assertEquals("map", Fx.get(() -> String.valueOf(shell.shownIn("w2"))));
        for (Stage stage : stages()) {
            assertEquals(StageStyle.UNDECORATED, stage.getStyle());
            assertEquals(500, stage.getWidth());
        }
        assertEquals(
                List.of(0.0, 500.0), stages().stream().map(Stage::getX).sorted().toList());
        Fx.run(() -> shell.showRoom("video"));
        assertEquals("video", Fx.get(() -> String.valueOf(shell.shownIn("w2"))));
        Fx.run(() -> shell.arrange(List.of(left)));
        assertEquals(1, stages().size());
        assertEquals(StageStyle.DECORATED, stages().getFirst().getStyle());
        Fx.run(() -> shell.showRoom("map"));
        assertEquals("map", shown());
        Fx.run(() -> shell.arrange(List.of(left, right)));
        assertEquals("video", Fx.get(() -> String.valueOf(shell.shownIn("w2"))));
        assertEquals(2, rooms.stream().mapToInt(room -> room.active.get()).sum());
        assertTrue(rooms.stream().allMatch(room -> room.opened.get() <= 1), "a room that moves is not opened again");
    }
}
