package yiwang.server.escalation;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import yiwang.domain.escalation.CaseLadder;
import yiwang.domain.escalation.policy.Rung;
import yiwang.domain.ticket.Ticket;
import yiwang.domain.ticket.TicketEvent;
import yiwang.domain.ticket.Verb;
import yiwang.server.tickets.StoredTicket;
import yiwang.wire.NoticeView;

/** Which notices an event of a ticket ends. Pure. */
final class NoticeRules {
    private NoticeRules() {}

    /**
     * How an event ends notices that stand.
     *
     * @param by who acknowledged, or null
     * @param only the one rung it ends, or null for every notice of the ticket
     */
    record Ending(@Nullable String by, Instant at, @Nullable Rung only) {
        List<NoticeView> of(List<NoticeView> standing) {
            return standing.stream()
                    .filter(notice -> only == null || notice.rung() == only)
                    .map(notice -> notice.ended(by, at))
                    .toList();
        }
    }

    /** What it ends, or null. */
    static @Nullable Ending ends(@Nullable StoredTicket before, TicketEvent event, StoredTicket after) {
        if (event.verb() == Verb.ESCALATE) {
            return null;
        }
        if (event.verb() == Verb.ACKNOWLEDGE) {
            return new Ending(event.actor(), event.at(), null);
        }
        if (before == null) {
            return null;
        }
        if (isOver(before.ticket(), after.ticket())) {
            return new Ending(null, event.at(), null);
        }
        boolean calmed = before.ticket().standing().urgent()
                && !after.ticket().standing().urgent();
        return calmed ? new Ending(null, event.at(), Rung.EA) : null;
    }

    /** Closed, or a new round: nobody needs to be told of it any more. */
    private static boolean isOver(Ticket before, Ticket after) {
        CaseLadder was = before.course().ladder();
        CaseLadder is = after.course().ladder();
        boolean cleared = was != null
                && is != null
                && !was.fired().isEmpty()
                && is.fired().isEmpty();
        boolean ended = before.state().isOpen() && !after.state().isOpen();
        return cleared || ended;
    }
}
