package yiwang.domain.ticket;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import yiwang.domain.escalation.CaseClock;
import yiwang.domain.escalation.CaseFacts;
import yiwang.domain.escalation.policy.Limit;
import yiwang.domain.profile.ClockLine;
import yiwang.domain.ticket.Happened.What;

/** The one place that says which fact of the ladder is which fact of a ticket. Pure. */
final class CaseFactsOf {
    private CaseFactsOf() {}

    static CaseFacts of(Ticket ticket) {
        Course course = ticket.course();
        Happened happened = course.happened();
        return new CaseFacts(
                ticket.urgency(),
                ticket.receivedAt(),
                happened.last(What.URGENT),
                last(ticket, ClockLine.SIGN),
                last(ticket, ClockLine.DISPOSE),
                happened.last(What.SIGNED),
                happened.last(What.HANDLED),
                happened.all(What.RETURNED),
                happened.all(What.DISSATISFIED),
                happened.all(What.COMPLAINED),
                happened.last(What.FALSE_REPORT),
                happened.last(What.HARM),
                happened.last(What.CARD) == null ? 0 : ticket.card(),
                happened.last(What.CARD),
                happened.last(What.ANSWERED),
                happened.last(What.UNDETERMINED),
                course.closedAt());
    }

    private static @Nullable CaseClock last(Ticket ticket, String kind) {
        List<Clock> clocks = ticket.clocks().stream()
                .filter(clock -> clock.kind().equals(kind))
                .toList();
        return clocks.isEmpty() ? null : counted(clocks.getLast());
    }

    /** Shares of it are counted from so much later as it stood still; when it is due was fixed by its own events. */
    private static CaseClock counted(Clock clock) {
        Duration stood = clock.pauses().stream()
                .filter(pause -> !pause.isOpen())
                .map(pause -> Duration.between(pause.from(), Objects.requireNonNull(pause.to())))
                .reduce(Duration.ZERO, Duration::plus);
        Instant start = clock.startedAt().plus(stood);
        return new CaseClock(
                start.isAfter(clock.dueAt()) ? clock.dueAt() : start,
                clock.dueAt(),
                Limit.parse(clock.limit().toString()),
                clock.countdown().stoppedAt());
    }
}
