package yiwang.console.map;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import javafx.css.PseudoClass;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Labeled;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;
import yiwang.Await;
import yiwang.console.basemap.BaseMap;
import yiwang.console.kit.Fx;
import yiwang.domain.fence.FenceAlert;
import yiwang.domain.fence.FenceRule;
import yiwang.wire.FenceView;
import yiwang.wire.Problem;
import yiwang.wire.WorkerView;

/** An officer makes a fence of a drawn area, is told what happens at it, takes note, and takes it away. */
@SuppressWarnings("NullAway.Init") // opened before each test
class FenceJourneyUiTest {
    private static final double LON = 119.10;
    private static final double LAT = 34.22;

    private static final PseudoClass TOLD = PseudoClass.getPseudoClass("told");

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
            fake.tickets.putAll(List.of(FakeDesk.ticket("t1", LON, LAT, 1.2, 0)));
            fake.workers.putAll(List.of(worker()));
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

    private static WorkerView worker() {
        return new WorkerView(
                "w-1", "堤防 网格员 01", "town-100", "320724100001001", LON, LAT, FakeDesk.NOW.minusSeconds(20));
    }

    private Node node(String selector) {
        return Objects.requireNonNull(root.lookup(selector), selector);
    }

    private boolean isShown(String selector) {
        return Fx.get(() -> {
            Node found = root.lookup(selector);
            return found != null && found.isVisible() && found.getParent().isVisible();
        });
    }

    private String words(String selector) {
        return Fx.get(() -> root.lookupAll(selector).stream()
                .filter(found -> found instanceof Labeled && found.isVisible())
                .map(found -> ((Labeled) found).getText())
                .collect(Collectors.joining("|")));
    }

    private void press(KeyCode... keys) {
        for (KeyCode key : keys) {
            robot.press(key).release(key);
        }
    }

    /** A triangle about the middle of the map, by keys. */
    private void drawArea() {
        Fx.run(() -> screen.controller().surface().requestFocus());
        press(KeyCode.A);
        MapTools tools = screen.tools();
        Fx.run(() -> {
            tools.click(400, 250, 1);
            tools.click(600, 250, 1);
            tools.click(500, 450, 1);
        });
        press(KeyCode.ENTER);
        Await.until("the list of the area", () -> isShown("#map-make-fence"));
    }

    private String makeFence(String name) {
        drawArea();
        robot.clickOn("#map-make-fence");
        Await.until("the form", () -> isShown("#fence-name"));
        assertFalse(isShown("#map-found"), "one pane at a time");
        robot.write(name);
        press(KeyCode.ENTER);
        Await.until("it stands", () -> Fx.get(() -> fake.store.fences.all().size() == 1));
        return Fx.get(() -> fake.store.fences.all().iterator().next().id());
    }

    @Test
    void aDrawnAreaBecomesAFenceIsToldAndTakenAway() {
        String id = makeFence("dike");
        FenceView made = Fx.get(() -> Objects.requireNonNull(fake.store.fences.get(id)));
        assertEquals(3, made.ring().size());
        assertEquals(FenceRule.ENTERED, made.rule());
        assertEquals(30, made.dwell());
        Await.until("the list", () -> isShown("#map-fence-list"));
        assertEquals("dike", words(".map-fence-name"));
        assertTrue(
                words(".map-fence-card .label").contains("有人进入 · 所有人 · 30 秒"), () -> words(".map-fence-card .label"));
        Fx.run(() -> fake.fences.tell(id, FenceAlert.What.ENTERED, "w-1", 1));
        Await.until("it is told", () -> words(".map-fence-alert").equals("09:58 堤防 网格员 01 进入"));
        assertTrue(words("#map-hint").contains("围栏 dike"), () -> words("#map-hint"));
        assertTrue(Fx.get(() -> node(".map-fence").getPseudoClassStates().contains(TOLD)));
        robot.clickOn("#fence-noted");
        Await.until("noted", () -> words(".map-fence-alert").isEmpty());
        assertFalse(Fx.get(() -> node(".map-fence").getPseudoClassStates().contains(TOLD)));
        robot.clickOn("#fence-remove");
        press(KeyCode.ESCAPE);
        assertTrue(isShown("#map-fence-list"), "Escape takes the question back and nothing else");
        robot.clickOn("#fence-remove");
        robot.clickOn("#fence-remove-sure");
        Await.until("none is left", () -> words(".map-fence-name").isEmpty());
        assertTrue(isShown(".map-fence-none"));
        press(KeyCode.ESCAPE);
        Await.until("the map again", () -> !isShown("#map-fence-list"));
        assertTrue(Fx.get(() -> screen.controller().surface().isFocused()));
    }

    @Test
    void whatIsRefusedIsSaidWhereItBelongsAndTheFormStays() {
        fake.fences.refusal = new Problem("detail-invalid", "", "名称不能为空。", List.of("name", ""), "0");
        drawArea();
        robot.clickOn("#map-make-fence");
        robot.clickOn("#fence-draw");
        Await.until("the reason", () -> words(".form-wrong").contains("名称不能为空。"));
        assertTrue(isShown("#map-fence-form"));
        press(KeyCode.ESCAPE);
        Await.until("left", () -> !isShown("#map-fence-form"));
        assertEquals(0, Fx.get(() -> fake.store.fences.all().size()));
    }

    @Test
    void linesMoveWithTheMap() {
        makeFence("dike");
        press(KeyCode.ESCAPE);
        Bounds before =
                Fx.get(() -> node(".map-fence").localToScene(node(".map-fence").getBoundsInLocal()));
        double centre = Fx.get(() -> screen.controller().viewport().centreX());
        press(KeyCode.RIGHT);
        Await.until(
                "it has moved",
                () -> Fx.get(() -> screen.controller().viewport().centreX()) != centre);
        Viewport view = Fx.get(() -> screen.controller().viewport());
        Bounds after =
                Fx.get(() -> node(".map-fence").localToScene(node(".map-fence").getBoundsInLocal()));
        double moved = (view.centreX() - centre) * (view.screenX(1) - view.screenX(0));
        assertEquals(before.getMinX() - moved, after.getMinX(), 1.5);
        assertEquals(before.getMinY(), after.getMinY(), 1.5);
    }

    @Test
    void gOpensAndClosesTheList() {
        Fx.run(() -> screen.controller().surface().requestFocus());
        press(KeyCode.G);
        Await.until("open", () -> isShown("#map-fence-list"));
        assertTrue(isShown(".map-fence-none"));
        robot.clickOn("#fence-begin");
        Await.until("drawing", () -> Fx.get(() -> screen.tools().isDrawing()));
        assertFalse(isShown("#map-fence-list"));
    }
}
