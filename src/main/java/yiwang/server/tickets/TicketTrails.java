package yiwang.server.tickets;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import yiwang.domain.ticket.TicketEvent;
import yiwang.server.journal.JournalStore;
import yiwang.server.storage.Tx;

/** Reads what happened to every ticket, one ticket after the other. Call within a transaction. */
public final class TicketTrails {
    private TicketTrails() {}

    /** Gives every trail of a journal to {@code reader}, the oldest ticket first; none is held longer than that. */
    public static void each(Tx tx, JournalStore journal, Consumer<List<TicketEvent>> reader) {
        List<TicketEvent> trail = new ArrayList<>();
        journal.eachBySubject(tx, TicketPayload.SUBJECT, entry -> {
            if (!trail.isEmpty() && !trail.getFirst().ticketId().equals(entry.subjectId())) {
                reader.accept(List.copyOf(trail));
                trail.clear();
            }
            trail.add(TicketPayload.event(entry));
        });
        if (!trail.isEmpty()) {
            reader.accept(List.copyOf(trail));
        }
    }
}
