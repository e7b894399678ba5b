package yiwang.console.map;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Objects;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Labeled;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import yiwang.Await;
import yiwang.console.basemap.BaseMap;
import yiwang.console.feed.Freshness;
import yiwang.console.kit.Fx;
import yiwang.console.kit.MemoryFile;
import yiwang.domain.geo.GeoPoint;
import yiwang.wire.WorkerView;

/** A map that remembers where it stood, keeps places, follows somebody, makes pictures, and says what is chosen. */
@SuppressWarnings("NullAway.Init") // opened before each test
class FeelJourneyUiTest {
    private static final double LON = 119.10;
    private static final double LAT = 34.22;

    private final FxRobot robot = new FxRobot();

    @TempDir
    Path folder;

    private Stage stage;
    private FakeDesk fake;
    private MapScreen screen;
    private StackPane root;

    @BeforeEach
    void openTheMap() throws Exception {
        Fx.start();
        robot.interact(() -> {
            stage = new Stage();
            fake = new FakeDesk();
            fake.tickets.putAll(List.of(FakeDesk.ticket("t1", LON, LAT, 1.2, 0)));
            fake.workers.putAll(List.of(worker(LON + 0.002, LAT)));
        });
        open();
    }

    private void open() throws Exception {
        robot.interact(() -> {
            MemoryFile<MapMemory.Kept> file =
                    new MemoryFile<>(folder, "map", MapMemory.Kept.class, Runnable::run, InstantSource.system());
            screen = (MapScreen)
                    new MapRoom(BaseMap.none(), MapMemory.in(file)).open(fake.desk(new SmallCounty(), false));
            root = new StackPane(screen.node());
            stage.setScene(new Scene(root, 1000, 700));
            stage.setX(0);
            stage.setY(0);
            stage.show();
            screen.activate();
            screen.controller().surface().requestFocus();
        });
        Fx.until(screen::isSettled);
    }

    @AfterEach
    void close() {
        robot.interact(() -> {
            screen.deactivate();
            stage.close();
        });
        fake.close();
    }

    private static WorkerView worker(double lon, double lat) {
        return new WorkerView("w-1", "一号网格员", "town-100", "320724100001001", lon, lat, FakeDesk.NOW.minusSeconds(20));
    }

    private GeoPoint middle() {
        return Fx.get(() -> screen.controller().middle());
    }

    private String hint() {
        Node hint = Fx.get(() -> Objects.requireNonNull(root.lookup("#map-hint")));
        return Fx.get(() -> hint.isVisible() ? ((Labeled) hint).getText() : "");
    }

    private void look(double level, double lon, double lat) {
        Fx.run(() -> screen.controller().look(level, new GeoPoint(lon, lat)));
    }

    @Test
    void aDigitGoesBackToWhereShiftAndTheDigitWerePressed() {
        robot.push(KeyCode.DIGIT3);
        assertTrue(hint().contains("Shift+3"), hint());
        look(15, LON, LAT);
        robot.press(KeyCode.SHIFT).push(KeyCode.DIGIT3).release(KeyCode.SHIFT);
        assertTrue(hint().contains("3"), hint());
        robot.push(KeyCode.HOME);
        assertTrue(middle().metresTo(new GeoPoint(LON, LAT)) > 100);
        robot.push(KeyCode.DIGIT3);
        assertEquals(0, middle().metresTo(new GeoPoint(LON, LAT)), 5);
        assertEquals(15, Fx.get(() -> screen.controller().viewport().zoom().level()));
    }

    @Test
    void theMapOpensWhereItStoodAndTheWholeCountyIsRememberedAsSuch() throws Exception {
        look(14, LON, LAT);
        robot.interact(screen::deactivate);
        open();
        assertEquals(0, middle().metresTo(new GeoPoint(LON, LAT)), 12); // a pixel or two
        robot.push(KeyCode.HOME);
        robot.interact(screen::deactivate);
        open();
        assertTrue(Fx.get(() -> screen.controller().isAtHome()));
    }

    @Test
    void aFileThatLiesAboutPlacesIsLaughedOff() throws Exception {
        robot.interact(screen::deactivate);
        Files.writeString(
                folder.resolve("map.json"),
                "{\"last\":{\"level\":1e9,\"lon\":999,\"lat\":34,\"name\":\"x\"},\"marks\":{\"1\":{\"level\":12,\"lon\":0,\"lat\":1000,\"name\":\"\"}}}");
        open();
        assertTrue(Fx.get(() -> screen.controller().isAtHome()));
        robot.push(KeyCode.DIGIT1);
        assertTrue(hint().contains("Shift+1"), hint());
    }

    @Test
    void aWorkerWhoIsFollowedStaysInTheMiddleUntilTheMapIsMoved() {
        robot.push(KeyCode.F);
        assertTrue(hint().contains("F"), "nobody to follow: " + hint());
        Fx.run(() -> screen.tools().nearest());
        robot.push(KeyCode.HOME).push(KeyCode.DOWN).push(KeyCode.ENTER);
        Fx.run(() -> screen.controller().surface().requestFocus());
        robot.push(KeyCode.F);
        assertTrue(hint().contains("一号网格员"), hint());
        assertEquals(0, middle().metresTo(new GeoPoint(LON + 0.002, LAT)), 5);
        Fx.run(() -> {
            fake.workers.put(worker(LON + 0.01, LAT + 0.01));
            fake.line(Freshness.State.LIVE, Duration.ofSeconds(1));
        });
        Fx.until(() -> screen.controller().middle().metresTo(new GeoPoint(LON + 0.01, LAT + 0.01)) < 5);
        robot.push(KeyCode.LEFT);
        GeoPoint left = middle();
        Fx.run(() -> {
            fake.workers.put(worker(LON, LAT));
            fake.line(Freshness.State.LIVE, Duration.ofSeconds(2));
        });
        assertEquals(left, middle());
    }

    @Test
    void aPictureHasTheMapAndNoControls() throws Exception {
        Path file = folder.resolve("map.png");
        Fx.run(() -> screen.picture().choosing(name -> {
            assertTrue(name.endsWith(".png"), name);
            return file;
        }));
        robot.push(KeyCode.P);
        Await.until("it is written", () -> hint().contains(file.toString()));
        BufferedImage image = ImageIO.read(file.toFile());
        assertEquals(1000, image.getWidth());
        assertEquals(700, image.getHeight());
        assertTrue(
                Fx.get(() -> Objects.requireNonNull(root.lookup(".map-toolbar")).isVisible()));
    }

    @Test
    void aFolderThatCannotBeWrittenIsSaid() {
        Path file = folder.resolve("no.txt").resolve("map.png");
        Fx.run(() -> screen.picture().choosing(name -> {
            try {
                Files.writeString(folder.resolve("no.txt"), "x");
            } catch (java.io.IOException e) {
                throw new java.io.UncheckedIOException(e);
            }
            return file;
        }));
        robot.push(KeyCode.P);
        Await.until("it is said", () -> hint().contains("没有保存"));
        Fx.run(() -> screen.picture().choosing(name -> null));
        robot.push(KeyCode.P);
        assertEquals("", hint());
    }

    @Test
    void theChosenThingHasAName() {
        String nothing = Fx.get(() -> screen.controller().surface().getAccessibleText());
        assertTrue(nothing.contains("没有选中"), nothing);
        Fx.run(() -> fake.selection.ticketProperty().set("t1"));
        String ticket = Fx.get(() -> screen.controller().surface().getAccessibleText());
        assertTrue(ticket.contains("路灯不亮") && ticket.contains("新安路"), ticket);
        Fx.run(() -> fake.selection.ticketProperty().set(null));
        assertFalse(
                Fx.get(() -> screen.controller().surface().getAccessibleText()).contains("路灯"));
        assertNull(Fx.get(() -> fake.selection.ticketProperty().get()));
    }
}
