package yiwang.server.escalation;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;
import yiwang.domain.escalation.CaseLadder;
import yiwang.domain.escalation.policy.Channel;
import yiwang.domain.escalation.policy.Recipient;
import yiwang.domain.escalation.policy.Rung;
import yiwang.domain.ticket.Offices;
import yiwang.domain.ticket.Ticket;
import yiwang.domain.ticket.TicketEvent;
import yiwang.domain.ticket.Verb;
import yiwang.server.tickets.StoredTicket;
import yiwang.wire.NoticeView;

/** Which notices an event of a ticket makes, and which it ends. Pure. */
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

    /** What a step of the ladder tells; nothing for any other event. */
    static List<NoticeView> told(TicketEvent event, StoredTicket after) {
        List<NoticeView> notices = new ArrayList<>();
        if (event.verb() == Verb.ESCALATE) {
            for (String word : event.said().getOrDefault("told", "").split(",")) {
                notices.add(notice(event, after, notices.size(), word));
            }
        }
        return notices;
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

    private static NoticeView notice(TicketEvent event, StoredTicket after, int nr, String word) {
        SortedMap<String, String> said = event.said();
        Ticket ticket = after.ticket();
        int colon = word.indexOf(':');
        Recipient office = Recipient.of(word.substring(0, colon));
        return new NoticeView(
                after.seq() + "-" + nr,
                ticket.id(),
                ticket.number().value(),
                ticket.title(),
                ticket.urgency(),
                Rung.valueOf(said.getOrDefault("rung", "")),
                said.getOrDefault("line", ""),
                said.getOrDefault("why", ""),
                office,
                Offices.unit(office, ticket.lead()),
                Channel.of(word.substring(colon + 1)),
                Instant.parse(said.getOrDefault("dueAt", "")),
                event.at(),
                null,
                null);
    }
}
