package yiwang.domain.reporter;

import java.util.EnumSet;
import java.util.Objects;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.stream.Stream;
import yiwang.domain.ticket.Actor;
import yiwang.domain.ticket.KnownCodes;
import yiwang.domain.ticket.Task;
import yiwang.domain.ticket.Ticket;
import yiwang.domain.ticket.TicketKind;

/**
 * From whom it is kept who reported: a complaint or a report is often about those who are to handle it (domain.md 4.9). What the
 * center and its call takers need to call back stays theirs. Pure; any thread.
 *
 * @param isBelow whether a unit stands below another
 */
public record Secrecy(BiPredicate<String, String> isBelow) {
    private static final Set<TicketKind> ABOUT_SOMEBODY = EnumSet.of(TicketKind.COMPLAINT, TicketKind.REPORT);

    /** Whether the unit of somebody, one above it or one below it has or had the matter in hand. */
    public boolean isKeptFrom(Actor actor, Ticket ticket) {
        return ABOUT_SOMEBODY.contains(ticket.kind())
                && !actor.unit().equals(KnownCodes.CENTER)
                && parts(ticket).anyMatch(unit -> isOfOneHouse(unit, actor.unit()));
    }

    private static Stream<String> parts(Ticket ticket) {
        return Stream.concat(
                        Stream.of(ticket.lead(), ticket.firstResponder()),
                        ticket.course().tasks().stream().map(Task::unit))
                .filter(Objects::nonNull)
                .filter(unit -> !unit.equals(KnownCodes.CENTER));
    }

    private boolean isOfOneHouse(String one, String other) {
        return one.equals(other) || isBelow.test(one, other) || isBelow.test(other, one);
    }
}
