package yiwang.console.kit.look;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import javafx.css.PseudoClass;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Labeled;
import javafx.scene.text.Text;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import yiwang.console.kit.Fx;
import yiwang.console.kit.ticket.RoomPictures;

/** The look as drawn: nothing cut, nothing too small, everything where it belongs. */
final class LookUiTest {
    private static final double DESK_FLOOR = 16;
    private static final double WALL_FLOOR = 0.64; // 16 of the 25 minutes that one em is

    @BeforeAll
    static void toolkit() throws InterruptedException {
        Fx.start();
    }

    static Stream<Arguments> deskSheets() {
        return Stream.of(
                Arguments.of("parts", (Supplier<Parent>) GalleryParts::sheet),
                Arguments.of("desk", (Supplier<Parent>) GalleryDesk::sheet),
                Arguments.of("board", (Supplier<Parent>) GalleryBoard::sheet));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("deskSheets")
    void deskSheetIsReadable(String name, Supplier<Parent> sheet) throws Exception {
        assertEquals(List.of(), Fx.get(() -> faults(desk(sheet), DESK_FLOOR)));
    }

    @ParameterizedTest
    @EnumSource(Theme.class)
    void wallIsReadable(Theme theme) throws Exception {
        WallScale scale = WallScale.forHeight(1080);
        assertEquals(List.of(), Fx.get(() -> faults(wall(theme, 1080), scale.em() * WALL_FLOOR)));
    }

    /** Every label rounds its width up to a whole pixel, so a line of labels may drift by a few; sizes may not. */
    @Test
    void wallOfTwiceThePixelsIsTheSamePicture() throws Exception {
        List<Bounds> small = Fx.get(() -> places(wall(Theme.DARK, 1080)));
        List<Bounds> large = Fx.get(() -> places(wall(Theme.DARK, 2160)));
        assertEquals(small.size(), large.size());
        assertFalse(small.isEmpty());
        for (int i = 0; i < small.size(); i++) {
            assertEquals(2 * small.get(i).getMinX(), large.get(i).getMinX(), 10);
            assertEquals(2 * small.get(i).getMinY(), large.get(i).getMinY(), 10);
        }
    }

    @Test
    void levelCountersHangInTheExactMiddle() throws Exception {
        double middle = Fx.get(() -> {
            Node counters = desk(GalleryDesk::sheet).getRoot().lookup(".life-counters");
            return counters.localToScene(counters.getLayoutBounds()).getCenterX();
        });
        assertEquals(960, middle, 1);
    }

    @Test
    void countdownWarnsAndThenIsOver() throws Exception {
        Instant due = Instant.parse("2026-06-18T06:00:00Z");
        CountdownLabel label = Fx.get(() -> new CountdownLabel(GalleryParts.TEXT));
        label.setDue(due, Duration.ofMinutes(30));
        label.tick(due.minusSeconds(1801));
        assertEquals(List.of(), states(label, "warn", "over"));
        label.tick(due.minusSeconds(1800));
        assertEquals(List.of("warn"), states(label, "warn", "over"));
        assertEquals("00:30:00 剩", label.getText());
        label.tick(due.plusSeconds(80));
        assertEquals(List.of("over"), states(label, "warn", "over"));
        assertEquals("超时 00:01:20", label.getText());
    }

    @Test
    void countWithoutOpenItemsIsGreyAndKeepsItsShape() throws Exception {
        LevelCount count = Fx.get(() -> new LevelCount(GalleryParts.TEXT, 2));
        assertEquals(List.of("none"), states(count, "none"));
        assertEquals(List.of("level2"), states(count.mark(), "level1", "level2", "level3", "level4"));
        count.setCount(3);
        assertEquals(List.of(), states(count, "none"));
        assertEquals("二级 3", count.getAccessibleText());
    }

    @Test
    void onlyTheMarkBlinksAndOnlyUntilAcknowledged() throws Exception {
        LevelMark mark = Fx.get(() -> new LevelMark(1));
        Instant second = Instant.parse("2026-06-18T06:00:00Z");
        mark.tick(second.plusMillis(600));
        assertEquals(List.of(), states(mark, "blink-off"));
        mark.unacknowledgedProperty().set(true);
        mark.tick(second.plusMillis(600));
        assertEquals(List.of("blink-off"), states(mark, "blink-off"));
        mark.tick(second.plusMillis(1100));
        assertEquals(List.of(), states(mark, "blink-off"));
        mark.tick(second.plusMillis(1600));
        mark.unacknowledgedProperty().set(false);
        assertEquals(List.of(), states(mark, "blink-off"));
    }

    @Test
    void headerTellsLateData() throws Exception {
        String calm = said(true);
        assertTrue(calm.startsWith("已连接"), calm);
        String lost = said(false);
        assertTrue(lost.startsWith("连接断开"), lost);
    }

    private static String said(boolean alive) throws Exception {
        return Fx.get(() -> {
            LifeHeader header = GalleryParts.header(LifeHeader.Density.DESK, alive, 0, 0, 0, 0);
            return RoomPictures.scene(header, 1920, 60, Theme.DARK::apply)
                    .getRoot()
                    .lookup(".life-signs")
                    .getAccessibleText();
        });
    }

    private static Scene desk(Supplier<Parent> sheet) {
        return RoomPictures.scene(sheet.get(), 1920, 1080, Theme.DARK::apply);
    }

    private static Scene wall(Theme theme, double height) {
        WallScale scale = WallScale.forHeight(height);
        Parent sheet = GalleryWall.sheet(Palette.of(theme), scale, false);
        return RoomPictures.scene(sheet, height * 16 / 9, height, scene -> theme.applyWall(scene, scale));
    }

    /** What a reader would complain of: text cut short, text off the edge, text below the floor. */
    private static List<String> faults(Scene scene, double floor) {
        List<String> faults = new ArrayList<>();
        for (Text text : texts(scene)) {
            Bounds place = text.localToScene(text.getLayoutBounds());
            if (text.getParent() instanceof Labeled label && !text.getText().equals(label.getText())) {
                faults.add("cut: " + label.getText());
            }
            if (place.getMinX() < 0
                    || place.getMaxX() > scene.getWidth()
                    || place.getMaxY() > scene.getHeight() + 0.5) {
                faults.add("off the edge: " + text.getText());
            }
            if (text.getFont().getSize() < floor - 0.01) {
                faults.add("too small, " + text.getFont().getSize() + ": " + text.getText());
            }
        }
        return faults;
    }

    private static List<Text> texts(Scene scene) {
        return scene.getRoot().lookupAll(".text").stream()
                .filter(node -> node instanceof Text text && !text.getText().isBlank() && shown(node))
                .map(Text.class::cast)
                .toList();
    }

    private static List<Bounds> places(Scene scene) {
        return texts(scene).stream()
                .map(text -> text.localToScene(text.getLayoutBounds()))
                .toList();
    }

    private static boolean shown(Node node) {
        for (Node up = node; up != null; up = up.getParent()) {
            if (!up.isVisible()) {
                return false;
            }
        }
        return true;
    }

    private static List<String> states(Node node, String... asked) {
        return Stream.of(asked)
                .filter(name -> node.getPseudoClassStates().contains(PseudoClass.getPseudoClass(name)))
                .toList();
    }
}
