package yiwang.domain.ticket;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import yiwang.domain.escalation.CaseClock;
import yiwang.domain.escalation.CaseFacts;
import yiwang.domain.escalation.policy.Limit;
import yiwang.domain.ticket.Happened.What;

/** The one place that says which fact of the ladder is which fact of a ticket. Pure. */
final class CaseFactsOf {
    private static final BigDecimal HOUR = BigDecimal.valueOf(3_600);
    private static final BigDecimal LEAST = new BigDecimal("0.0001");
    private static final int DECIMALS = 4;

    private CaseFactsOf() {}

    static CaseFacts of(Ticket ticket) {
        Course course = ticket.course();
        Happened happened = course.happened();
        return new CaseFacts(
                ticket.urgency(),
                ticket.receivedAt(),
                happened.last(What.URGENT),
                null,
                running(ticket.clock()),
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

    /** A limit that was given as an instant is a limit in natural hours. */
    private static CaseClock running(Clock clock) {
        Duration length = clock.limit();
        BigDecimal hours = BigDecimal.valueOf(length.toSeconds()).divide(HOUR, DECIMALS, RoundingMode.HALF_UP);
        return new CaseClock(
                clock.startedAt(), clock.dueAt(), new Limit(hours.max(LEAST), Limit.Unit.NH), clock.stoppedAt());
    }
}
