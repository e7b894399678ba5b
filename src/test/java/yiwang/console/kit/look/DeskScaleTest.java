package yiwang.console.kit.look;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The panels of command centres, from a patrol car's laptop to a 4K wall monitor. */
final class DeskScaleTest {
    @ParameterizedTest
    @CsvSource({
        "1920,1080,18",
        "1920,1000,18",
        "2560,1440,18",
        "3440,1440,18",
        "3840,2160,36",
        "3840,2100,35",
        "2160,3840,20",
        "1600,900,15",
        "1366,768,12.5",
        "1280,720,12",
        "640,480,12"
    })
    void typeSizeFollowsTheWindow(double width, double height, double pixels) {
        assertEquals(pixels, DeskScale.forWindow(width, height).em());
    }

    @Test
    void leastWindowStillHasTheLeastType() {
        assertEquals(
                12,
                DeskScale.forWindow(DeskScale.leastWidth(), DeskScale.leastHeight())
                        .em());
    }

    @Test
    void scaleOfNothingIsRefused() {
        assertThrows(IllegalArgumentException.class, () -> new DeskScale(0));
        assertThrows(IllegalArgumentException.class, () -> new DeskScale(Double.NaN));
    }
}
