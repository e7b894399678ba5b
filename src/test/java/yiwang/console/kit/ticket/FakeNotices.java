package yiwang.console.kit.ticket;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import yiwang.domain.escalation.policy.Channel;
import yiwang.domain.escalation.policy.Recipient;
import yiwang.domain.escalation.policy.Rung;
import yiwang.domain.ticket.Offices;
import yiwang.domain.ticket.Ticket;
import yiwang.domain.ticket.TicketEvent;
import yiwang.domain.ticket.Urgency;
import yiwang.domain.ticket.Verb;
import yiwang.wire.NoticeView;

/** Notices as a backend makes them of the steps of a ladder, and made-up ones. */
public final class FakeNotices {
    private FakeNotices() {}

    /** What a step tells; nothing for another event. */
    static List<NoticeView> of(TicketEvent event, Ticket ticket) {
        List<NoticeView> made = new ArrayList<>();
        if (event.verb() != Verb.ESCALATE) {
            return made;
        }
        for (String word : event.said().getOrDefault("told", "").split(",")) {
            Recipient office = Recipient.of(word.substring(0, word.indexOf(':')));
            made.add(new NoticeView(
                    ticket.id() + "v" + event.version() + "-" + made.size(),
                    ticket.id(),
                    ticket.number().value(),
                    ticket.title(),
                    ticket.urgency(),
                    Rung.valueOf(event.said().getOrDefault("rung", "")),
                    event.said().getOrDefault("line", ""),
                    event.said().getOrDefault("why", ""),
                    office,
                    Offices.unit(office, ticket.lead()),
                    Channel.of(word.substring(word.indexOf(':') + 1)),
                    Instant.parse(event.said().getOrDefault("dueAt", "")),
                    event.at(),
                    null,
                    null));
        }
        return made;
    }

    /** Everything told of a ticket is over, because somebody took it on. */
    static void end(FakeTable<NoticeView> table, String ticket, String by, Instant at) {
        table.putAll(table.all().stream()
                .filter(notice -> notice.ticketId().equals(ticket) && notice.endedAt() == null)
                .map(notice -> notice.ended(by, at))
                .toList());
    }

    /** One that stands, told in time. */
    public static NoticeView standing(String id, String ticket, Rung rung, Recipient to, Channel by, Instant at) {
        return new NoticeView(
                id,
                ticket,
                "320724-260213-000001-9",
                "燃气泄漏 " + ticket,
                Urgency.B,
                rung,
                rung + "/due-missed",
                "due-missed",
                to,
                Offices.unit(to, "dept-zhujian"),
                by,
                at,
                at,
                null,
                null);
    }

    /** The same of another class. */
    public static NoticeView of(NoticeView n, Urgency urgency) {
        return new NoticeView(
                n.id(),
                n.ticketId(),
                n.number(),
                n.title(),
                urgency,
                n.rung(),
                n.line(),
                n.why(),
                n.to(),
                n.unit(),
                n.by(),
                n.dueAt(),
                n.at(),
                n.takenBy(),
                n.endedAt());
    }

    /** The same, due so much earlier than it was told. */
    public static NoticeView late(NoticeView n, Duration late) {
        return n.timed(n.at().minus(late), n.at(), n.endedAt());
    }
}
