package yiwang.console.map;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import yiwang.console.feed.Freshness;
import yiwang.console.feed.LiveTable.Change;
import yiwang.wire.TicketView;
import yiwang.wire.WorkerView;

class MapModelTest {
    private Instant now = FakeDesk.NOW;
    private int changes;
    private final MapModel model = new MapModel(() -> now, () -> changes++);

    private static Change<TicketView> put(TicketView... tickets) {
        return new Change<>(List.of(tickets), Set.of(), false);
    }

    private static Freshness live() {
        return new Freshness(Freshness.State.LIVE, FakeDesk.NOW, Duration.ZERO, null, false, 1);
    }

    private int level(String id) {
        TicketMark mark = model.ticket(id);
        assertNotNull(mark);
        return mark.level();
    }

    @Test
    void levelsFollowTheLadder() {
        model.tickets(put(
                FakeDesk.ticket("calm", 119.1, 34.2, 0.1, 0),
                FakeDesk.ticket("soon", 119.1, 34.2, 0.9, 0),
                FakeDesk.ticket("over", 119.1, 34.2, 1.2, 0),
                FakeDesk.ticket("yellow", 119.1, 34.2, 0.1, 2),
                FakeDesk.ticket("red", 119.1, 34.2, 3.5, 0)));
        assertEquals(
                List.of(0, 4, 3, 2, 1),
                List.of("calm", "soon", "over", "yellow", "red").stream()
                        .map(this::level)
                        .toList());
    }

    @Test
    void aQuietSecondPaintsNothing() {
        model.tickets(put(FakeDesk.ticket("soon", 119.1, 34.2, 0.99, 0)));
        model.tick(live());
        int before = changes;
        now = now.plusSeconds(1);
        model.tick(live());
        assertEquals(4, level("soon"));
        assertEquals(before, changes, "nothing changed, so nothing is painted");
    }

    @Test
    void removedTicketsAreGoneAndAResetForgetsTheRest() {
        model.tickets(put(FakeDesk.ticket("a", 119.1, 34.2, 0, 0), FakeDesk.ticket("b", 119.1, 34.2, 0, 0)));
        model.tickets(new Change<>(List.of(), Set.of("a"), false));
        assertNull(model.ticket("a"));
        model.tickets(new Change<>(List.of(FakeDesk.ticket("c", 119.1, 34.2, 0, 0)), Set.of(), true));
        assertNull(model.ticket("b"));
        assertEquals(1, model.content().tickets().size());
    }

    @Test
    void aPositionGetsOldWithoutAnyMessage() {
        WorkerView worker = new WorkerView("w", "网格员 01", "town", "320724101201001", 119.1, 34.2, now);
        model.workers(new Change<>(List.of(worker), Set.of(), true));
        assertTrue(model.content().workers().getFirst().fresh());
        now = now.plusSeconds(301);
        int before = changes;
        model.tick(live());
        assertTrue(changes > before);
        assertTrue(!model.content().workers().getFirst().fresh());
    }
}
