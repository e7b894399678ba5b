package yiwang.server.tickets;

import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import yiwang.domain.code.TicketNumber;
import yiwang.domain.escalation.spike.Spot;
import yiwang.domain.ticket.Ticket;
import yiwang.server.journal.JournalStore;
import yiwang.server.storage.Tx;

/** Reads tickets in bulk for those who keep a picture of them in memory. Call within a transaction. */
public final class TicketRows {
    private final TicketStore store;

    /** Of the county whose journal this is. */
    public TicketRows(JournalStore journal) {
        this.store = new TicketStore(journal.region());
    }

    /** How many tickets were registered at each spot from {@code from} on; those without a grid at none. */
    public Map<Spot, Integer> registeredBySpot(Tx tx, Instant from) {
        return store.registeredBySpot(tx, from);
    }

    /** Every open ticket, and every one registered, closed or graded since {@code from}; each once. */
    public Collection<StoredTicket> openOrTouchedSince(Tx tx, Instant from) {
        List<StoredTicket> open = store.open(tx);
        Map<String, StoredTicket> byId = open.stream()
                .collect(Collectors.toMap(row -> row.ticket().id(), row -> row, (a, b) -> a, LinkedHashMap::new));
        store.touchedSince(tx, from)
                .forEach(row -> byId.putIfAbsent(row.ticket().id(), row));
        return byId.values();
    }

    /** Every open ticket. */
    public List<Ticket> open(Tx tx) {
        return store.open(tx).stream().map(StoredTicket::ticket).toList();
    }

    /** A ticket by its number. */
    public Optional<Ticket> byNumber(Tx tx, TicketNumber number) {
        return store.byNumber(tx, number.value()).map(StoredTicket::ticket);
    }

    /** Tickets registered from {@code from} on and before {@code until}, the newest first; none is held longer than that. */
    public void registeredBetween(Tx tx, Instant from, Instant until, int most, Consumer<Ticket> reader) {
        store.registeredBetween(tx, from, until, most, row -> reader.accept(row.ticket()));
    }
}
