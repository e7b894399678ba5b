package yiwang.console.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import yiwang.console.shell.WindowPlan.PlannedWindow;

class WindowPlanTest {
    private static final List<String> ROOMS = List.of("desk", "map", "board", "video", "wall");

    private static String text(WindowPlan plan) {
        return plan.windows().stream()
                .map(window -> window.screen() + ":" + String.join("+", window.rooms()))
                .collect(Collectors.joining(" "));
    }

    @ParameterizedTest
    @CsvSource({
        "1, false, 0:desk+map+board+video+wall",
        "2, false, 0:desk+board+wall 1:map+video",
        "3, false, 0:map+video 1:desk+board 2:wall",
        "4, false, 0:map 1:desk+board 2:video 3:wall",
        "6, false, 0:map 1:desk+board 2:video 3:wall",
        "1, true, 0:wall+desk+map+board+video",
        "2, true, 0:wall+video 1:map+desk+board",
        "3, true, 0:wall 1:map+desk+board 2:video",
    })
    void usualPlanByNumberOfScreens(int screens, boolean wall, String expected) {
        assertEquals(expected, text(WindowPlan.usual(screens, ROOMS, wall)));
    }

    @Test
    void missingRoomsLeaveNoEmptyWindow() {
        assertEquals("0:desk", text(WindowPlan.usual(4, List.of("desk"), false)));
    }

    @ParameterizedTest
    @CsvSource({
        "4, 0:map 1:desk+board 2:video 3:wall",
        "3, 0:map+wall 1:desk+board 2:video",
        "2, 0:map+video+wall 1:desk+board",
        "1, 0:map+desk+board+video+wall",
        "0, 0:map+desk+board+video+wall",
    })
    void roomsOfLostScreensBecomeTabsOfTheFirst(int living, String expected) {
        assertEquals(expected, text(WindowPlan.usual(4, ROOMS, false).on(living)));
    }

    @Property(tries = 200)
    void everyRoomIsShownExactlyOnceWhateverLives(
            @ForAll @IntRange(min = 1, max = 6) int screens,
            @ForAll @IntRange(min = 0, max = 6) int living,
            @ForAll boolean wall,
            @ForAll @IntRange(min = 1, max = 5) int count) {
        List<String> rooms = ROOMS.subList(0, count);
        WindowPlan placed = WindowPlan.usual(screens, rooms, wall).on(living);
        assertTrue(placed.fits(rooms), () -> text(placed));
        for (PlannedWindow window : placed.windows()) {
            assertTrue(window.screen() < Math.max(1, living), () -> text(placed));
        }
    }

    @Test
    void windowsComeBackWithTheirScreen() {
        WindowPlan plan = WindowPlan.usual(3, ROOMS, false);
        plan.on(1);
        assertEquals(text(plan), text(plan.on(3)));
        assertEquals(3, plan.screens());
    }

    @Test
    void aPlanOfAnotherVersionDoesNotFit() {
        assertFalse(WindowPlan.usual(2, List.of("desk", "map"), false).fits(ROOMS));
        assertThrows(IllegalArgumentException.class, () -> new WindowPlan(List.of()));
    }
}
