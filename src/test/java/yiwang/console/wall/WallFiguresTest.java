package yiwang.console.wall;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import yiwang.console.feed.Tickets;
import yiwang.console.kit.Levels;
import yiwang.domain.ticket.TicketState;
import yiwang.wire.TicketView;

class WallFiguresTest {
    private static final Instant NOW = Instant.parse("2026-06-18T06:00:00Z");

    /** A ticket with an hour's limit that was due so many minutes ago; negative is still to come. */
    private static TicketView over(String id, long minutes, int card) {
        return Tickets.of(id, 1, "320724100001", NOW.minus(Duration.ofMinutes(minutes)), TicketState.IN_PROGRESS, card);
    }

    @Test
    void levelsFollowTheLadder() {
        List<TicketView> tickets = List.of(
                over("red", 121, 0),
                over("yellow", 31, 0),
                over("supervised", 1, 0),
                over("reminded", -11, 0),
                over("hinted", -29, 0),
                over("card", -59, 3),
                Tickets.of("closed", 1, "320724100001", NOW.minusSeconds(90_000), TicketState.CLOSED, 0));
        assertArrayEquals(new int[] {1, 2, 1, 1, 1}, Levels.count(tickets, NOW));
    }

    @Test
    void worstFirstThenWhatEndsFirst() {
        List<TicketView> tickets = new ArrayList<>();
        tickets.add(over("calm", -59, 0));
        tickets.add(over("supervised", 1, 0));
        tickets.add(over("red-late", 130, 0));
        tickets.add(over("red-later", 200, 0));
        tickets.add(over("reminded", -5, 0));
        tickets.add(over("yellow", 40, 0));
        assertEquals(
                List.of("red-later", "red-late", "yellow", "supervised", "reminded"),
                WallFigures.worst(tickets, NOW).stream()
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
