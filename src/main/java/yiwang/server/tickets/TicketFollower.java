package yiwang.server.tickets;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import yiwang.domain.ticket.TicketEvent;
import yiwang.server.journal.Difference;
import yiwang.server.journal.Replay;
import yiwang.server.storage.Tx;

/**
 * Checks rows that were written along with the events of tickets ({@link EventListener}) while these are replayed, one
 * ticket after the other. Of one region and one replay; one thread; holds no more than what belongs to one ticket.
 */
public interface TicketFollower {
    /** An event of the ticket at hand, as its listener heard it; {@code before} is null for the first. */
    void replayed(@Nullable StoredTicket before, TicketEvent event, StoredTicket after);

    /** The ticket at hand has no more events: compares what belongs to it and forgets it. */
    Replay.Result compare(Tx tx);

    /** No ticket is left: what is wrong with the rows as a whole, at journal number {@code lastSeq}. */
    Optional<Difference> compareCount(Tx tx, long lastSeq);
}
