package yiwang.console.kit.ticket;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import yiwang.console.command.Outcome;
import yiwang.domain.ticket.Verb;
import yiwang.wire.CommandAnswer;
import yiwang.wire.TicketView;

/** A mark lasts from the key until the feed shows what became of it. */
class ActionsTest {
    private final FakeDesk fake = new FakeDesk();
    private final List<String> heard = new ArrayList<>();
    private final List<Outcome<CommandAnswer>> outcomes = new ArrayList<>();
    private final Actions actions = new Actions(fake.backend, heard::add);
    private final String id =
            fake.backend.take("路灯不亮", "路灯不亮三天了", "02-003", "320724100001", FakeDesk.NOW.minusSeconds(60), 1);

    @AfterEach
    void close() {
        fake.close();
    }

    private TicketView now() {
        TicketView ticket = fake.tickets.get(id);
        if (ticket == null) {
            throw new IllegalStateException(id);
        }
        return ticket;
    }

    @Test
    void pendingUntilTheFeedShowsTheVersion() {
        TicketView before = now();
        actions.send(before, Verb.ACCEPT, Map.of(), outcomes::add);
        assertEquals(Actions.Mark.PENDING, actions.mark(id));
        actions.seen(before);
        assertEquals(Actions.Mark.PENDING, actions.mark(id));
        actions.seen(now());
        assertEquals(Actions.Mark.NONE, actions.mark(id));
        assertTrue(heard.contains(id));
    }

    @Test
    void settledAlsoWhenTheFeedIsFasterThanTheAnswer() {
        TicketView before = now();
        fake.backend.hold();
        actions.send(before, Verb.ACCEPT, Map.of(), outcomes::add);
        fake.backend.did(id, Verb.ACCEPT, Map.of(), FakeDesk.NOW);
        actions.seen(now());
        fake.backend.answer();
        assertEquals(Actions.Mark.NONE, actions.mark(id), "refused as stale, nothing is on its way");
        assertTrue(outcomes.getFirst() instanceof Outcome.Refused);
    }

    @Test
    void asecondCommandWaitsForTheFirst() {
        fake.backend.hold();
        assertTrue(actions.send(now(), Verb.ACCEPT, Map.of(), outcomes::add));
        assertFalse(actions.send(now(), Verb.NOTE, Map.of("text", "x"), outcomes::add));
    }

    @Test
    void unknownStaysUntilTheTicketMoves() {
        fake.backend.fallSilent();
        TicketView before = now();
        actions.send(before, Verb.ACCEPT, Map.of(), outcomes::add);
        assertEquals(Actions.Mark.UNKNOWN, actions.mark(id));
        actions.seen(before);
        assertEquals(Actions.Mark.UNKNOWN, actions.mark(id));
        fake.backend.did(id, Verb.ACCEPT, Map.of(), FakeDesk.NOW);
        actions.seen(now());
        assertEquals(Actions.Mark.NONE, actions.mark(id));
    }

    @Test
    void whatTheFeedDropsIsForgotten() {
        fake.backend.hold();
        actions.send(now(), Verb.ACCEPT, Map.of(), outcomes::add);
        actions.gone(id);
        assertEquals(Actions.Mark.NONE, actions.mark(id));
    }
}
