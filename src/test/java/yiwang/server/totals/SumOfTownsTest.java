package yiwang.server.totals;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.function.ToLongFunction;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.jspecify.annotations.Nullable;
import yiwang.domain.code.CheckDigit;
import yiwang.domain.ticket.Ticket;
import yiwang.domain.ticket.TicketState;
import yiwang.server.tickets.StoredTicket;
import yiwang.wire.Totals;

/**
 * Invariant 14 of domain.md 4.4: at the same moment every counting figure of the county is the sum of that of its towns,
 * whatever happens to tickets, over midnight too.
 */
class SumOfTownsTest {
    private static final LocalDate DAY = LocalDate.of(2026, 2, 14);
    private static final Instant MORNING =
            DAY.atTime(8, 0).atZone(DayCount.ZONE).toInstant();
    private static final List<String> TOWNS = List.of("320724100", "320724101", "320724102");
    private static final int TICKETS = 12;
    private static final int CHANGES = 120;
    private static final Map<String, ToLongFunction<Totals>> FIGURES = Map.of(
            "received", Totals::received,
            "closed", Totals::closed,
            "open", Totals::open,
            "over", Totals::over,
            "graded", Totals::graded,
            "satisfied", Totals::satisfied);

    private final Map<String, DayCount> towns = new HashMap<>();
    private final Map<Integer, StoredTicket> rows = new HashMap<>();
    private DayCount county = new DayCount(DAY);
    private Instant now = MORNING;

    @Property(tries = 200)
    void invariant14_theCountyIsTheSumOfItsTowns(@ForAll long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        begin();
        for (int i = 0; i < CHANGES; i++) {
            now = now.plusSeconds(random.nextInt(1_500));
            turn();
            int ticket = random.nextInt(TICKETS);
            change(ticket, row(ticket, random));
            FIGURES.forEach((name, figure) -> assertEquals(
                    figure.applyAsLong(county.at(now)),
                    towns.values().stream()
                            .mapToLong(town -> figure.applyAsLong(town.at(now)))
                            .sum(),
                    () -> name + " at " + now));
        }
    }

    private void begin() {
        now = MORNING;
        rows.clear();
        county = new DayCount(DAY);
        TOWNS.forEach(town -> towns.put(town, new DayCount(DAY)));
    }

    private void turn() {
        if (county.isBefore(now)) {
            LocalDate day = LocalDate.ofInstant(now, DayCount.ZONE);
            county = county.onto(day);
            towns.replaceAll((town, count) -> count.onto(day));
        }
    }

    private void change(int ticket, StoredTicket after) {
        StoredTicket before = rows.put(ticket, after);
        county.changed(before, after);
        Objects.requireNonNull(towns.get(after.ticket().division().value())).changed(before, after);
    }

    private StoredTicket row(int ticket, SplittableRandom random) {
        StoredTicket before = rows.get(ticket);
        Instant registered = before == null ? now : before.registeredAt();
        boolean ended = before != null && random.nextInt(4) == 0;
        boolean graded = random.nextInt(3) == 0;
        return row(
                "t" + ticket,
                TOWNS.get(ticket % TOWNS.size()),
                ended ? TicketState.CLOSED : TicketState.IN_PROGRESS,
                registered,
                graded ? 1 + random.nextInt(5) : 0,
                ended ? now : null,
                random.nextBoolean() ? now : null);
    }

    private StoredTicket row(
            String id,
            String town,
            TicketState state,
            Instant registered,
            int grade,
            @Nullable Instant closed,
            @Nullable Instant stopped) {
        List<String> clock = new ArrayList<>(List.of("dispose", "0", "1 UH", "center"));
        clock.add(String.valueOf(registered.toEpochMilli()));
        clock.add(String.valueOf(registered.plus(Duration.ofHours(1)).toEpochMilli()));
        clock.add(stopped == null ? "-" : String.valueOf(stopped.toEpochMilli()));
        clock.addAll(List.of("settled", "calendar", "windows", "-", "-"));
        Map<String, String> fields = Map.of(
                "number", "320724-260214-000001-" + CheckDigit.of("320724260214000001"),
                "state", state.name(),
                "division", town,
                "receivedAt", registered.toString(),
                "clocks", String.join("\t", clock),
                "grade", String.valueOf(grade));
        return new StoredTicket(
                Ticket.stored(id, 1, now, fields),
                1,
                "",
                registered,
                grade == 0 ? null : now,
                closed,
                new TreeMap<>(fields));
    }
}
