package yiwang.server.totals;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import yiwang.domain.code.CheckDigit;
import yiwang.domain.ticket.Ticket;
import yiwang.domain.ticket.TicketState;
import yiwang.server.tickets.StoredTicket;
import yiwang.wire.Totals;

class TotalsKeeperTest {
    /** Noon in Shanghai. */
    private static final Instant NOON = Instant.parse("2026-02-14T04:00:00Z");

    private final List<Totals> told = new ArrayList<>();
    private Instant now = NOON;
    private final TotalsKeeper keeper = new TotalsKeeper(Runnable::run, () -> now, List.of(), told::add);

    @Test
    void aTicketIsCountedThroughItsDayAndTakenBackWhereItChanges() {
        StoredTicket taken = row("a", TicketState.RECEIVED, NOON, null, 0, null, null);
        keeper.changed(null, taken);
        figures(1, 0, 1, 0, 0, 0);
        StoredTicket graded = row("a", TicketState.EVALUATING, NOON, NOON, 5, null, NOON);
        keeper.changed(taken, graded);
        figures(1, 0, 1, 0, 1, 1);
        StoredTicket again = row("a", TicketState.EVALUATING, NOON, NOON, 2, null, NOON);
        keeper.changed(graded, again);
        figures(1, 0, 1, 0, 1, 0);
        StoredTicket closed = row("a", TicketState.CLOSED, NOON, NOON, 2, NOON, NOON);
        keeper.changed(again, closed);
        figures(1, 1, 0, 0, 1, 0);
    }

    @Test
    void aLimitThatPassesIsToldThoughNothingHappened() {
        keeper.changed(null, row("a", TicketState.IN_PROGRESS, NOON, null, 0, null, null));
        figures(1, 0, 1, 0, 0, 0);
        now = NOON.plus(Duration.ofHours(2));
        figures(1, 0, 1, 1, 0, 0);
        long version = told.getLast().version();
        now = now.plusSeconds(1);
        keeper.tick();
        assertEquals(version, told.getLast().version(), "the same figures are not told twice");
    }

    @Test
    void midnightInShanghaiBeginsANewDayWithWhatIsOpen() {
        keeper.changed(null, row("a", TicketState.RECEIVED, NOON, null, 0, null, NOON));
        keeper.changed(null, row("b", TicketState.CLOSED, NOON, NOON, 5, NOON, NOON));
        figures(2, 1, 1, 0, 1, 1);
        now = Instant.parse("2026-02-14T15:59:59Z");
        figures(2, 1, 1, 0, 1, 1);
        now = Instant.parse("2026-02-14T16:00:01Z");
        figures(0, 0, 1, 0, 0, 0);
    }

    @Test
    void aChangeThatComesBeforeTheFirstTickAfterMidnightIsOfTheNewDay() {
        StoredTicket open = row("a", TicketState.EVALUATING, NOON, NOON, 4, null, NOON);
        keeper.changed(null, open);
        now = Instant.parse("2026-02-14T16:00:00.5Z");
        keeper.changed(open, row("a", TicketState.CLOSED, NOON, NOON, 4, now, NOON));
        figures(0, 1, 0, 0, 0, 0);
    }

    private void figures(long received, long closed, long open, long over, long graded, long satisfied) {
        keeper.tick();
        Totals t = told.getLast();
        assertEquals(
                List.of(received, closed, open, over, graded, satisfied),
                List.of(t.received(), t.closed(), t.open(), t.over(), t.graded(), t.satisfied()));
    }

    /** A limit of one hour; {@code stopped} null means the clock runs. */
    private StoredTicket row(
            String id,
            TicketState state,
            Instant registered,
            @Nullable Instant graded,
            int grade,
            @Nullable Instant closed,
            @Nullable Instant stopped) {
        Map<String, String> fields = Map.of(
                "number", "320724-260214-000001-" + CheckDigit.of("320724260214000001"),
                "state", state.name(),
                "division", "320724",
                "receivedAt", registered.toString(),
                "clocks",
                        String.join(
                                "\t",
                                "dispose",
                                "0",
                                "1 UH",
                                "center",
                                String.valueOf(registered.toEpochMilli()),
                                String.valueOf(
                                        registered.plus(Duration.ofHours(1)).toEpochMilli()),
                                stopped == null ? "-" : String.valueOf(stopped.toEpochMilli()),
                                "settled",
                                "calendar",
                                "windows",
                                "-",
                                "-"),
                "grade", String.valueOf(grade));
        Ticket ticket = Ticket.stored(id, 1, now, fields);
        return new StoredTicket(ticket, 1, "", registered, graded, closed, new TreeMap<>(fields));
    }
}
