package yiwang.domain.visit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import yiwang.domain.BrokenDataFile;

class VisitPurposesTest {
    @Test
    void theShippedOnesAreNamedInBothLanguagesAndTwoAskForWords() {
        VisitPurposes shipped = VisitPurposes.shipped();
        assertEquals(1, shipped.version());
        assertEquals(
                List.of("hand-over", "other"),
                shipped.all().stream()
                        .filter(VisitPurposes.Purpose::needsNote)
                        .map(VisitPurposes.Purpose::key)
                        .toList());
        for (VisitPurposes.Purpose purpose : shipped.all()) {
            assertFalse(purpose.chinese().isBlank() || purpose.english().isBlank(), purpose.key());
            assertEquals(Optional.of(purpose), shipped.find(purpose.key()));
        }
        assertEquals(Optional.empty(), shipped.find("curiosity"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "planned\t-\t甲\ta",
                "version x",
                "1",
                "version 1\nkey\nplanned\t-\t甲",
                "version 1\nkey\nPlanned\t-\t甲\ta",
                "version 1\nkey\nplanned\tyes\t甲\ta",
                "version 1\nkey\nplanned\t-\t甲\ta\nplanned\tnote\t乙\tb"
            })
    void aBrokenListIsRefusedWithItsFile(String text) {
        BrokenDataFile broken = assertThrows(
                BrokenDataFile.class,
                () -> VisitPurposes.parse("mine.tsv", text.lines().toList()));
        assertTrue(String.valueOf(broken.getMessage()).contains("mine.tsv"), broken::getMessage);
    }
}
