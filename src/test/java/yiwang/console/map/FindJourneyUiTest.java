package yiwang.console.map;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;
import yiwang.console.basemap.BaseMap;
import yiwang.console.kit.Fx;

/** An officer looks for a place on the map, by keys and by mouse. */
@SuppressWarnings("NullAway.Init") // opened before each test
class FindJourneyUiTest {
    private static final PseudoClass SELECTED = PseudoClass.getPseudoClass("selected");

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
            screen =
                    (MapScreen) new MapRoom(BaseMap.none(), MapMemory.none()).open(fake.desk(new SmallCounty(), false));
            root = new StackPane(screen.node());
            stage.setScene(new Scene(root, 1000, 700));
            stage.setX(0);
            stage.setY(0);
            stage.show();
            screen.activate();
        });
        settle();
        robot.interact(() -> screen.controller().surface().requestFocus());
    }

    @AfterEach
    void close() {
        robot.interact(() -> {
            screen.deactivate();
            stage.close();
        });
        fake.close();
    }

    private void settle() {
        Fx.until(screen::isSettled);
    }

    private TextField field() {
        return (TextField) root.lookup("#" + SearchBox.FIELD);
    }

    private List<Node> rows() {
        return List.copyOf(root.lookupAll(".map-find-list .yw-row"));
    }

    private void type(String text) {
        robot.interact(() -> {
            field().requestFocus();
            field().setText(text);
        });
    }

    private Viewport view() {
        return screen.controller().viewport();
    }

    private void assertInTheMiddle(double lon, double lat) {
        assertEquals(Mercator.x(lon), view().centreX(), 2 / view().zoom().scale());
        assertEquals(Mercator.y(lat), view().centreY(), 2 / view().zoom().scale());
    }

    private boolean ringIsShown() {
        return root.lookup(".yw-map-found").isVisible();
    }

    @Test
    void slashOpensTheFieldAndIsNotTypedIntoIt() {
        robot.type(KeyCode.SLASH);
        Fx.until(() -> field().isFocused());
        assertEquals("", field().getText());
        robot.type(KeyCode.G, KeyCode.H);
        Fx.until(() -> rows().size() == 1);
        robot.type(KeyCode.ENTER);
        settle();
        assertTrue(ringIsShown(), "the river is marked");
        assertInTheMiddle(119.1, 34.12);
        assertTrue(screen.controller().surface().isFocused());
        assertTrue(rows().isEmpty());
    }

    @Test
    void ctrlFOpensItWithWhatWasTypedChosenAndEscapeForgetsIt() {
        type("灌河");
        robot.type(KeyCode.ENTER);
        settle();
        robot.press(KeyCode.CONTROL).type(KeyCode.F).release(KeyCode.CONTROL);
        Fx.until(() -> field().isFocused());
        assertEquals("灌河", field().getSelectedText());
        assertEquals(1, rows().size());
        robot.type(KeyCode.ESCAPE);
        assertEquals("", field().getText());
        assertFalse(ringIsShown());
        assertTrue(screen.controller().surface().isFocused());
    }

    @Test
    void escapeOnTheMapForgetsTheMarkToo() {
        type("119.1, 34.2");
        robot.type(KeyCode.ENTER);
        assertTrue(ringIsShown());
        robot.type(KeyCode.ESCAPE);
        assertFalse(ringIsShown());
        assertEquals("", field().getText());
    }

    @Test
    void downAndEnterGoToTheSecond() {
        type("村1第");
        assertEquals(8, rows().size());
        assertTrue(rows().getFirst().getPseudoClassStates().contains(SELECTED));
        robot.type(KeyCode.DOWN);
        assertTrue(rows().get(1).getPseudoClassStates().contains(SELECTED));
        String name = ((Label) rows().get(1).lookup(".label")).getText();
        robot.type(KeyCode.UP, KeyCode.UP, KeyCode.DOWN, KeyCode.ENTER);
        String grid = fake.selection.gridProperty().get();
        assertNotNull(grid);
        assertEquals(15, grid.length());
        CountyMap county = screen.controller().county();
        assertNotNull(county);
        AreaStore grids = county.level(AreaLevel.GRID);
        assertEquals(name, grids.get(grids.find(grid)).name());
        assertTrue(root.lookup(".yw-map-outline").isVisible());
        Box box = grids.box(grids.find(grid));
        assertTrue(view().shows(box.minX(), box.minY(), 0) && view().shows(box.maxX(), box.maxY(), 0));
    }

    @Test
    void aClickOnARowGoesThereAndChoosesNothingUnderIt() {
        type("镇3");
        assertEquals(1, rows().size());
        robot.clickOn(rows().getFirst());
        assertEquals("320724103", fake.selection.gridProperty().get());
        assertTrue(rows().isEmpty());
        assertEquals("镇3", field().getText());
    }

    @Test
    void aClickOnTheMapClosesTheList() {
        type("镇");
        assertFalse(rows().isEmpty());
        robot.clickOn(robot.point(screen.controller().surface()).atOffset(0, 150));
        assertTrue(rows().isEmpty());
    }

    @Test
    void coordinatesAreAPlaceInEitherOrder() {
        for (String typed : List.of("119.25, 34.10", "34.1，119.25", "119.25 34.1")) {
            type(typed);
            assertEquals(1, rows().size(), typed);
            robot.type(KeyCode.ENTER);
            assertInTheMiddle(119.25, 34.10);
        }
    }

    @Test
    void codesOfEveryLevelLeadToTheirArea() {
        for (String code : List.of("320724", "320724102", "320724102203", "320724102203004", "320724102203004001")) {
            type(code);
            assertEquals(1, rows().size(), code);
            robot.type(KeyCode.ENTER);
            assertEquals(code, fake.selection.gridProperty().get());
        }
    }

    @Test
    void whatIsNotThereIsSaidWithWhatCanBeTyped() {
        for (String typed : List.of("没有这里", "320724109", "100.5, 20.1")) {
            type(typed);
            Fx.until(() -> root.lookup(".map-find-none") != null);
            Viewport before = view();
            robot.type(KeyCode.ENTER);
            assertEquals(before, view());
        }
        type("没有这里");
        String said = ((Label) root.lookup(".map-find-none")).getText();
        assertTrue(said.contains("没有这里") && said.contains("bjl"), said);
        assertTrue(rows().isEmpty());
    }

    @Test
    void aWallHasNoSearchField() {
        MapScreen[] wall = new MapScreen[1];
        robot.interact(() -> {
            wall[0] =
                    (MapScreen) new MapRoom(BaseMap.none(), MapMemory.none()).open(fake.desk(new SmallCounty(), true));
            root.getChildren().setAll(wall[0].node());
            wall[0].activate();
        });
        Fx.until(wall[0]::isSettled);
        assertEquals(null, root.lookup("#" + SearchBox.FIELD));
        robot.interact(wall[0]::deactivate);
    }
}
