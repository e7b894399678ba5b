package yiwang.server.access;

import java.util.HashSet;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import yiwang.domain.access.Grade;
import yiwang.domain.access.Thing;
import yiwang.domain.ticket.Task;
import yiwang.domain.ticket.Ticket;
import yiwang.wire.ChannelView;
import yiwang.wire.FenceView;
import yiwang.wire.NoticeView;
import yiwang.wire.TicketView;
import yiwang.wire.TopicItem;
import yiwang.wire.Totals;
import yiwang.wire.WorkerView;

/** What rights look at in the things of the backend: whose they are, where they are, and how sensitive. */
public final class Things {
    private static final int GROUP = 2;
    private static final int TOWN = 9;

    private Things() {}

    /** A ticket, with every unit that has a part in it. */
    public static Thing of(Ticket ticket) {
        Set<String> units = new HashSet<>(ticket.course().invited());
        ticket.course().tasks().stream().map(Task::unit).forEach(units::add);
        units.addAll(known(ticket.lead(), ticket.firstResponder()));
        return new Thing(
                units, ticket.division().value(), ticket.category().value().substring(0, GROUP), Grade.INTERNAL);
    }

    /** Who reported a ticket, unmasked: for those who handle it, not for all who were asked about it. */
    public static Thing reporterOf(Ticket ticket) {
        Set<String> units = new HashSet<>(known(ticket.lead(), null));
        ticket.course().tasks().stream().filter(Task::isOpen).map(Task::unit).forEach(units::add);
        return new Thing(
                units, ticket.division().value(), ticket.category().value().substring(0, GROUP), Grade.SECRET);
    }

    /** What a live topic tells about. */
    public static Thing of(TopicItem item) {
        return switch (item) {
            case TicketView ticket ->
                new Thing(
                        known(ticket.lead(), ticket.firstResponder()),
                        ticket.division(),
                        ticket.category().substring(0, GROUP),
                        Grade.INTERNAL);
            case NoticeView notice -> new Thing(Set.of(notice.unit()), null, null, Grade.INTERNAL);
            case WorkerView worker -> new Thing(Set.of(worker.unit()), town(worker.grid()), null, Grade.INTERNAL);
            case ChannelView channel -> new Thing(Set.of(channel.unit()), town(channel.grid()), null, Grade.INTERNAL);
            case FenceView fence -> new Thing(Set.of(), null, null, Grade.INTERNAL);
            case Totals totals -> new Thing(Set.of(), null, null, Grade.INTERNAL);
        };
    }

    private static @Nullable String town(String grid) {
        return grid.length() < TOWN ? null : grid.substring(0, TOWN);
    }

    private static Set<String> known(@Nullable String lead, @Nullable String firstResponder) {
        return Stream.of(lead, firstResponder)
                .filter(Objects::nonNull)
                .map(Objects::requireNonNull)
                .collect(Collectors.toUnmodifiableSet());
    }
}
