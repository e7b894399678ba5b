package yiwang.console.kit.ticket;

import java.time.Duration;
import java.time.Instant;
import yiwang.domain.escalation.policy.Channel;
import yiwang.domain.escalation.policy.Recipient;
import yiwang.domain.escalation.policy.Rung;
import yiwang.domain.ticket.Offices;
import yiwang.domain.ticket.Urgency;
import yiwang.wire.NoticeView;

/** Made-up notices, and what becomes of them. */
public final class FakeNotices {
    private FakeNotices() {}

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
