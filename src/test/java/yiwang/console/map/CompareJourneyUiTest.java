package yiwang.console.map;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Random;
import java.util.concurrent.atomic.AtomicLong;
import javafx.css.PseudoClass;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.StackPane;
import javafx.scene.text.Text;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;
import yiwang.console.basemap.BaseMap;
import yiwang.console.feed.Freshness;
import yiwang.console.feed.Tickets;
import yiwang.console.kit.Fx;
import yiwang.console.kit.look.Theme;
import yiwang.console.replay.FakePast;
import yiwang.console.replay.StillPast;
import yiwang.domain.geo.GeoPoint;
import yiwang.domain.ticket.TicketState;
import yiwang.wire.ReplaySteps;
import yiwang.wire.TicketView;
import yiwang.wire.WorkerView;

/** A leader compares the county with how it was, by mouse and by keys, whatever the backend answers. */
@SuppressWarnings("NullAway.Init") // opened before each test
class CompareJourneyUiTest {
    private static final double LON = 119.10;
    private static final double LAT = 34.22;

    private final FxRobot robot = new FxRobot();
    private final FakePast past = new FakePast();
    private final AtomicLong nanos = new AtomicLong();
    private Stage stage;
    private FakeDesk fake;
    private MapScreen screen;
    private StackPane root;

    @BeforeEach
    void openTheMap() throws Exception {
        Fx.start();
        happened(Duration.ofHours(5), FakeDesk.ticket("stays", LON, LAT, 0.6, 0));
        happened(Duration.ofHours(3), FakeDesk.ticket("ended", LON + 0.1, LAT - 0.1, 0.4, 0));
        happened(
                Duration.ofMinutes(30),
                Tickets.of("ended", 2, SmallCounty.COUNTY, FakeDesk.NOW, TicketState.CLOSED, 0));
        robot.interact(() -> {
            stage = new Stage();
            fake = new FakeDesk();
            fake.tickets.putAll(List.of(
                    FakeDesk.ticket("stays", LON, LAT, 1.2, 0),
                    FakeDesk.ticket("new1", LON + 0.1, LAT, 0.2, 0),
                    FakeDesk.ticket("new2", LON, LAT - 0.1, 3.2, 0)));
            fake.workers.putAll(
                    List.of(new WorkerView("w", "w", "town-100", "320724100001001", LON, LAT, FakeDesk.NOW)));
            stage.setX(0);
            stage.setY(0);
        });
        open(Locale.CHINA);
    }

    private void open(Locale locale) {
        robot.interact(() -> {
            StillPast still = new StillPast(
                    past,
                    fault -> {
                        throw new IllegalStateException(fault);
                    },
                    nanos::get);
            screen = (MapScreen) new MapRoom(BaseMap.none(), MapMemory.none(), still)
                    .open(fake.desk(new SmallCounty(), false, locale));
            root = new StackPane(screen.node());
            Scene scene = new Scene(root, 1200, 800);
            Theme.DARK.apply(scene);
            stage.setScene(scene);
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

    private void happened(Duration ago, TicketView ticket) {
        ReplaySteps.Count count = new ReplaySteps.Count(0, 0, 0, 0, 0, null, null);
        past.journal.add(new ReplaySteps.Step(past.journal.size() + 1, FakeDesk.NOW.minus(ago), ticket, null, count));
    }

    private Node node(String selector) {
        return Objects.requireNonNull(root.lookup(selector), selector);
    }

    private boolean isShown(String selector) {
        return Fx.get(() -> {
            Node each = root.lookup(selector);
            while (each != null && each.isVisible() && !each.equals(root)) {
                each = each.getParent();
            }
            return root.equals(each);
        });
    }

    private String text(String selector) {
        return Fx.get(() -> ((Labeled) node(selector)).getText());
    }

    private String said(String selector) {
        return Fx.get(() -> node(selector).getAccessibleText());
    }

    private List<String> counted(String what) {
        return List.of("before", "after", "difference").stream()
                .map(column -> text("#map-difference-" + column + "-" + what))
                .toList();
    }

    private PastSide side() {
        return Objects.requireNonNull(Objects.requireNonNull(screen.compare()).side());
    }

    private double line() {
        return Fx.get(() -> {
            root.layout();
            Bounds at = node("#map-divider").getBoundsInParent();
            return at.getMinX() + at.getWidth() / 2;
        });
    }

    private Point2D screenOf(double lon, double lat) {
        Viewport view = screen.controller().viewport();
        return screen.controller()
                .surface()
                .localToScreen(view.screenX(Mercator.x(lon)), view.screenY(Mercator.y(lat)));
    }

    private void compare() {
        robot.type(KeyCode.V);
        robot.type(KeyCode.ENTER);
        Fx.until(() -> side().phase() == PastSide.Phase.SHOWN && screen.isSettled());
        Fx.until(() ->
                ((Text) node("#map-difference-before-open .text")).getText().equals("2"));
    }

    @Test
    void anHourAgoStandsLeftOfNowAndWhatDiffersIsCounted() {
        robot.type(KeyCode.V);
        assertTrue(isShown("#map-compare-form"));
        assertEquals("09:00", Fx.get(() -> ((TextField) node("#map-compare-time")).getText()));
        robot.type(KeyCode.ENTER);
        Fx.until(() -> side().phase() == PastSide.Phase.SHOWN);
        assertFalse(isShown("#map-compare-form"));
        assertFalse(isShown("#map-compare-cover"));
        assertEquals(List.of("2", "3", "+1"), counted("open"));
        assertEquals(List.of("0", "1", "+1"), counted("level1"));
        assertEquals(List.of("2", "1", "−1"), counted("level0"));
        assertEquals(List.of("0", "2", "+2"), counted("overdue"));
        assertTrue(said("#map-side-before-words").contains("回放 REPLAY 03-02 09:00:00"), said("#map-side-before-words"));
        assertTrue(said("#map-side-before-words").contains("网格员、视频状态未留存"), said("#map-side-before-words"));
        assertTrue(said("#map-side-after-words").contains("实时 03-02 10:00:00"), said("#map-side-after-words"));
        MapContent then = Fx.get(() ->
                Objects.requireNonNull(side().screen()).controller().model().content());
        assertEquals(List.of(), then.workers());
        robot.interact(() -> fake.tickets.put(FakeDesk.ticket("new3", LON, LAT, 0.2, 0)));
        Fx.until(() -> ((Labeled) node("#map-difference-after-open")).getText().equals("4"));
        robot.type(KeyCode.V);
        assertFalse(isShown("#map-compare"));
        assertFalse(isShown("#map-difference"));
        assertTrue(Fx.get(() -> screen.controller().surface().isFocused()));
    }

    @Test
    void theDividerMovesByKeysAndByMouse() {
        compare();
        assertEquals(600, line(), 1);
        robot.type(KeyCode.LEFT, 5);
        assertEquals(480, line(), 2);
        robot.press(KeyCode.SHIFT).type(KeyCode.RIGHT).release(KeyCode.SHIFT);
        assertEquals(600, line(), 2);
        robot.type(KeyCode.END);
        double end = line();
        assertTrue(end > 700, () -> "at " + end);
        robot.type(KeyCode.LEFT);
        assertEquals(end - 24, line(), 2, "each press is seen");
        robot.type(KeyCode.HOME);
        double home = line();
        assertTrue(home < 500, () -> "at " + home);
        robot.type(KeyCode.C);
        assertEquals(600, line(), 1);
        assertTrue(said("#map-divider").contains("50%"), said("#map-divider"));
        Viewport before = Fx.get(() -> screen.controller().viewport());
        Point2D knob = Fx.get(() -> node("#map-divider")
                .localToScreen(node("#map-divider").getBoundsInLocal().getWidth() / 2, 200));
        robot.drag(knob).dropTo(knob.add(-90, 0));
        assertEquals(510, line(), 2);
        assertEquals(before, Fx.get(() -> screen.controller().viewport()), "the map below it stays");
        double head = Fx.get(() -> node("#map-side-before").getLayoutBounds().getWidth());
        assertEquals(line(), head, 1, "the heads are divided where the maps are");
    }

    @Test
    void bothSidesShowTheSamePlaceWhateverIsDone() {
        compare();
        robot.interact(() -> screen.controller().surface().requestFocus());
        Random random = new Random(5);
        for (int i = 0; i < 60; i++) {
            int dx = random.nextInt(300) - 150;
            int kind = random.nextInt(5);
            Fx.run(() -> {
                MapController map = screen.controller();
                switch (kind) {
                    case 0 -> map.zoomIn();
                    case 1 -> map.zoomOut();
                    case 2 -> map.look(13.25, new GeoPoint(LON, LAT));
                    case 3 -> stage.setWidth(1100 + random.nextInt(200));
                    default -> map.pan(dx, -dx / 2);
                }
            });
            Fx.until(() -> {
                MapController then = Objects.requireNonNull(side().screen()).controller();
                return screen.controller().viewport().equals(then.viewport());
            });
        }
        robot.drag(screenOf(LON, LAT)).dropTo(screenOf(LON, LAT).add(70, 40));
        Fx.until(screen::isSettled);
        assertEquals(
                Fx.get(() -> screen.controller().viewport()),
                Fx.get(() ->
                        Objects.requireNonNull(side().screen()).controller().viewport()));
    }

    @Test
    void aClickIntoThePastNeverMeansThePresent() {
        compare();
        robot.type(KeyCode.END);
        robot.clickOn(screenOf(LON, LAT - 0.1));
        assertNull(fake.selection.ticketProperty().get(), "it was not there yet");
        robot.clickOn(screenOf(LON, LAT));
        assertEquals("stays", fake.selection.ticketProperty().get());
        robot.clickOn(screenOf(LON + 0.1, LAT - 0.1));
        assertEquals("stays", fake.selection.ticketProperty().get());
        assertTrue(text("#map-hint").contains("已不在办"), text("#map-hint"));
        robot.moveTo(screenOf(LON + 0.1, LAT - 0.1));
        assertTrue(text(".yw-map-info").startsWith("03-02 09:00:00 时"), text(".yw-map-info"));
        robot.type(KeyCode.ESCAPE);
        assertFalse(isShown("#map-compare"));
        robot.clickOn(screenOf(LON, LAT - 0.1));
        assertEquals("new2", fake.selection.ticketProperty().get());
    }

    @Test
    void aPastThatCannotBeReadIsSaidAndTheRightGoesOn() {
        past.down(true);
        robot.type(KeyCode.V);
        robot.clickOn("#map-compare-ago-6");
        assertEquals(PastSide.Phase.FAILED, Fx.get(() -> side().phase()));
        assertTrue(isShown("#map-compare-cover"));
        assertTrue(text(".map-cover-sentence").contains("没有回答"), text(".map-cover-sentence"));
        assertTrue(text("#map-compare-advice").contains("右边照常"), text("#map-compare-advice"));
        assertEquals(List.of("—", "3", "—"), counted("open"));
        robot.interact(() -> fake.tickets.put(FakeDesk.ticket("new3", LON, LAT, 0.2, 0)));
        Fx.until(() -> ((Labeled) node("#map-difference-after-open")).getText().equals("4"));
        past.down(false);
        nanos.addAndGet(Duration.ofSeconds(3).toNanos());
        Fx.until(() -> side().phase() != PastSide.Phase.FAILED);
        assertEquals(PastSide.Phase.BEFORE_ANYTHING, Fx.get(() -> side().phase()));
        assertTrue(isShown("#map-compare-cover"), "six hours ago nothing was recorded yet");
        assertTrue(text(".map-cover-sentence").contains("最早的记录在 03-02 05:00:00"), text(".map-cover-sentence"));
    }

    @Test
    void waitingCanBeCancelledAndALateAnswerIsForgotten() {
        past.slow(true);
        robot.type(KeyCode.V);
        robot.clickOn("#map-compare-ago-1");
        assertEquals(PastSide.Phase.READING, Fx.get(() -> side().phase()));
        assertTrue(isShown("#map-compare-progress"));
        assertTrue(text("#map-compare-advice").matches("已等 \\d+ 秒，右边照常更新"), text("#map-compare-advice"));
        assertEquals(List.of("—", "3", "—"), counted("open"));
        robot.clickOn("#map-compare-cancel");
        assertFalse(isShown("#map-compare"));
        robot.interact(past::answer);
        assertFalse(Fx.get(() -> Objects.requireNonNull(screen.compare()).isOpen()));
        assertEquals(1, Fx.get(() -> fake.tickets.listeners()), "only the map listens");
    }

    @Test
    void aTimeThatIsNoneOrNotEarlierIsRefusedInWords() {
        robot.type(KeyCode.V);
        write("6 o'clock");
        assertTrue(text("#map-compare-wrong").contains("06:00"), text("#map-compare-wrong"));
        write("10:00");
        assertTrue(text("#map-compare-wrong").contains("03-02 10:00:00"), text("#map-compare-wrong"));
        write("8：30");
        Fx.until(() -> side().phase() == PastSide.Phase.SHOWN);
        assertEquals(Instant.parse("2026-03-02T00:30:00Z"), Fx.get(() -> side().at()));
        robot.clickOn("#map-compare-other");
        Fx.until(() -> ((TextField) node("#map-compare-time")).getText().equals("08:30"));
        robot.type(KeyCode.ESCAPE);
        assertTrue(isShown("#map-compare"), "only the form is put away");
        assertTrue(Fx.get(() -> node("#map-divider").isFocused()));
        robot.interact(() -> node("#map-compare-close").requestFocus());
        robot.type(KeyCode.ESCAPE);
        assertFalse(isShown("#map-compare"), "wherever the keyboard is");
    }

    private void write(String time) {
        robot.interact(() -> {
            TextField field = (TextField) node("#map-compare-time");
            field.setText(time);
            field.requestFocus();
        });
        robot.type(KeyCode.ENTER);
    }

    @Test
    void aMapThatIsHiddenReadsNothingAndComesBackAsItWas() {
        compare();
        robot.interact(screen::deactivate);
        assertNull(Fx.get(() -> Objects.requireNonNull(screen.compare()).side()));
        robot.interact(screen::activate);
        Fx.until(() -> side().phase() == PastSide.Phase.SHOWN);
        assertEquals(List.of("2", "3", "+1"), counted("open"));
        assertEquals(
                Fx.get(() -> screen.controller().viewport()),
                Fx.get(() ->
                        Objects.requireNonNull(side().screen()).controller().viewport()));
    }

    @Test
    void inEnglishInAReplayAndWhatIsNotKeptIsNotShown() {
        compare();
        robot.interact(screen::deactivate);
        assertEquals(0, fake.tickets.listeners());
        open(Locale.ENGLISH);
        robot.interact(() -> screen.controller().model().colour(Colouring.by(Colouring.Kind.SILENCE)));
        compare();
        assertTrue(said("#map-side-before-words").contains("1 h before · workers, cameras, last word: not kept"));
        assertTrue(said("#map-side-after-words").startsWith("Live 03-02 10:00:00"), said("#map-side-after-words"));
        assertEquals("Before", text(".map-difference-head"));
        Layers then = Fx.get(() ->
                Objects.requireNonNull(side().screen()).controller().model().layers());
        assertEquals(Colouring.Kind.NONE, then.colouring().kind());
        robot.interact(() -> screen.controller().model().colour(Colouring.by(Colouring.Kind.OPEN)));
        Fx.until(() -> Objects.requireNonNull(side().screen())
                        .controller()
                        .model()
                        .layers()
                        .colouring()
                        .kind()
                == Colouring.Kind.OPEN);
        robot.interact(() -> fake.line(Freshness.State.REPLAY, Duration.ZERO));
        assertTrue(said("#map-side-after-words").startsWith("REPLAY"), said("#map-side-after-words"));
        assertTrue(Fx.get(
                () -> node("#map-side-after").getPseudoClassStates().contains(PseudoClass.getPseudoClass("replay"))));
        robot.interact(() -> fake.line(Freshness.State.DOWN, Duration.ofMinutes(2)));
        assertTrue(said("#map-side-after-words").startsWith("Data is old"), said("#map-side-after-words"));
    }

    @Test
    void aMapWithoutAPastHasNoButtonForIt() {
        robot.interact(() -> {
            screen.deactivate();
            screen =
                    (MapScreen) new MapRoom(BaseMap.none(), MapMemory.none()).open(fake.desk(new SmallCounty(), false));
            root.getChildren().setAll(screen.node());
            screen.activate();
            screen.controller().surface().requestFocus();
        });
        Fx.until(screen::isSettled);
        robot.type(KeyCode.V);
        assertNull(Fx.get(() -> root.lookup("#map-compare")));
        assertNull(Fx.get(() -> root.lookup("#map-compare-form")));
    }
}
