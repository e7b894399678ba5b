package yiwang.domain.clock;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TimeLimitTest {

    @ParameterizedTest
    @CsvSource({
        "4 WH, 4 WH, PT4H",
        "4WH, 4 WH, PT4H",
        "4.00 WH, 4 WH, PT4H",
        "0.25 UH, 0.25 UH, PT15M",
        "200 WD, 200 WD, PT1600H",
        "1000 ND, 1000 ND, PT24000H",
        "1.5 NH, 1.5 NH, PT1H30M",
        "0.3333 WH, 0.3333 WH, PT20M"
    })
    void limitsAreReadAndPrinted(String text, String printed, Duration length) {
        TimeLimit limit = TimeLimit.parse(text);
        assertEquals(printed, limit.toString());
        assertEquals(length, limit.length());
        assertEquals(limit, TimeLimit.parse(printed));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "4",
                "WH",
                "4 wh",
                "4 XH",
                "0 WH",
                "-1 WH",
                "0.001 WH",
                "1000.5 WH",
                "1e2 WH",
                "1,5 WH",
                ".5 WH",
                "5. WH",
                "0.12345 WH",
                "99999999999 WD",
                "4  WH"
            })
    void whatIsNoLimitIsRefusedWithASentence(String text) {
        IllegalArgumentException refused = assertThrows(IllegalArgumentException.class, () -> TimeLimit.parse(text));
        assertFalse(String.valueOf(refused.getMessage()).isBlank());
    }
}
