package yiwang.domain.ticket;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import yiwang.domain.ticket.Refusal.Code;

/** What one person asks for and another decides: returns, extensions, suspensions, terminations. */
class RequestsTest {
    @Test
    void aReturnIsGrantedByAnotherPersonAndTheFirstResponderStays() {
        Ticket ticket = Tickets.after(Tickets.in(TicketState.DISPATCHED), Verb.RETURN);
        assertEquals("a", ticket.lead(), "who asks to send it back still has it");
        assertEquals(Code.REQUEST_OPEN, Tickets.refused(Tickets.decide(ticket, Verb.RETURN)));
        Actor asker = new Actor("seat", KnownCodes.CENTER, Set.of(Role.SHIFT_LEADER));
        assertEquals(Code.SAME_PERSON, Tickets.refused(Tickets.decide(ticket, Verb.GRANT, asker, Map.of())));
        ticket = Tickets.after(ticket, Verb.GRANT, Tickets.LEADER);
        assertEquals(TicketState.TO_DISPATCH, ticket.state());
        assertNull(ticket.lead());
        assertEquals("a", ticket.firstResponder());
        assertEquals(List.of("a"), ticket.returnedBy());
        assertTrue(ticket.clock().isRunning(), "the clock keeps running");
        ticket = Tickets.after(ticket, Verb.DISPATCH);
        assertEquals(Code.RETURN_LIMIT, Tickets.refused(Tickets.decide(ticket, Verb.RETURN)));
    }

    @Test
    void twoReturnsByDifferentUnitsLeaveTheOwnerUndeterminedAndTheDesignatedUnitKeepsIt() {
        Ticket ticket = Tickets.after(Tickets.in(TicketState.DISPATCHED), Verb.RETURN);
        ticket = Tickets.after(ticket, Verb.GRANT, Tickets.LEADER);
        ticket = Tickets.after(ticket, Verb.DISPATCH, Tickets.everybody("center"), Map.of("unit", "b"));
        ticket = Tickets.after(ticket, Verb.RETURN, Tickets.everybody("b"));
        ticket = Tickets.after(ticket, Verb.GRANT, Tickets.LEADER);
        assertEquals(TicketState.OWNERSHIP_UNDETERMINED, ticket.state());
        assertEquals("a", ticket.firstResponder());
        assertEquals(
                List.of(new Task(1, "safeguard", "town", Task.State.OPEN)),
                ticket.course().tasks());
        ticket = Tickets.after(ticket, Verb.DESIGNATE, Tickets.LEADER, Map.of("unit", "c", "basis", "三定方案"));
        assertEquals(TicketState.DISPATCHED, ticket.state());
        assertEquals("c", ticket.firstResponder());
        assertEquals(Code.DESIGNATED, Tickets.refused(Tickets.decide(ticket, Verb.RETURN)));
    }

    @Test
    void whatWasSuspendedHasAsMuchTimeLeftWhenItGoesOn() {
        Ticket ticket = Tickets.after(Tickets.in(TicketState.IN_PROGRESS), Verb.SUSPEND);
        ticket = Tickets.after(ticket, Verb.GRANT, Tickets.LEADER);
        assertEquals(TicketState.SUSPENDED, ticket.state());
        Instant asked = Tickets.START.plusSeconds(60);
        assertEquals(asked.plus(Duration.ofDays(3)), ticket.course().resumeAt());
        Duration left = ticket.clock().left(asked);
        Instant later = asked.plus(Duration.ofDays(2));
        ticket = Tickets.with(ticket, Tickets.decide(ticket, Verb.RESUME, Tickets.LEADER, Map.of(), later));
        assertEquals(left, ticket.clock().left(later));
        assertTrue(ticket.clock().isRunning());
    }

    @Test
    void anExtensionIsAskedForInTimeAndOnce() {
        Ticket ticket = Tickets.in(TicketState.IN_PROGRESS);
        Instant due = ticket.clock().dueAt();
        assertEquals(
                Code.AFTER_DUE,
                Tickets.refused(Tickets.decide(
                        ticket, Verb.EXTEND, Tickets.everybody("a"), Tickets.answers(Verb.EXTEND), due.plusMillis(1))));
        ticket = Tickets.after(ticket, Verb.EXTEND);
        ticket = Tickets.after(ticket, Verb.GRANT, Tickets.LEADER);
        assertEquals(Instant.parse("2026-02-15T01:01:00Z"), due);
        assertEquals(Instant.parse("2026-02-24T10:00:00Z"), ticket.clock().dueAt(), "8 WH, over the festival");
        assertEquals(Code.EXTENSION_LIMIT, Tickets.refused(Tickets.decide(ticket, Verb.EXTEND)));
    }

    @Test
    void aMatterEndsAgainstTheReportersWishByTwoPeopleWithANotice() {
        Ticket ticket = Tickets.after(Tickets.in(TicketState.REVISITING), Verb.PROPOSE_END);
        Actor proposer = new Actor("seat", KnownCodes.CENTER, Set.of(Role.COMMANDER));
        assertEquals(Code.SAME_PERSON, Tickets.refused(Tickets.decide(ticket, Verb.GRANT, proposer, Map.of())));
        ticket = Tickets.after(ticket, Verb.GRANT, Tickets.LEADER);
        assertEquals(TicketState.TERMINATED, ticket.state());
    }
}
