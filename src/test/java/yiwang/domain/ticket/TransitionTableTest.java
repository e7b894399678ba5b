package yiwang.domain.ticket;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import yiwang.domain.BrokenDataFile;

class TransitionTableTest {
    private static final String HEADER = "verb\tfrom\tto\twhen\troles\tguards\teffects\tthen";
    private static final List<String> GOOD = List.of(
            HEADER, "register\t-\tRECEIVED\t-\t-\t-\t-\t-", "close\tRECEIVED\tCLOSED\thas-lead\tVERIFIER\tgates\t-\t-");

    @Test
    void theShippedTableHasALineForEveryVerb() {
        TransitionTable table = TransitionTable.shipped();
        List<Verb> missing = Arrays.stream(Verb.values())
                .filter(verb -> table.of(verb).isEmpty())
                .toList();
        assertEquals(List.of(), missing);
    }

    @ParameterizedTest
    @CsvSource({
        "close, explode, t.tsv:3: ",
        "RECEIVED\tCLOSED, NOWHERE\tCLOSED, t.tsv:3: ",
        "VERIFIER, KING, t.tsv:3: ",
        "gates, rhyme, t.tsv:3: there is no guard rhyme",
        "has-lead, full-moon, t.tsv:3: there is no condition full-moon",
        "gates\t-, gates\tbang, t.tsv:3: there is no effect bang",
        "'VERIFIER\t', VERIFIER, t.tsv:3: 7 columns",
        "RECEIVED\tCLOSED, RECEIVED\tFILED, t.tsv: no verb leads out of FILED"
    })
    void aTableThatCannotBeIsRefusedWithItsLine(String good, String bad, String message) {
        List<String> lines = new ArrayList<>(GOOD);
        String from = good.replace("\\t", "\t");
        assertTrue(lines.get(2).contains(from), "the test must break something");
        lines.set(2, lines.get(2).replaceFirst(from, bad.replace("\\t", "\t")));
        String said = String.valueOf(assertThrows(BrokenDataFile.class, () -> TransitionTable.parse("t.tsv", lines))
                .getMessage());
        assertTrue(said.startsWith(message), said);
    }

    @Test
    void aGoodTableIsRead() {
        assertEquals(
                1,
                TransitionTable.parse("t.tsv", GOOD).from(TicketState.RECEIVED).size());
    }
}
