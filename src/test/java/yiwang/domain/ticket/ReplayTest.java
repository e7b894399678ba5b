package yiwang.domain.ticket;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class ReplayTest {
    private static final List<String> UNITS = List.of("center", "a", "b");

    /** Whatever is asked in whatever order: replaying gives the ticket that was worked with, and so do its merged fields. */
    @Property(tries = 500)
    void replayGivesTheTicketThatTheEventsMade(@ForAll long seed) {
        Random random = new Random(seed);
        List<TicketEvent> events = new ArrayList<>(List.of(Tickets.registered(Map.of())));
        Ticket ticket = Ticket.after(null, events.getFirst());
        for (int i = 0; i < 40; i++) {
            Verb verb = Verb.values()[random.nextInt(Verb.values().length)];
            Map<String, String> details = Tickets.answers(verb);
            details.replace("unit", UNITS.get(random.nextInt(3)));
            details.replace("level", String.valueOf(1 + random.nextInt(3)));
            details.replace("grade", String.valueOf(1 + random.nextInt(5)));
            Actor actor = Tickets.everybody(UNITS.get(random.nextInt(3)));
            if (Tickets.decide(ticket, verb, actor, details) instanceof Decision.Done done) {
                for (TicketEvent event : done.events()) {
                    ticket = Ticket.after(ticket, event);
                    events.add(event);
                }
            }
        }
        assertEquals(ticket, Ticket.replay(events));
        Map<String, String> fields = new HashMap<>();
        events.forEach(event -> fields.putAll(event.sets()));
        assertEquals(ticket, Ticket.stored(ticket.id(), ticket.version(), ticket.updatedAt(), fields));
        assertEquals(events.size(), ticket.version());
    }

    @Test
    void aHoleInTheEventsIsAFault() {
        List<TicketEvent> events = Tickets.to(TicketState.CLOSED);
        List<TicketEvent> hole = new ArrayList<>(events);
        hole.remove(3);
        assertThrows(IllegalArgumentException.class, () -> Ticket.replay(hole));
        assertThrows(IllegalArgumentException.class, () -> Ticket.replay(List.of()));
        assertThrows(IllegalArgumentException.class, () -> Ticket.replay(events.subList(1, 4)));
    }
}
