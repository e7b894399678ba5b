package yiwang.server.attachments;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import yiwang.domain.ticket.TicketEvent;
import yiwang.domain.ticket.Verb;
import yiwang.server.storage.Tx;
import yiwang.server.tickets.EventListener;
import yiwang.server.tickets.StoredTicket;
import yiwang.wire.AttachmentView;

/** Writes the row of an attachment with the event that makes it. */
public final class AttachmentLinks implements EventListener {
    private final AttachmentStore store;

    /** Of this region. */
    public AttachmentLinks(String region) {
        this.store = new AttachmentStore(region);
    }

    @Override
    public void written(Tx tx, @Nullable StoredTicket before, TicketEvent event, StoredTicket after) {
        of(event).ifPresent(file -> store.insert(tx, event.ticketId(), after.seq(), file));
    }

    /** What an event attaches, if it attaches anything. */
    static Optional<AttachmentView> of(TicketEvent event) {
        if (event.verb() != Verb.ATTACH) {
            return Optional.empty();
        }
        return Optional.of(new AttachmentView(
                event.said().getOrDefault("file", ""),
                event.said().getOrDefault("fileType", ""),
                Long.parseLong(event.said().getOrDefault("size", "0")),
                event.said().getOrDefault("fileName", ""),
                event.actor(),
                event.at()));
    }
}
