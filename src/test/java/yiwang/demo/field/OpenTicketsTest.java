package yiwang.demo.field;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import yiwang.domain.ticket.TicketState;
import yiwang.wire.LiveMessage.Delta;
import yiwang.wire.LiveMessage.Snapshot;
import yiwang.wire.TicketView;
import yiwang.wire.Topic;

class OpenTicketsTest {
    private final List<String> told = new ArrayList<>();
    private final OpenTickets tickets = new OpenTickets(new LiveLine.Listener() {
        @Override
        public void changed(TicketView ticket) {
            told.add(ticket.id() + ticket.version());
        }

        @Override
        public void gone(String id) {
            told.add("-" + id);
        }
    });

    private static TicketView open(String id, long version) {
        return Fixtures.ticket(id, version, TicketState.DISPATCHED);
    }

    private void snapshot(long seq, boolean last, TicketView... items) {
        tickets.snapshot(new Snapshot(Topic.TICKETS, seq, List.of(items), last));
    }

    private boolean delta(long after, long seq, TicketView... items) {
        return tickets.delta(new Delta(Topic.TICKETS, after, seq, List.of(items), List.of()));
    }

    @Test
    void everyVersionIsToldOnce() {
        snapshot(5, true, open("a", 1));
        assertTrue(delta(5, 6, open("a", 2)));
        assertTrue(delta(5, 6, open("a", 2)));
        assertTrue(delta(6, 7, open("a", 1)));
        assertEquals(List.of("a1", "a2"), told);
    }

    @Test
    void whatClosesIsGoneOnceWhicheverWayItIsSaid() {
        snapshot(5, true, open("a", 1), open("b", 1));
        delta(5, 6, Fixtures.ticket("a", 2, TicketState.CLOSED));
        tickets.delta(new Delta(Topic.TICKETS, 6, 7, List.of(), List.of("a", "b", "c")));
        assertEquals(List.of("a1", "b1", "-a", "-b"), told);
    }

    @Test
    void whatClosedWhileTheLineWasDownIsGoneWithTheLastPartOfTheSnapshot() {
        snapshot(5, true, open("a", 1), open("b", 1), open("c", 1));
        tickets.await();
        snapshot(9, false, open("c", 1));
        assertEquals(List.of("a1", "b1", "c1"), told);
        snapshot(9, true, open("b", 2));
        assertEquals(List.of("a1", "b1", "c1", "b2", "-a"), told);
    }

    @Test
    void aHoleIsNoticed() {
        snapshot(5, true);
        assertFalse(delta(6, 7, open("a", 1)));
        assertEquals(List.of(), told);
    }

    @Test
    void deltasBetweenThePartsOfASnapshotAreKeptForAfterIt() {
        snapshot(5, false, open("a", 1));
        assertTrue(delta(4, 5, open("z", 1)));
        assertTrue(delta(5, 6, open("a", 3)));
        snapshot(5, true, open("b", 1));
        assertEquals(List.of("a1", "b1", "a3"), told);
        assertTrue(delta(6, 7, open("b", 2)));
    }

    @Test
    void aHeartbeatMayOvertakeOneDeltaButNotForLong() {
        snapshot(5, true);
        assertTrue(tickets.heartbeat(6));
        assertTrue(delta(5, 6));
        assertTrue(tickets.heartbeat(7));
        assertFalse(tickets.heartbeat(7));
    }

    @Test
    void aSnapshotThatDoesNotComeIsMissed() {
        assertTrue(tickets.heartbeat(6));
        assertTrue(tickets.heartbeat(6));
        assertTrue(tickets.heartbeat(6));
        assertFalse(tickets.heartbeat(6));
    }

    @Test
    void otherTopicsAreNotOurs() {
        snapshot(5, true);
        assertTrue(tickets.delta(new Delta(Topic.WORKERS, 100, 101, List.of(), List.of())));
        tickets.snapshot(new Snapshot(Topic.WORKERS, 100, List.of(), true));
        assertTrue(delta(5, 6, open("a", 1)));
        assertEquals(List.of("a1"), told);
    }
}
