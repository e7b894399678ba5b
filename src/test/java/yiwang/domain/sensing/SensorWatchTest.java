package yiwang.domain.sensing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import yiwang.domain.BrokenDataFile;

class SensorWatchTest {
    private static final String RULES = """
        version 3
        id\tmeasure\tkind\tcompare\tlimit\tcount\twindow\titem\ttitle
        deep\tdepth\tthreshold\tabove\t15\t1\tPT1H\t02-009\t积水
        low\tbattery\tthreshold\tbelow\t3\t1\tPT24H\t02-009\t电量
        loud\tnoise\trepeat\tabove\t70\t3\tPT1H\t05-002\t噪声
        jump\tvoc\tspike\tabove\t5\t4\tPT1H\t05-001\t异味
        """;
    private static final Instant START = Instant.parse("2026-02-14T01:00:00Z");

    private final SensorWatch watch =
            new SensorWatch(SensorRules.parse("r", RULES.lines().toList()), 3);

    /** Values a quarter of an hour apart; at which of them, from 1, a ticket is made. */
    @ParameterizedTest
    @CsvSource({
        "depth, 10 15 15.1 20 30, 3 5",
        "depth, 20 20 20 20 20, 1 5",
        "depth, 20 1 1 1 20, 1 5",
        "battery, 3 2.9 2, 2",
        "noise, 71 71 60 71, 4",
        "noise, 71 71 60 60 71 60 71, ''",
        "noise, 71 71 71 71 71, 3 5",
        "voc, 10 10 10 51, ''",
        "voc, 10 10 10 10 51, 5",
        "voc, 10 10 10 10 50, ''",
        "voc, 0 0 0 0 500, ''",
        "other, 1e300 1e300, ''"
    })
    void aRuleMakesATicketAtTheseValues(String measure, String values, String expected) {
        List<String> made = new ArrayList<>();
        String[] each = values.split(" ");
        for (int i = 0; i < each.length; i++) {
            for (Alarm alarm : watch.seen(reading("s1", measure, Double.parseDouble(each[i]), 15 * i))) {
                made.add(String.valueOf(i + 1));
                watch.done(alarm);
            }
        }
        assertEquals(expected, String.join(" ", made));
    }

    @Test
    void whatCouldNotBeTakenInIsSaidAgainUntilItIs() {
        List<Alarm> first = watch.seen(reading("s1", "depth", 20, 0));
        assertEquals(1, first.size());
        assertEquals(first, watch.seen(reading("s1", "depth", 1, 5)));
        assertEquals(first, watch.seen(reading("s1", "depth", 20, 5)), "the same reading again");
        watch.done(first.getFirst());
        assertEquals(List.of(), watch.seen(reading("s1", "depth", 20, 10)), "the window has its ticket");
        Alarm next = watch.seen(reading("s1", "depth", 20, 60)).getFirst();
        assertTrue(!next.number().equals(first.getFirst().number()));
    }

    @Test
    void theNumberIsTheSameAfterARestart() {
        SensorWatch again = new SensorWatch(SensorRules.parse("r", RULES.lines().toList()), 3);
        assertEquals(
                watch.seen(reading("s1", "depth", 20, 0)).getFirst().number(),
                again.seen(reading("s1", "depth", 33, 40)).getFirst().number());
    }

    @Test
    void memoryIsBoundedAndTheLongestSilentGoes() {
        for (int i = 0; i < 1_000; i++) {
            watch.seen(reading("s" + i, "noise", 71, i));
        }
        assertEquals(3, watch.size());
        assertEquals(0, watch.due().size());
    }

    @ParameterizedTest
    @CsvSource({
        "'deep\tdepth\tthreshold\tabove\tNaN\t1\tPT1H\t02-009\tx'",
        "'deep\tdepth\tthreshold\tover\t1\t1\tPT1H\t02-009\tx'",
        "'deep\tdepth\tguess\tabove\t1\t1\tPT1H\t02-009\tx'",
        "'deep\tdepth\trepeat\tabove\t1\t0\tPT1H\t02-009\tx'",
        "'deep\tdepth\trepeat\tabove\t1\t1\tPT1S\t02-009\tx'",
        "'deep\tdepth\trepeat\tabove\t1\t1\tPT1H\t2\tx'",
        "'deep\tdepth'"
    })
    void aBrokenRuleIsToldWithItsLine(String line) {
        List<String> lines = new ArrayList<>(RULES.lines().limit(2).toList());
        lines.add(line);
        BrokenDataFile told = assertThrows(BrokenDataFile.class, () -> SensorRules.parse("r.tsv", lines));
        assertTrue(String.valueOf(told.getMessage()).contains("r.tsv:3"), told.getMessage());
    }

    @Test
    void theShippedRulesAreSound() {
        SensorRules shipped = SensorRules.shipped();
        assertEquals(1, shipped.version());
        assertTrue(shipped.rules().size() >= 6);
    }

    private static Reading reading(String sensor, String measure, double value, long minutes) {
        return new Reading(sensor, measure, value, START.plus(Duration.ofMinutes(minutes)));
    }
}
