package yiwang.server.escalation;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;
import yiwang.domain.escalation.CaseFacts;
import yiwang.domain.escalation.FactsDraft;
import yiwang.domain.escalation.simulation.PastCase;
import yiwang.domain.ticket.Ticket;
import yiwang.domain.ticket.TicketEvent;
import yiwang.domain.ticket.Verb;
import yiwang.server.journal.JournalStore;
import yiwang.server.storage.Tx;
import yiwang.server.tickets.TicketTrails;

/**
 * The stored tickets as cases that another policy can be tried on: what people did, without what the ladder itself did.
 * Lives within one reading.
 */
final class PastCases {
    /** The newest of them; a county has some hundreds of matters a day. */
    private static final int MOST = 20_000;

    private final Instant until;
    private final Deque<PastCase> cases = new ArrayDeque<>();

    PastCases(Instant until) {
        this.until = until;
    }

    List<PastCase> of(Tx tx, JournalStore journal) {
        TicketTrails.each(tx, journal, this::add);
        return List.copyOf(cases);
    }

    private void add(List<TicketEvent> trail) {
        List<PastCase.Moment> moments = new ArrayList<>();
        Ticket ticket = null;
        boolean byHand = false;
        for (TicketEvent event : trail) {
            Ticket before = ticket;
            ticket = Ticket.after(ticket, event);
            if (event.verb() != Verb.ESCALATE) {
                byHand = ticket.card() > 0 && (byHand || event.verb() == Verb.SUPERVISE);
                moments.add(moment(before, event, ticket, byHand));
            }
        }
        if (ticket == null || ticket.course().ladder() == null) {
            return;
        }
        Instant closed = ticket.course().closedAt();
        cases.addLast(new PastCase(ticket.id(), moments, closed == null ? until : closed));
        if (cases.size() > MOST) {
            cases.removeFirst();
        }
    }

    private static PastCase.Moment moment(
            @Nullable Ticket before, TicketEvent event, Ticket after, boolean cardByHand) {
        boolean cleared = before != null && before.card() > 0 && after.card() == 0;
        String by = event.verb() == Verb.ACKNOWLEDGE ? event.actor() : null;
        boolean early = before == null && after.receivedAt().isBefore(event.at());
        Instant at = early ? after.receivedAt() : event.at();
        return new PastCase.Moment(at, cardByHand ? after.ladderFacts() : withoutCard(after), by, cleared);
    }

    private static CaseFacts withoutCard(Ticket ticket) {
        CaseFacts facts = ticket.ladderFacts();
        FactsDraft draft = new FactsDraft(facts).noCard();
        Instant answered = facts.answeredAt();
        return answered == null ? draft.facts() : draft.answered(answered).facts();
    }
}
