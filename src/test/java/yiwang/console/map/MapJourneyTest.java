package yiwang.console.map;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.ref.WeakReference;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Point2D;
import javafx.geometry.VerticalDirection;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;
import org.testfx.util.WaitForAsyncUtils;
import yiwang.Await;
import yiwang.console.basemap.BaseMap;
import yiwang.console.feed.Freshness;
import yiwang.console.kit.Fx;
import yiwang.domain.geo.GeoPoint;
import yiwang.wire.ChannelView;

/** What an officer does with the map, by mouse and keys, without a display. */
@SuppressWarnings("NullAway.Init") // opened before each test
class MapJourneyTest {
    private static final int WIDTH = 1000;
    private static final int HEIGHT = 700;
    private static final double LON = 119.10;
    private static final double LAT = 34.22;

    private final FxRobot robot = new FxRobot();
    private final MapRoom room = new MapRoom(BaseMap.none(), MapMemory.none());
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
            fake.channels.putAll(List.of(camera("32072400001320000001", 119.25, 34.10)));
            screen = (MapScreen) room.open(fake.desk(new SmallCounty(), false));
            root = new StackPane(screen.node());
            stage.setScene(new Scene(root, WIDTH, HEIGHT));
            // the headless platform reports the pointer as if every window stood in the corner
            stage.setX(0);
            stage.setY(0);
            stage.show();
            screen.activate();
        });
        settle();
    }

    @AfterEach
    void close() {
        robot.interact(() -> {
            screen.deactivate();
            stage.close();
        });
        fake.close();
    }

    private static ChannelView camera(String id, double lon, double lat) {
        return new ChannelView(id, "桥头", "dome", lon, lat, 90, "town", "320724101201001", "test", true, FakeDesk.NOW);
    }

    private void settle() {
        Fx.until(screen::isSettled);
    }

    private Point2D screenOf(double lon, double lat) {
        return screenOf(screen, lon, lat);
    }

    private static Point2D screenOf(MapScreen on, double lon, double lat) {
        Viewport view = on.controller().viewport();
        return on.controller().surface().localToScreen(view.screenX(Mercator.x(lon)), view.screenY(Mercator.y(lat)));
    }

    @Test
    void aClickOnAMarkSelectsItsTicket() {
        robot.clickOn(screenOf(LON, LAT));
        assertEquals("t1", fake.selection.ticketProperty().get());
    }

    @Test
    void aClickOnPlainGroundSelectsTheArea() {
        robot.clickOn(screenOf(119.05, 34.12));
        String area = fake.selection.gridProperty().get();
        assertNotNull(area);
        assertTrue(area.startsWith("320724103"), area);
    }

    @Test
    void aClickOnACameraSelectsItsChannel() {
        robot.interact(() -> screen.controller().look(14.5, new GeoPoint(119.25, 34.10)));
        settle();
        robot.clickOn(screenOf(119.25, 34.10));
        assertEquals("32072400001320000001", fake.selection.channelProperty().get());
    }

    @Test
    void theWheelKeepsThePlaceUnderThePointer() {
        Point2D pointer = screenOf(119.27, 34.05);
        Zoom before = screen.controller().viewport().zoom();
        robot.moveTo(pointer);
        robot.scroll(3, VerticalDirection.UP);
        settle();
        assertNotEquals(before, screen.controller().viewport().zoom());
        assertEquals(0, screenOf(119.27, 34.05).distance(pointer), 3);
    }

    @Test
    void draggingMovesTheMapByAsMuchAndOnWholePixels() {
        Point2D from = screenOf(119.2, 34.15);
        robot.drag(from).moveTo(from.add(-120, 60));
        long there = System.nanoTime();
        Await.until("the hand rests, so that nothing is thrown", () -> System.nanoTime() - there > 120_000_000);
        robot.drop();
        settle();
        assertEquals(0, screenOf(119.2, 34.15).distance(from.add(-120, 60)), 2);
    }

    @Test
    void theWholeCountyLiesAboveTheLegendInEveryWindow() {
        for (int[] size : new int[][] {{1000, 700}, {900, 560}, {640, 900}}) {
            robot.interact(() -> {
                stage.setWidth(size[0]);
                stage.setHeight(size[1]);
            });
            settle();
            Fx.until(() -> root.getWidth() == stage.getScene().getWidth());
            double legend = root.lookup(".map-legend").localToScene(0, 0).getY();
            CountyMap county = screen.controller().county();
            assertNotNull(county);
            Fx.until(
                    () -> screen.controller().viewport().screenY(county.bounds().maxY()) < legend);
            assertTrue(screen.controller().viewport().screenY(county.bounds().minY()) > 0);
        }
    }

    @Test
    void keysZoomMoveAndComeHome() {
        Viewport home = screen.controller().viewport();
        robot.clickOn(screenOf(119.05, 34.12));
        robot.type(KeyCode.PLUS);
        assertEquals(home.zoom().plus(2), screen.controller().viewport().zoom());
        robot.type(KeyCode.RIGHT);
        assertTrue(screen.controller().viewport().centreX() > home.centreX());
        robot.type(KeyCode.DIGIT0);
        settle();
        assertEquals(home, screen.controller().viewport());
    }

    @Test
    void aTicketChosenElsewhereIsBroughtIntoTheMiddle() {
        robot.interact(() -> fake.selection.ticketProperty().set("t1"));
        settle();
        Viewport view = screen.controller().viewport();
        assertEquals(Mercator.x(LON), view.centreX(), 1 / view.zoom().scale());
        assertEquals(Mercator.y(LAT), view.centreY(), 1 / view.zoom().scale());
    }

    @Test
    void oneNewTicketPaintsAtMostFourTiles() {
        robot.interact(() -> fake.tickets.putAll(List.of(FakeDesk.ticket("t2", 119.0981, 34.2211, 0.1, 0))));
        settle();
        long before = screen.painter().painted();
        robot.interact(() -> fake.tickets.putAll(List.of(FakeDesk.ticket("t2", 119.0985, 34.2215, 0.1, 0))));
        Fx.until(() -> screen.painter().painted() > before && screen.isSettled());
        assertTrue(
                screen.painter().painted() - before <= 4,
                () -> "painted " + screen.painter().painted());
    }

    @Test
    void aDeadLineDrainsTheMap() {
        long before = screen.painter().painted();
        robot.interact(() -> fake.line(Freshness.State.DOWN, Duration.ofMinutes(3)));
        Fx.until(() -> screen.painter().painted() > before && screen.isSettled());
        assertTrue(robot.lookup(".yw-map-age").queryLabeled().getText().contains("3分"));
    }

    @Test
    void openingAndClosingTwentyTimesLeavesNothingBehind() {
        // outside: the robot's framework keeps every pointer event, and with it the node it was fired at
        robot.moveTo(new Point2D(WIDTH + 100, HEIGHT + 50));
        int listeners = fake.tickets.listeners();
        List<WeakReference<MapScreen>> screens = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            openAndClose(screens);
        }
        assertEquals(listeners, fake.tickets.listeners());
        Fx.until(() -> {
            System.gc();
            return screens.stream().allMatch(ref -> ref.get() == null);
        });
    }

    private void openAndClose(List<WeakReference<MapScreen>> screens) {
        MapScreen[] opened = new MapScreen[1];
        robot.interact(() -> {
            opened[0] = (MapScreen) room.open(fake.desk(new SmallCounty(), false));
            screens.add(new WeakReference<>(opened[0]));
            root.getChildren().setAll(opened[0].node());
            opened[0].activate();
        });
        Fx.until(() -> opened[0].isSettled());
        robot.interact(() -> {
            opened[0].deactivate();
            root.getChildren().setAll(screen.node());
        });
        opened[0] = null;
    }

    @Test
    void aMapThatIsNotActiveDoesNoWork() {
        robot.interact(screen::deactivate);
        long before = screen.painter().painted();
        robot.interact(() -> fake.tickets.putAll(List.of(FakeDesk.ticket("t9", 119.2, 34.2, 2, 0))));
        WaitForAsyncUtils.waitForFxEvents();
        assertEquals(before, screen.painter().painted());
        assertFalse(fake.tickets.listeners() > 0);
    }

    @Test
    void aWallHasNoControlsAndTakesNoClick() {
        MapScreen[] wall = new MapScreen[1];
        robot.interact(() -> {
            wall[0] = (MapScreen) room.asPanel().open(fake.desk(new SmallCounty(), true));
            root.getChildren().setAll(wall[0].node());
            wall[0].activate();
        });
        Fx.until(wall[0]::isSettled);
        assertTrue(robot.lookup(".yw-map-toolbar").queryAll().isEmpty());
        robot.clickOn(screenOf(wall[0], LON, LAT));
        assertEquals(null, fake.selection.ticketProperty().get());
        robot.interact(wall[0]::deactivate);
    }
}
