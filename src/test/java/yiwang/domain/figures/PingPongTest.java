package yiwang.domain.figures;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import yiwang.domain.code.CheckDigit;
import yiwang.domain.ticket.TicketEvent;
import yiwang.domain.ticket.TicketState;
import yiwang.domain.ticket.Verb;

/** Ping-pong time by tables, and against a count of every minute. */
class PingPongTest {
    private static final Instant START = Instant.parse("2026-03-02T00:00:00Z");
    private static final List<String> STATES = List.of(
            "TO_DISPATCH", "OWNERSHIP_UNDETERMINED", "CONSULTING", "DISPATCHED:a", "DISPATCHED:b", "IN_PROGRESS:a");

    /** A life as {@code minute STATE[:lead]} in turn, and what it costs whom until minute 100. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "0 TO_DISPATCH, 10 DISPATCHED:a, 20 IN_PROGRESS:a | ''",
                "0 TO_DISPATCH, 10 DISPATCHED:a, 20 TO_DISPATCH, 35 DISPATCHED:b | a>b 15",
                "0 TO_DISPATCH, 10 DISPATCHED:a, 20 TO_DISPATCH, 35 DISPATCHED:b, 50 OWNERSHIP_UNDETERMINED,"
                        + " 55 CONSULTING, 80 DISPATCHED:c | a>b 15; b>c 5",
                "0 TO_DISPATCH, 10 DISPATCHED:a, 20 TO_DISPATCH, 30 OWNERSHIP_UNDETERMINED, 40 CONSULTING,"
                        + " 60 OWNERSHIP_UNDETERMINED, 70 DISPATCHED:a | a>a 30",
                "0 TO_DISPATCH, 10 DISPATCHED:a, 20 TO_DISPATCH | a>- 80",
                "0 TO_DISPATCH, 10 DISPATCHED:a, 20 TO_DISPATCH, 40 WITHDRAWN | a>- 20",
                "0 TO_DISPATCH, 10 DISPATCHED:a, 20 TERMINATED:a, 30 TO_DISPATCH, 50 DISPATCHED:b | ''",
            })
    void timeWithNobodyIsCountedForThePair(String life, String legs) {
        List<PingPong.Leg> found = PingPong.legs(trail(life), at(100));
        assertEquals(legs, text(found));
    }

    @ParameterizedTest
    @CsvSource({"0, 100, 30", "25, 100, 25", "0, 30, 10", "32, 34, 2", "50, 60, 0"})
    void onlyWhatLiesBetweenTheTwoMomentsCounts(int from, int to, int minutes) {
        List<PingPong.Leg> legs =
                PingPong.legs(trail("0 TO_DISPATCH, 10 DISPATCHED:a, 20 TO_DISPATCH, 50 DISPATCHED:b"), at(100));
        List<PingPong.Row> rows = PingPong.between(List.of(legs, legs), at(from), at(to));
        if (minutes == 0) {
            assertTrue(rows.isEmpty());
        } else {
            assertEquals(List.of(new PingPong.Row("a", "b", 2, Duration.ofMinutes(2L * minutes))), rows);
        }
    }

    /** Whatever the way, the legs add up to the minutes spent with nobody after somebody had had it. */
    @Property(tries = 500)
    void theLegsAddUpToEveryMinuteWithNobody(
            @ForAll @Size(min = 1, max = 20) List<@IntRange(min = 0, max = 5) Integer> states) {
        StringBuilder life = new StringBuilder("0 TO_DISPATCH, 3 DISPATCHED:a");
        long expected = 0;
        for (int i = 0; i < states.size(); i++) {
            String state = STATES.get(states.get(i));
            life.append(", ").append(10 * (i + 1)).append(' ').append(state);
            expected += state.equals("TO_DISPATCH") || state.equals("OWNERSHIP_UNDETERMINED") ? 10 : 0;
            if (i == 0 && state.equals("CONSULTING")) {
                return; // a consultation that was not called by a return makes no ping-pong
            }
        }
        Instant end = at(10 * (states.size() + 1));
        Duration sum = PingPong.legs(trail(life.toString()), end).stream()
                .map(leg -> leg.within(START, end))
                .reduce(Duration.ZERO, Duration::plus);
        boolean consultedWithLead = life.toString().matches(".*:[ab], \\d+ CONSULTING.*");
        assertTrue(consultedWithLead || sum.equals(Duration.ofMinutes(expected)), () -> life + " gave " + sum);
        assertTrue(sum.compareTo(Duration.ofMinutes(expected)) <= 0, () -> life + " gave " + sum);
    }

    private static Instant at(int minute) {
        return START.plus(Duration.ofMinutes(minute));
    }

    private static String text(List<PingPong.Leg> legs) {
        return legs.stream()
                .map(leg -> leg.from() + ">" + (leg.to() == null ? "-" : leg.to()) + " "
                        + leg.within(START, at(100)).toMinutes())
                .collect(Collectors.joining("; "));
    }

    private static List<TicketEvent> trail(String life) {
        List<TicketEvent> trail = new ArrayList<>();
        for (String step : life.split(", ")) {
            String[] part = step.strip().split("[ :]");
            TreeMap<String, String> sets = new TreeMap<>(
                    Map.of("state", TicketState.valueOf(part[1]).name(), "lead", part.length > 2 ? part[2] : ""));
            if (trail.isEmpty()) {
                sets.put("number", "320724-260302-000001-" + CheckDigit.of("320724260302000001"));
                sets.put("division", "320724");
                sets.put("receivedAt", START.toString());
            }
            trail.add(new TicketEvent(
                    "t",
                    trail.size() + 1,
                    Verb.NOTE,
                    "seat",
                    "center",
                    at(Integer.parseInt(part[0])),
                    new TreeMap<>(),
                    sets));
        }
        return trail;
    }
}
