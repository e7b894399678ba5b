package yiwang.console.basemap;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class PlainTextTest {

    @Test
    void marksLinesAndTurnedWritingAreTakenOut() {
        assertEquals("© OpenStreetMap & 测绘", PlainText.of("<a href=\"x\">&copy; OpenStreetMap</a>\n&amp; 测绘", 160));
        assertEquals("a b", PlainText.of("a\u202E\u0000\u2028b\uD83D", 160));
    }

    @Test
    void whatIsLongIsCut() {
        String cut = PlainText.of("<".repeat(1_000_000) + "字".repeat(100), 40);
        assertTrue(cut.length() <= 40 && cut.endsWith("…"), cut);
    }
}
