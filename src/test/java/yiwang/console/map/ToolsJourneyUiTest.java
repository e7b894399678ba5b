package yiwang.console.map;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.Objects;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Labeled;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;
import yiwang.Await;
import yiwang.console.basemap.BaseMap;
import yiwang.console.feed.Freshness;
import yiwang.console.kit.Fx;
import yiwang.domain.geo.GeoPoint;
import yiwang.wire.ChannelView;
import yiwang.wire.WorkerView;

/** An officer measures, draws an area and asks what is nearest, by mouse and by keys alone. */
@SuppressWarnings("NullAway.Init") // opened before each test
class ToolsJourneyUiTest {
    private static final double LON = 119.10;
    private static final double LAT = 34.22;

    private final FxRobot robot = new FxRobot();
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
            fake.tickets.putAll(List.of(
                    FakeDesk.ticket("t1", LON, LAT, 1.2, 0), FakeDesk.ticket("t2", LON + 0.15, LAT - 0.1, 0.2, 0)));
            fake.workers.putAll(List.of(worker("w-near", LON + 0.002, LAT), worker("w-far", LON + 0.1, LAT)));
            fake.channels.putAll(List.of(
                    camera("32072400001320000001", LON - 0.002, LAT, 90),
                    camera("32072400001320000002", LON - 0.0015, LAT, 270)));
            screen =
                    (MapScreen) new MapRoom(BaseMap.none(), MapMemory.none()).open(fake.desk(new SmallCounty(), false));
            root = new StackPane(screen.node());
            stage.setScene(new Scene(root, 1000, 700));
            stage.setX(0);
            stage.setY(0);
            stage.show();
            screen.activate();
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

    private static ChannelView camera(String id, double lon, double lat, double heading) {
        return new ChannelView(
                id,
                "视频" + id.substring(19),
                "bullet",
                lon,
                lat,
                heading,
                "town",
                "320724101201001",
                "x",
                true,
                FakeDesk.NOW);
    }

    private static WorkerView worker(String id, double lon, double lat) {
        return new WorkerView(id, id + " 网格员", "town-100", "320724100001001", lon, lat, FakeDesk.NOW.minusSeconds(20));
    }

    private Point2D screenOf(double lon, double lat) {
        Viewport view = screen.controller().viewport();
        return screen.controller()
                .surface()
                .localToScreen(view.screenX(Mercator.x(lon)), view.screenY(Mercator.y(lat)));
    }

    private Node node(String selector) {
        return Objects.requireNonNull(root.lookup(selector), selector);
    }

    private String measure() {
        return Fx.get(() -> ((Labeled) node(".map-sketch-measure")).getText());
    }

    private boolean isListed() {
        return Fx.get(() -> node("#map-found").isVisible());
    }

    private List<Finding> found() {
        return Fx.get(() -> ((ListView<?>) node("#map-found-list"))
                .getItems().stream()
                        .map(row -> ((FindingsPane.Row) row).found())
                        .filter(Objects::nonNull)
                        .toList());
    }

    private List<String> ids(Finding.Kind kind) {
        return found().stream()
                .filter(each -> each.kind() == kind)
                .map(Finding::id)
                .toList();
    }

    private void focus() {
        robot.interact(() -> screen.controller().surface().requestFocus());
    }

    @Test
    void aDistanceIsMeasuredByClicks() {
        robot.clickOn(node("#map-measure"));
        robot.clickOn(screenOf(LON, LAT));
        assertNull(fake.selection.ticketProperty().get(), "a click is a point now");
        robot.clickOn(screenOf(LON + 0.1, LAT));
        robot.type(KeyCode.ENTER);
        double metres = new GeoPoint(LON, LAT).metresTo(new GeoPoint(LON + 0.1, LAT));
        double said = Double.parseDouble(measure().replace(" 公里", ""));
        assertEquals(metres / 1_000, said, 0.1);
        robot.clickOn(screenOf(LON, LAT));
        assertEquals("t1", fake.selection.ticketProperty().get(), "and a choice again");
        robot.type(KeyCode.ESCAPE);
        assertFalse(Fx.get(() -> node(".map-sketch-measure").isVisible()));
    }

    @Test
    void anAreaIsDrawnAndListsWhatLiesInIt() {
        focus();
        robot.type(KeyCode.A);
        for (double[] corner : new double[][] {{-0.05, 0.04}, {0.05, 0.04}, {0.05, -0.04}}) {
            robot.clickOn(screenOf(LON + corner[0], LAT + corner[1]));
        }
        assertFalse(isListed());
        robot.doubleClickOn(screenOf(LON - 0.05, LAT - 0.04));
        Await.until("listed", this::isListed);
        assertEquals(List.of("t1"), ids(Finding.Kind.TICKET));
        assertEquals(List.of("w-near"), ids(Finding.Kind.WORKER));
        assertEquals(2, ids(Finding.Kind.CAMERA).size());
        assertTrue(measure().contains("平方公里"), measure());
        robot.interact(() -> fake.tickets.putAll(List.of(FakeDesk.ticket("t3", LON + 0.01, LAT, 1.2, 0))));
        robot.interact(() -> fake.line(Freshness.State.LIVE, Duration.ofSeconds(1)));
        assertEquals(2, ids(Finding.Kind.TICKET).size(), "what comes into it is listed");
        robot.type(KeyCode.DOWN, KeyCode.DOWN, KeyCode.ENTER);
        assertTrue(List.of("t1", "t3").contains(fake.selection.ticketProperty().get()));
        robot.type(KeyCode.ESCAPE);
        assertFalse(isListed());
        assertTrue(Fx.get(() -> screen.controller().surface().isFocused()), "the keys are the map's again");
    }

    @Test
    void anAreaIsDrawnByKeysAlone() {
        focus();
        robot.type(KeyCode.A, KeyCode.SPACE, KeyCode.RIGHT, KeyCode.SPACE, KeyCode.ENTER);
        assertTrue(Fx.get(() -> ((Labeled) node("#map-hint")).getText()).contains("至少三个点"));
        robot.type(KeyCode.DOWN, KeyCode.SPACE, KeyCode.LEFT, KeyCode.SPACE, KeyCode.BACK_SPACE, KeyCode.ENTER);
        Await.until("listed", this::isListed);
        assertTrue(Fx.get(() -> node("#map-found-list").isFocused()));
    }

    @Test
    void oneKeyTellsWhatIsNearestToTheTicket() {
        robot.interact(() -> fake.selection.ticketProperty().set("t1"));
        focus();
        robot.type(KeyCode.N);
        Await.until("listed", this::isListed);
        assertEquals(List.of("w-near", "w-far"), ids(Finding.Kind.WORKER));
        assertEquals(
                List.of("32072400001320000001", "32072400001320000002"),
                ids(Finding.Kind.CAMERA),
                "the one that looks there comes first");
        Finding first = found().getFirst();
        assertEquals(184, first.metres(), 3);
        assertEquals(90, first.degrees(), 1);
    }
}
