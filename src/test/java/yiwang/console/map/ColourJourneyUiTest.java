package yiwang.console.map;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import javafx.css.PseudoClass;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.image.WritableImage;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;
import yiwang.console.basemap.BaseMap;
import yiwang.console.feed.Freshness;
import yiwang.console.kit.Fx;
import yiwang.console.kit.look.DeskScale;
import yiwang.console.kit.look.Theme;
import yiwang.wire.ChannelView;
import yiwang.wire.WorkerView;

/** How an officer colours the areas and reads what the colours mean and how the layers are. */
@SuppressWarnings("NullAway.Init") // opened before each test
class ColourJourneyUiTest {
    private static final int WIDTH = 1200;
    private static final int HEIGHT = 900;
    private static final double LON = 119.10;
    private static final double LAT = 34.22;
    private static final PseudoClass STALE = PseudoClass.getPseudoClass("stale");

    private final FxRobot robot = new FxRobot();
    private Stage stage;
    private FakeDesk fake;
    private MapScreen screen;
    private StackPane root;

    @BeforeEach
    void openTheMap() throws Exception {
        Fx.start();
        open(Locale.CHINA);
    }

    private void open(Locale locale) {
        Fx.run(() -> {
            stage = new Stage();
            fake = new FakeDesk();
            for (int i = 0; i < 9; i++) {
                fake.tickets.putQuietly(FakeDesk.ticket("t" + i, LON + i * 1e-4, LAT, 0.1, 0));
            }
            fake.workers.putQuietly(worker("w1", 1));
            fake.workers.putQuietly(worker("w2", 12));
            fake.channels.putQuietly(camera("32072400001320000001", true));
            fake.channels.putQuietly(camera("32072400001320000002", false));
            screen = (MapScreen)
                    new MapRoom(BaseMap.none(), MapMemory.none()).open(fake.desk(new SmallCounty(), false, locale));
            root = new StackPane(screen.node());
            Scene scene = new Scene(root, WIDTH, HEIGHT);
            Theme.DARK.applyDesk(scene, DeskScale.forWindow(WIDTH, HEIGHT));
            stage.setScene(scene);
            stage.setX(0);
            stage.setY(0);
            stage.show();
            screen.activate();
        });
        Fx.until(screen::isSettled);
    }

    @AfterEach
    void close() {
        Fx.run(() -> {
            screen.deactivate();
            stage.close();
        });
        fake.close();
    }

    private static WorkerView worker(String id, int minutes) {
        return new WorkerView(
                id, "网格员", "town", "320724101201001", 119.2, 34.1, FakeDesk.NOW.minus(Duration.ofMinutes(minutes)));
    }

    private static ChannelView camera(String id, boolean online) {
        return new ChannelView(
                id, "桥头", "dome", 119.25, 34.1, 90, "town", "320724101201001", "test", online, FakeDesk.NOW);
    }

    @SuppressWarnings("unchecked")
    private ComboBox<Colouring> choice() {
        return (ComboBox<Colouring>) root.lookup("#map-colouring");
    }

    private Colouring colouring() {
        return screen.controller().model().layers().colouring();
    }

    private void choose(Colouring colouring) {
        Fx.run(() -> choice().setValue(colouring));
        Fx.until(screen::isSettled);
    }

    /** All words of the key that are seen. FX thread. */
    private String key() {
        return root.lookupAll(".yw-map-key .label").stream()
                .filter(ColourJourneyUiTest::isSeen)
                .map(each -> ((Label) each).getText())
                .collect(Collectors.joining(" "));
    }

    private static boolean isSeen(Node node) {
        Node at = node;
        while (at != null && at.isVisible()) {
            at = at.getParent();
        }
        return at == null;
    }

    private Label state(String layer) {
        return (Label) root.lookup("#map-state-" + layer);
    }

    private int pixel(double x, double y) {
        return Fx.get(() -> {
            WritableImage image = root.snapshot(null, null);
            return image.getPixelReader().getArgb((int) x, (int) y);
        });
    }

    private int ground(double lon, double lat) {
        Viewport view = screen.controller().viewport();
        return pixel(view.screenX(Mercator.x(lon)), view.screenY(Mercator.y(lat)));
    }

    @Test
    void keysChooseWhatTheAreasAreColouredByAndDoNotMoveTheMap() {
        Viewport before = screen.controller().viewport();
        Fx.run(() -> choice().requestFocus());
        robot.type(KeyCode.DOWN, 2);
        assertEquals(Colouring.by(Colouring.Kind.OPEN), colouring());
        robot.type(KeyCode.DOWN);
        assertEquals(Colouring.by(Colouring.Kind.AGE), colouring());
        robot.type(KeyCode.UP);
        assertEquals(Colouring.by(Colouring.Kind.OPEN), colouring());
        assertEquals(before, screen.controller().viewport());
    }

    @Test
    void theMouseChoosesFromTheList() {
        robot.clickOn("#map-colouring");
        Fx.until(() -> choice().isShowing());
        Node row = Fx.get(() -> robot.lookup(".combo-box-popup .list-cell").queryAll().stream()
                .filter(each -> "每千户在办".equals(((javafx.scene.control.ListCell<?>) each).getText()))
                .findFirst()
                .orElseThrow());
        robot.clickOn(row);
        Fx.until(() -> colouring().kind() == Colouring.Kind.HOUSEHOLDS);
        Fx.until(() -> key().contains("每千户在办件数"));
    }

    @Test
    void theListHasEachCategoryOnceAndByItsName() {
        List<String> names = Fx.get(() -> choice().getItems().stream()
                .map(each -> choice().getConverter().toString(each))
                .toList());
        assertEquals(
                List.of("在办与最急级别", "不着色", "在办件数", "最早在办时长", "超时率", "每千户在办", "最近消息", "密度热力", "类别：市容", "类别：交通"), names);
    }

    @Test
    void theKeyHasTheColoursOfTheMapItsLimitsAndWhatIsHatched() {
        choose(Colouring.by(Colouring.Kind.OVERDUE));
        Fx.until(() -> key().equals("<5% 5% 10% 25% 50%+ 按村，超时件占在办的比例 在办不足 5 件，不算比例"));
        choose(Colouring.by(Colouring.Kind.AGE));
        Fx.until(() -> key().equals("<1天 1天 3天 7天 15天+ 按村，最早一件在办工单已有多久"));
        choose(Colouring.by(Colouring.Kind.OPEN));
        Fx.until(() -> key().equals("<2 2 5 12 30+ 按村在办件数"));
        // nine in their village: the second step of four
        int area = ground(119.085, 34.205);
        Bounds strip = Fx.get(() -> {
            Node image = root.lookup(".yw-map-key .image-view");
            return image.localToScene(image.getBoundsInLocal());
        });
        Fx.until(() -> area
                == root.snapshot(null, null)
                        .getPixelReader()
                        .getArgb((int) (strip.getMinX() + strip.getWidth() * 0.5), (int) strip.getCenterY()));
        assertNotEquals(area, ground(119.05, 34.05), "where nothing is open");
    }

    @Test
    void plainAreasNeedNoKey() {
        choose(Colouring.by(Colouring.Kind.NONE));
        Fx.until(() -> key().isEmpty());
        assertEquals(ground(119.085, 34.205), ground(119.05, 34.05));
    }

    @Test
    void thePointerTellsTheNumberBehindTheColour() {
        choose(Colouring.by(Colouring.Kind.HOUSEHOLDS));
        Viewport view = screen.controller().viewport();
        Point2D at = screen.controller()
                .surface()
                .localToScreen(view.screenX(Mercator.x(119.085)), view.screenY(Mercator.y(34.205)));
        robot.moveTo(at);
        Fx.until(() -> ((Label) root.lookup(".yw-map-info")).getText().endsWith("在办 9 · 每千户在办 30"));
        choose(Colouring.by(Colouring.Kind.SILENCE));
        Fx.until(() -> ((Label) root.lookup(".yw-map-info")).getText().endsWith("最近消息 0分"));
    }

    @Test
    void theChoiceStaysWhileTheMapIsOutOfSight() {
        choose(Colouring.category("01"));
        Fx.run(screen::deactivate);
        Fx.run(screen::activate);
        Fx.until(screen::isSettled);
        assertEquals(Colouring.category("01"), colouring());
        assertEquals(Colouring.category("01"), Fx.get(() -> choice().getValue()));
    }

    @Test
    void layersTellTheirNumberTheirAgeAndTheirHealth() {
        Fx.until(() -> state("tickets").getText().equals("在办 9 · 2秒前"));
        assertEquals("1/2 · 1分前", state("workers").getText());
        assertEquals("1/2 · 0秒前", state("cameras").getText());
        assertEquals("64 网格 · 无日期", state("borders").getText());
        assertFalse(state("workers").getPseudoClassStates().contains(STALE));
        Fx.run(() -> {
            fake.workers.put(worker("w1", 40));
            fake.line(Freshness.State.LIVE, Duration.ofSeconds(1));
        });
        Fx.until(() -> state("workers").getText().equals("0/2 · 12分前"));
        assertTrue(state("workers").getPseudoClassStates().contains(STALE), "not one position is of now");
        Fx.run(() -> fake.line(Freshness.State.DOWN, Duration.ofMinutes(3)));
        Fx.until(() -> state("tickets").getText().equals("在办 9 · 3分前"));
        assertTrue(state("tickets").getPseudoClassStates().contains(STALE));
    }

    @Test
    void inEnglishTheSameIsSaid() {
        close();
        open(Locale.ENGLISH);
        choose(Colouring.by(Colouring.Kind.SILENCE));
        Fx.until(() -> key().equals(
                        "<15 min 15 min 1 h 4 h 1 d+ Per village: since a ticket last changed or a worker was"
                                + " last seen; the stronger, the longer Never any word"));
        Fx.until(() -> state("tickets").getText().equals("9 open · 2 s ago"));
    }
}
