package yiwang.domain.category;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import yiwang.domain.BrokenDataFile;
import yiwang.domain.ticket.Urgency;

class DangerWordsTest {
    private final DangerWords shipped = CategoryResource.dangerWords();

    @ParameterizedTest
    @CsvSource({
        "C, 楼上有人被困, A",
        "B, 厨房着火了, A",
        "C, 楼道里煤气味很重, A",
        "C, 两家为水沟吵架, C",
        "C, 他喝了酒就威胁我, B",
        "A, 他喝了酒就威胁我, A",
        "C, 积水已退，无人被困, C",
        "C, 热水器打不着火, C",
        "C, 没有人受伤但是房子倒塌了, A",
    })
    void dangerRaisesAndNeverLowers(Urgency base, String text, Urgency expected) {
        assertEquals(expected, shipped.raise(base, text));
    }

    @Test
    void theReasonsAreTheWordsOfTheTextEachOnce() {
        assertEquals(List.of("着火", "被困"), shipped.in("着火了，二楼有人被困，快来，真的着火了，没有人受伤"));
    }

    @Test
    void aWordThatStandsTwiceOrAnUnknownUrgencyIsRefusedWithItsLine() {
        assertEquals(
                "d.tsv:3: the word 着火 stands twice",
                assertThrows(
                                BrokenDataFile.class,
                                () -> DangerWords.parse("d.tsv", List.of("word\turgency", "着火\tA", "着火\tB")))
                        .getMessage());
        assertEquals(
                "d.tsv:2: urgency must be A, B or C, not: high",
                assertThrows(
                                BrokenDataFile.class,
                                () -> DangerWords.parse("d.tsv", List.of("word\turgency", "着火\thigh")))
                        .getMessage());
    }
}
