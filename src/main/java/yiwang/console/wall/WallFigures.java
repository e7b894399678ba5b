package yiwang.console.wall;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import yiwang.console.feed.LiveStore;
import yiwang.console.kit.Levels;
import yiwang.domain.code.DivisionCode;
import yiwang.wire.ChannelView;
import yiwang.wire.TicketView;
import yiwang.wire.Totals;
import yiwang.wire.WorkerView;

/**
 * What the everyday scene says, computed from the replica. Immutable; any thread.
 *
 * @param totals the day's figures, or null before they came
 * @param towns towns with open tickets, most first, at most {@link #BARS}
 * @param worst the tickets that need a look first, at most {@link #ITEMS}
 * @param reporting workers whose position is younger than {@link #REPORTING}
 */
record WallFigures(
        @Nullable Totals totals, List<Town> towns, List<Item> worst, int reporting, int online, int channels) {
    static final int BARS = 8;
    static final int ITEMS = 5;
    static final Duration REPORTING = Duration.ofMinutes(5);

    /** Open tickets of a town, and how many of them are past their limit. */
    record Town(String code, int open, int over) {}

    /** A ticket with the level it stands at, 0 to 4. */
    record Item(TicketView ticket, int level) {}

    private static final Comparator<Town> MOST_FIRST =
            Comparator.comparingInt(Town::open).reversed().thenComparing(Town::code);

    /** Worst level first, none last; among equals the limit that is reached first; the id makes it total. */
    private static final Comparator<Item> WORST_FIRST = Comparator.comparingInt(
                    (Item item) -> item.level() == 0 ? 5 : item.level())
            .thenComparing(item -> item.ticket().clockDue())
            .thenComparing(item -> item.ticket().id());

    static WallFigures of(LiveStore live, Instant now) {
        Collection<TicketView> tickets = live.tickets().all();
        Collection<WorkerView> workers = live.workers().all();
        Collection<ChannelView> channels = live.channels().all();
        Instant since = now.minus(REPORTING);
        return new WallFigures(
                live.totals().get("today"),
                towns(tickets, now),
                worst(tickets),
                (int) workers.stream()
                        .filter(worker -> worker.at().isAfter(since))
                        .count(),
                (int) channels.stream().filter(ChannelView::online).count(),
                channels.size());
    }

    static List<Town> towns(Collection<TicketView> tickets, Instant now) {
        Map<String, Town> towns = new HashMap<>();
        int digits = DivisionCode.Level.TOWN.digits();
        for (TicketView ticket : tickets) {
            if (ticket.state().isOpen() && ticket.division().length() >= digits) {
                String code = ticket.division().substring(0, digits);
                int over = isOver(ticket, now) ? 1 : 0;
                towns.merge(code, new Town(code, 1, over), (a, b) -> new Town(code, a.open() + 1, a.over() + b.over()));
            }
        }
        return towns.values().stream().sorted(MOST_FIRST).limit(BARS).toList();
    }

    static List<Item> worst(Collection<TicketView> tickets) {
        return tickets.stream()
                .filter(ticket -> ticket.state().isOpen() && ticket.clockStopped() == null)
                .map(ticket -> new Item(ticket, Levels.of(ticket)))
                .sorted(WORST_FIRST)
                .limit(ITEMS)
                .toList();
    }

    private static boolean isOver(TicketView ticket, Instant now) {
        return ticket.clockStopped() == null && ticket.clockDue().isBefore(now);
    }
}
