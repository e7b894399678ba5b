package yiwang.server.audit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TallyTest {
    private static final Instant AT = Instant.parse("2026-02-14T01:00:00Z");

    private final Tally tally = new Tally();

    private static AuditNote note(String source) {
        return AuditNote.refused(Who.unknown(source), AuditNote.ASK, "GET /api/v1/units", "no-session");
    }

    @Test
    void theFirstIsKeptAtOnceAndTheRestOfItsMinuteAsOneNumber() {
        assertEquals(List.of(new Tally.Counted(note("a"), 1, AT)), tally.add(note("a"), AT));
        for (int i = 1; i <= 999; i++) {
            assertEquals(List.of(), tally.add(note("a"), AT.plusMillis(i)));
        }
        assertEquals(List.of(), tally.ended(AT.plusSeconds(59)));
        assertEquals(List.of(new Tally.Counted(note("a"), 999, AT.plusMillis(999))), tally.ended(AT.plusSeconds(60)));
        assertEquals(1, tally.add(note("a"), AT.plusSeconds(61)).size());
    }

    @Test
    void aClockThatGoesBackHoldsNothingBack() {
        tally.add(note("a"), AT);
        tally.add(note("a"), AT);
        assertEquals(1, tally.ended(AT.minus(Duration.ofHours(1))).size());
    }

    @Test
    void whoLooksAtMuchHidesNothingAndNobodyElse() {
        Who busy = new Who("busy", "center DISPATCHER", "10.0.0.1", "");
        for (int i = 0; i < 3 * Tally.KINDS; i++) {
            AuditNote look = AuditNote.done(busy, AuditNote.ATTACHMENT, "file " + i);
            assertEquals(List.of(new Tally.Counted(look, 1, AT)), tally.add(look, AT));
        }
        for (int i = 0; i < 3 * Tally.KINDS; i++) {
            tally.add(AuditNote.refused(busy, AuditNote.ASK, "POST /" + i, "forbidden"), AT);
        }
        List<Tally.Counted> rows = tally.all();
        assertEquals(1, rows.size());
        assertEquals(3 * Tally.KINDS, rows.getFirst().times());
        assertEquals("busy", rows.getFirst().note().who().actor());
        AuditNote other = AuditNote.refused(new Who("other", "", "", ""), AuditNote.ASK, "GET /x", "forbidden");
        assertEquals(1, tally.add(other, AT).size());
    }

    /** Whatever comes, nothing is uncounted, and a minute writes no more than two rows a kind and two more. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void howeverManyKindsThereAreTheRowsAreBoundedAndTheSumIsRight(long seed) {
        Random random = new Random(seed);
        int all = 20_000;
        List<Tally.Counted> rows = new ArrayList<>();
        for (int i = 0; i < all; i++) {
            rows.addAll(tally.add(note("host-" + random.nextInt(5_000)), AT.plusMillis(random.nextInt(50_000))));
        }
        assertEquals(Tally.KINDS, rows.size());
        rows.addAll(tally.all());
        assertTrue(rows.size() <= 2 * Tally.KINDS + 2, rows.size() + " rows");
        assertEquals(all, rows.stream().mapToLong(Tally.Counted::times).sum());
    }
}
