package yiwang.demo.field;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.LocalDateTime;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PaceTest {
    private static final String UNTIMED = "-";

    private static long[] due(String speed, String... times) {
        return Pace.parse(speed)
                .dueMillis(Stream.of(times)
                        .map(time -> Fixtures.message("x", time.equals(UNTIMED) ? null : time(time)))
                        .toList());
    }

    private static @Nullable LocalDateTime time(String text) {
        return LocalDateTime.parse("2026-03-" + text);
    }

    @ParameterizedTest
    @CsvSource({"60x,60", "0.5x,0.5", "1x,1", "12.25x,12.25", "max,Infinity"})
    void aSpeedIsRead(String text, double factor) {
        assertEquals(factor, Pace.parse(text).factor());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "x", "60", "60 x", "-1x", "0x", "0.0x", "00x", "1.x", ".5x", "1e3x", "MAX", "fast"})
    void anythingElseIsRefused(String text) {
        assertThrows(IllegalArgumentException.class, () -> Pace.parse(text));
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, -1, Double.NaN})
    void thereIsNoPaceWithoutHaste(double factor) {
        assertThrows(IllegalArgumentException.class, () -> new Pace(factor));
    }

    @Test
    void timedRowsComeAsFarApartAsTheyWere() {
        assertArrayEquals(new long[] {0, 1_000, 61_000}, due("60x", "01T08:00:00", "01T08:01:00", "01T09:01:00"));
    }

    @Test
    void untimedRowsComeThreeMinutesApart() {
        assertArrayEquals(new long[] {0, 180_000, 360_000}, due("1x", UNTIMED, UNTIMED, UNTIMED));
    }

    @Test
    void betweenATimedAndAnUntimedRowLieThreeMinutesToo() {
        assertArrayEquals(new long[] {0, 3_000, 6_000}, due("60x", "01T08:00:00", UNTIMED, "05T00:00:00"));
    }

    @Test
    void aRowOutOfOrderComesAtOnce() {
        assertArrayEquals(new long[] {0, 0, 60_000}, due("60x", "02T08:00:00", "01T08:00:00", "01T09:00:00"));
    }

    @Test
    void longNightsAreCut() {
        assertArrayEquals(new long[] {0, 12 * 60_000}, due("60x", "01T08:00:00", "09T08:00:00"));
    }

    @Test
    void atFullSpeedEverythingIsDueAtOnce() {
        assertArrayEquals(new long[] {0, 0, 0}, due("max", UNTIMED, "01T08:00:00", "09T08:00:00"));
    }
}
