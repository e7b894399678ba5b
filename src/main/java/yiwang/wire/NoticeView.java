package yiwang.wire;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;
import yiwang.domain.escalation.policy.Channel;
import yiwang.domain.escalation.policy.Recipient;
import yiwang.domain.escalation.policy.Rung;
import yiwang.domain.ticket.Offices;
import yiwang.domain.ticket.Ticket;
import yiwang.domain.ticket.TicketEvent;
import yiwang.domain.ticket.Urgency;
import yiwang.domain.ticket.Verb;

/**
 * Somebody is told of a ticket by its escalation ladder, or of a spike (rung EX, where the ticket is the last of it).
 *
 * @param id journal number and place within its entry, {@code 4711-0}
 * @param line of the policy
 * @param why code and arguments with tabs between them, for {@link LadderTexts}
 * @param to an office, never a person
 * @param unit whose office
 * @param dueAt when it was to be told; earlier than {@code at} after a standstill
 * @param takenBy who acknowledged, or null
 * @param endedAt when it was acknowledged or its cause ended, or null while it stands
 */
public record NoticeView(
        String id,
        String ticketId,
        String number,
        String title,
        Urgency urgency,
        Rung rung,
        String line,
        String why,
        Recipient to,
        String unit,
        Channel by,
        Instant dueAt,
        Instant at,
        @Nullable String takenBy,
        @Nullable Instant endedAt)
        implements TopicItem {
    /**
     * What a step of the ladder tells; nothing for any other event.
     *
     * @param entry number of the event in the journal
     * @param ticket after the event
     */
    public static List<NoticeView> told(String entry, TicketEvent event, Ticket ticket) {
        List<NoticeView> notices = new ArrayList<>();
        if (event.verb() == Verb.ESCALATE) {
            for (String word : event.said().getOrDefault("told", "").split(",")) {
                notices.add(of(entry + "-" + notices.size(), event, ticket, word));
            }
        }
        return notices;
    }

    private static NoticeView of(String id, TicketEvent event, Ticket ticket, String word) {
        SortedMap<String, String> said = event.said();
        int colon = word.indexOf(':');
        Recipient office = Recipient.of(word.substring(0, colon));
        return new NoticeView(
                id,
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

    @Override
    public String key() {
        return id;
    }

    @Override
    public long version() {
        return endedAt == null ? 1 : 2;
    }

    /** This notice when it is over. */
    public NoticeView ended(@Nullable String by, Instant when) {
        return new NoticeView(
                id, ticketId, number, title, urgency, rung, line, why, to, unit, this.by, dueAt, at, by, when);
    }

    /** This notice with these times. */
    public NoticeView timed(Instant due, Instant told, @Nullable Instant ended) {
        return new NoticeView(
                id, ticketId, number, title, urgency, rung, line, why, to, unit, by, due, told, takenBy, ended);
    }
}
