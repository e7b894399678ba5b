package yiwang.domain.reporter;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import yiwang.domain.BrokenDataFile;
import yiwang.domain.reporter.Purposes.Act;

class RevealLimitsTest {
    private static final Instant AT = Instant.parse("2026-02-14T01:00:00Z");

    @Test
    void twentyAnHourAndAHundredADayAreShipped() {
        RevealLimits limits = RevealLimits.shipped();
        List<Instant> past = new ArrayList<>();
        Instant now = AT;
        int most = 0;
        for (int minute = 0; minute < 24 * 60; minute++) {
            now = AT.plus(Duration.ofMinutes(minute));
            while (limits.reached(past, now).isEmpty()) {
                past.add(now);
            }
            if (minute == 0) {
                most = past.size();
            }
        }
        assertEquals(20, most);
        assertEquals(100, past.size());
        RevealLimits.Reached reached = limits.reached(past, now).orElseThrow();
        assertEquals(Duration.ofDays(1), reached.limit().within());
        assertEquals(Duration.ofMinutes(1), reached.left());
        assertEquals(Optional.empty(), limits.reached(past, now.plus(reached.left())));
    }

    @Property
    void afterTheWaitThereIsRoomAndNotASecondEarlier(
            @ForAll @Size(min = 1, max = 150) List<@IntRange(max = 90_000) Integer> agos) {
        RevealLimits limits = RevealLimits.shipped();
        List<Instant> past =
                agos.stream().map(seconds -> AT.minusSeconds(seconds)).toList();
        limits.reached(past, AT).ifPresent(reached -> {
            assertTrue(reached.left().isPositive(), reached::toString);
            assertTrue(reached.left().compareTo(reached.limit().within()) <= 0, reached::toString);
            Instant free = AT.plus(reached.left());
            assertTrue(limits.reached(past, free).isEmpty(), reached::toString);
            assertTrue(limits.reached(past, free.minusSeconds(1)).isPresent(), reached::toString);
        });
    }

    @Test
    void aClockThatWentBackMakesNoWaitLongerThanTheLimit() {
        RevealLimits limits = RevealLimits.parse("l.tsv", List.of("version 3", "minutes\tmost", "60\t1"));
        assertEquals(3, limits.version());
        RevealLimits.Reached reached =
                limits.reached(List.of(AT.plus(Duration.ofDays(3))), AT).orElseThrow();
        assertEquals(Duration.ofHours(1), reached.left());
    }

    @ParameterizedTest
    @ValueSource(strings = {"60", "0\t5", "60\t0", "x\t5", "-1\t5"})
    void aBrokenLimitIsNamed(String line) {
        BrokenDataFile broken = assertThrows(
                BrokenDataFile.class, () -> RevealLimits.parse("l.tsv", List.of("version 1", "minutes\tmost", line)));
        assertTrue(String.valueOf(broken.getMessage()).startsWith("l.tsv:3: "), broken.getMessage());
    }

    @Test
    void purposesAreToldApartByWhatIsDone() {
        Purposes shipped = Purposes.shipped();
        assertEquals(1, shipped.version());
        assertTrue(shipped.find(Act.REVEAL, "call-back").isPresent());
        assertEquals(Optional.empty(), shipped.find(Act.ERASE, "call-back"));
        assertEquals(Optional.empty(), shipped.find(Act.REVEAL, "curiosity"));
        assertTrue(shipped.find(Act.REVEAL, "other").orElseThrow().needsNote());
        for (Act act : Act.values()) {
            assertTrue(shipped.all().stream().anyMatch(one -> one.act() == act && !one.needsNote()));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "again\treveal\t-\tx",
                "Again\treveal\t-\tx\ty",
                "again\tsell\t-\tx\ty",
                "again\treveal\tmaybe\tx\ty",
                "first\treveal\t-\tx\ty"
            })
    void aBrokenPurposeIsNamed(String line) {
        BrokenDataFile broken = assertThrows(
                BrokenDataFile.class,
                () -> Purposes.parse(
                        "p.tsv",
                        List.of("version 1", "key\tact\tnote\tchinese\tenglish", "first\treveal\t-\tx\ty", line)));
        assertTrue(String.valueOf(broken.getMessage()).startsWith("p.tsv:4: "), broken.getMessage());
    }
}
