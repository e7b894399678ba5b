package yiwang.server.tickets;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import yiwang.domain.code.CategoryCode;
import yiwang.domain.figures.PingPong;
import yiwang.domain.routing.PlaceKind;
import yiwang.domain.routing.Precedent;
import yiwang.domain.ticket.EndSample;
import yiwang.domain.ticket.Ticket;
import yiwang.domain.ticket.TicketEvent;
import yiwang.server.journal.JournalEntry;
import yiwang.server.journal.JournalStore;
import yiwang.server.storage.Tx;

/**
 * What the journal says was decided about tickets: labels, precedents, returns, ends to be looked at again. Nothing of it is
 * kept twice, so nothing of it can differ. Call within a transaction.
 */
public final class TicketHistory {
    private static final int MOST_DESIGNATIONS = 50;

    private final JournalStore journal;
    private final TicketStore store;

    /** Of the county whose journal this is. */
    public TicketHistory(JournalStore journal) {
        this.journal = journal;
        this.store = new TicketStore(journal.region());
    }

    /** The last word of an operator on each of at most {@code most} tickets, the newest first. */
    public List<Correction> corrections(Tx tx, int most) {
        Map<String, Correction> byTicket = new LinkedHashMap<>();
        for (long seq : store.corrections(tx, most)) {
            JournalEntry entry = journal.at(tx, seq);
            TicketEvent event = TicketPayload.event(entry);
            Ticket ticket = store.byId(tx, entry.subjectId()).orElseThrow().ticket();
            byTicket.putIfAbsent(
                    ticket.id(),
                    new Correction(
                            entry.seq(),
                            ticket,
                            new CategoryCode(event.said().getOrDefault("category", "")),
                            entry.actor(),
                            event.at(),
                            ticket.course().suggested()));
        }
        return List.copyOf(byTicket.values());
    }

    /** How many tickets have such a word; cheap, whereas {@link #corrections} reads every one. */
    public int corrected(Tx tx) {
        return store.corrected(tx);
    }

    /** How many such words came after an entry of the journal. */
    public int correctionsSince(Tx tx, long seq) {
        return store.correctionsSince(tx, seq);
    }

    /** Units designated for tickets of an item, the newest first. */
    public List<Precedent> designations(Tx tx, CategoryCode item) {
        List<Precedent> precedents = new ArrayList<>();
        for (long seq : store.designations(tx, item.value(), MOST_DESIGNATIONS)) {
            JournalEntry entry = journal.at(tx, seq);
            TicketEvent event = TicketPayload.event(entry);
            Ticket ticket = store.byId(tx, entry.subjectId()).orElseThrow().ticket();
            precedents.add(new Precedent(
                    ticket.category(),
                    PlaceKind.of(ticket.division()),
                    event.said().getOrDefault("unit", ""),
                    ticket.number().value(),
                    event.at(),
                    event.said().getOrDefault("basis", "")));
        }
        return precedents;
    }

    /** The ways from unit to unit of every ticket that may have waited between units after {@code from}. */
    public List<List<PingPong.Leg>> legsSince(Tx tx, Instant from, Instant now) {
        return store.returnedSince(tx, from).stream()
                .map(id -> PingPong.legs(
                        journal.of(tx, TicketPayload.SUBJECT, id).stream()
                                .map(TicketPayload::event)
                                .toList(),
                        now))
                .toList();
    }

    /** Terminations that a supervisor has yet to look at again, the oldest first. */
    public List<Ticket> endsToCheck(Tx tx) {
        return store.terminated(tx).stream()
                .map(StoredTicket::ticket)
                .filter(ticket -> ticket.course().is(EndSample.MARK))
                .toList();
    }

    /** A ticket by its id. */
    public Optional<Ticket> ticket(Tx tx, String id) {
        return store.byId(tx, id).map(StoredTicket::ticket);
    }
}
