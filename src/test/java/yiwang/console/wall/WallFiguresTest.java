package yiwang.console.wall;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import yiwang.console.feed.Standings;
import yiwang.console.feed.Tickets;
import yiwang.console.kit.Levels;
import yiwang.domain.escalation.policy.Rung;
import yiwang.domain.ticket.TicketState;
import yiwang.wire.TicketView;

class WallFiguresTest {
    private static final Instant NOW = Instant.parse("2026-06-18T06:00:00Z");

    /** A ticket with an hour's limit that was due so many minutes ago; negative is still to come. */
    private static TicketView standing(String id, @Nullable Rung rung, long minutesOver) {
        TicketView ticket = Tickets.of(
                id, 1, "320724100001", NOW.minus(Duration.ofMinutes(minutesOver)), TicketState.IN_PROGRESS, 0);
        return Tickets.on(ticket, Standings.on(rung, NOW));
    }

    @Test
    void levelsFollowTheLadder() {
        List<TicketView> tickets = List.of(
                standing("raised", Rung.E5, 300),
                standing("red", Rung.E4, 121),
                standing("yellow", Rung.E3, 31),
                standing("supervised", Rung.E2, 1),
                standing("reminded", Rung.E1, -11),
                standing("hinted", Rung.E0, -29),
                Tickets.of("closed", 1, "320724100001", NOW.minusSeconds(90_000), TicketState.CLOSED, 0));
        assertArrayEquals(new int[] {1, 2, 1, 1, 1}, Levels.count(tickets));
    }

    @Test
    void worstFirstThenWhatEndsFirst() {
        List<TicketView> tickets = new ArrayList<>();
        tickets.add(standing("calm", null, -59));
        tickets.add(standing("supervised", Rung.E2, 1));
        tickets.add(standing("red-late", Rung.E4, 130));
        tickets.add(standing("red-later", Rung.E4, 200));
        tickets.add(standing("reminded", Rung.E1, -5));
        tickets.add(standing("yellow", Rung.E3, 40));
        assertEquals(
                List.of("red-later", "red-late", "yellow", "supervised", "reminded"),
                WallFigures.worst(tickets).stream()
                        .map(item -> item.ticket().id())
                        .toList());
    }

    @Test
    void townsWithMostWorkFirstAndAtMostEight() {
        List<TicketView> tickets = new ArrayList<>();
        for (int town = 0; town < 11; town++) {
            for (int i = 0; i <= town; i++) {
                tickets.add(Tickets.of(
                        town + "-" + i,
                        1,
                        "3207241" + String.format("%02d", town) + "001",
                        NOW.plus(Duration.ofMinutes(i == 3 ? -1 : 30)),
                        TicketState.DISPATCHED,
                        0));
            }
        }
        tickets.add(Tickets.of("county", 1, "320724", NOW, TicketState.DISPATCHED, 0));
        List<WallFigures.Town> towns = WallFigures.towns(tickets, NOW);
        assertEquals(8, towns.size());
        assertEquals(new WallFigures.Town("320724110", 11, 1), towns.getFirst());
        assertEquals(new WallFigures.Town("320724103", 4, 1), towns.getLast());
    }
}
