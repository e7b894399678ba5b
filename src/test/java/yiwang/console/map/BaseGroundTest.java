package yiwang.console.map;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

/** How a base map is printed on the county's areas. */
class BaseGroundTest {
    private static final int DARK = 0xff12181c;
    private static final int PEN = 0xffc8d0d4;

    private static int drawn(int area, int base, boolean photo) {
        int[] argb = new int[Role.values().length];
        Arrays.fill(argb, PEN);
        return new BaseGround(new Ink(argb, 18)).on(area, base, photo);
    }

    private static int light(int argb) {
        return Argb.grey(argb) & 0xff;
    }

    @Test
    void whitePaperLeavesTheColourOfTheArea() {
        assertEquals(DARK, drawn(DARK, 0xffffffff, false));
        assertEquals(0xffa04030, drawn(0xffa04030, 0xffffffff, false));
    }

    @Test
    void blackInkIsTheThemesInkAndStaysBelowItsLabels() {
        int inked = light(drawn(DARK, 0xff000000, false));
        assertTrue(inked > light(DARK) + 40, "seen");
        assertTrue(inked < light(PEN) - 60, "below the labels");
    }

    @Test
    void aRiverIsStillBlue() {
        int river = drawn(DARK, 0xffaad3df, false);
        assertTrue((river & 0xff) > (river >> 16 & 0xff) + 5);
    }

    @Test
    void aPhotographIsNotTurnedIntoItsNegative() {
        assertTrue(light(drawn(DARK, 0xffe0e0e0, true)) > light(drawn(DARK, 0xff303030, true)) + 30);
    }

    @Test
    void whatIsHalfClearIsHalfAsStrong() {
        int full = light(drawn(DARK, 0xff000000, false));
        int half = light(drawn(DARK, 0x80000000, false));
        assertTrue(half > light(DARK) && half < full);
    }
}
