package yiwang.console.kit.look;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The ladder of text sizes against viewing distance, as printed in ergonomics tables. */
final class WallScaleTest {
    @ParameterizedTest
    @CsvSource({"1.25,8,51", "1.53,10,52", "1.86,12,51", "0.63,6,75", "0.277,0.7,20"})
    void typeSizeFollowsPitchAndSeat(double pitch, double seat, double pixels) {
        assertEquals(pixels, WallScale.forSeat(pitch, seat).em(), 0.8);
    }

    @ParameterizedTest
    @CsvSource({"1080", "1440", "2160", "4320"})
    void scenesAsDrawnHaveTwentyRowsAtAnyHeight(double height) {
        assertEquals(20, WallScale.forHeight(height).rows(height));
    }

    @Test
    void twiceThePixelsIsExactlyTwiceTheSize() {
        assertEquals(
                2 * WallScale.forHeight(1080).em(), WallScale.forHeight(2160).em());
    }

    @Test
    void farSeatLeavesFewerRows() {
        assertEquals(14, WallScale.forSeat(1.25, 8).rows(1080));
    }

    @Test
    void scaleOfNothingIsRefused() {
        assertThrows(IllegalArgumentException.class, () -> new WallScale(0));
        assertThrows(IllegalArgumentException.class, () -> new WallScale(Double.NaN));
    }
}
