package yiwang.console.board;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import yiwang.console.kit.ticket.FakeDesk;
import yiwang.domain.escalation.policy.Rung;
import yiwang.domain.ticket.Verb;
import yiwang.wire.LadderView;
import yiwang.wire.TicketView;

/** Columns follow the ladder, and are sorted only when somebody comes or goes. */
class BoardModelTest {
    private static final Instant NOW = FakeDesk.NOW;

    private final FakeDesk fake = new FakeDesk();
    private final AtomicInteger comparisons = new AtomicInteger();
    private final BoardModel board = new BoardModel((a, b) -> {
        comparisons.incrementAndGet();
        return Standing.ORDER.compare(a, b);
    });

    @BeforeEach
    void fill() {
        fake.with(200);
        board.reset(fake.tickets.all(), NOW);
    }

    @AfterEach
    void close() {
        fake.close();
    }

    private List<Standing> column(Column column) {
        return board.columnProperty(column).get();
    }

    private TicketView view(String id) {
        TicketView ticket = fake.tickets.get(id);
        if (ticket == null) {
            throw new IllegalStateException(id);
        }
        return ticket;
    }

    @Test
    void everyTicketOnARungIsInItsColumn() {
        long expected = fake.tickets.all().stream()
                .filter(ticket -> new Standing(ticket).column() != null)
                .count();
        int held = 0;
        for (Column column : Column.values()) {
            column(column).forEach(each -> assertEquals(column, each.column()));
            held += column(column).size();
        }
        assertEquals(expected, held);
        assertTrue(held > 40);
    }

    @Test
    void theNextDeadlineComesFirst() {
        List<Instant> next = column(Column.REMIND).stream()
                .map(each -> each.on().nextAt())
                .filter(at -> at != null)
                .toList();
        assertEquals(next.stream().sorted().toList(), next);
        assertTrue(next.size() > 5);
    }

    @Test
    void achangeThatKeepsItsPlaceSortsNothing() {
        String id = column(Column.SUPERVISE).getFirst().ticket().id();
        fake.backend.did(id, Verb.NOTE, Map.of("text", "已催"), NOW);
        comparisons.set(0);
        board.apply(List.of(view(id)), Set.of(), NOW);
        assertEquals(0, comparisons.get());
        assertEquals(view(id), column(Column.SUPERVISE).getFirst().ticket());
    }

    @Test
    void acardMovesATicketIntoItsColumn() {
        TicketView near = column(Column.REMIND).stream()
                .map(Standing::ticket)
                .filter(ticket -> ticket.card() == 0)
                .findFirst()
                .orElseThrow();
        fake.backend.did(near.id(), Verb.SUPERVISE, Map.of("level", "1", "reason", "群众反复来电"), NOW);
        fake.backend.wake(NOW);
        board.apply(List.of(view(near.id())), Set.of(), NOW);
        assertTrue(column(Column.SUPERVISE).stream()
                .anyMatch(each -> each.ticket().id().equals(near.id())));
        assertFalse(column(Column.REMIND).stream()
                .anyMatch(each -> each.ticket().id().equals(near.id())));
    }

    @Test
    void theUrgentLaneStandsInFrontOfTheRungs() {
        LadderView lane = new LadderView(Rung.E2, NOW, true, null, 4, true, null, null, List.of());
        LadderView signed = new LadderView(Rung.E2, NOW, false, null, 4, true, null, null, List.of());
        assertEquals(Column.LANE, Column.of(lane));
        assertEquals(Column.SUPERVISE, Column.of(signed));
        assertNull(Column.of(LadderView.NONE));
    }

    @Test
    void whatIsGoneLeaves() {
        String id = column(Column.REMIND).getFirst().ticket().id();
        board.apply(List.of(), Set.of(id), NOW);
        assertFalse(column(Column.REMIND).stream()
                .anyMatch(each -> each.ticket().id().equals(id)));
    }

    @Test
    void noTwoStandingsAreEqualInOrder() {
        List<Standing> all =
                fake.tickets.all().stream().map(t -> new Standing(t)).toList();
        for (Standing a : all) {
            for (Standing b : all) {
                assertEquals(a == b, Standing.ORDER.compare(a, b) == 0);
            }
        }
    }

    @Test
    void factsCountWhatIsOpen() {
        Facts facts = Facts.of(fake.tickets.all(), NOW);
        assertTrue(facts.stale() > 0);
        assertTrue(facts.worst().size() <= 5);
        for (int i = 1; i < facts.worst().size(); i++) {
            assertTrue(facts.worst().get(i - 1).over() >= facts.worst().get(i).over());
        }
        assertEquals(new Facts(0, 0, List.of()), Facts.of(List.of(), NOW));
    }
}
