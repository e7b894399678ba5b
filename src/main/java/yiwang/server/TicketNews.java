package yiwang.server;

import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import yiwang.server.live.LiveHub;
import yiwang.server.tickets.StoredTicket;
import yiwang.server.tickets.TicketListener;
import yiwang.wire.TicketView;
import yiwang.wire.Topic;

/** Hands every change of a ticket to the live hub and to the rooms that keep something of it. Called on the store's writer thread. */
final class TicketNews implements TicketListener {
    private final LiveHub hub;
    private final AtomicLong seq;
    private final List<TicketListener> others;

    TicketNews(LiveHub hub, AtomicLong seq, List<TicketListener> others) {
        this.hub = hub;
        this.seq = seq;
        this.others = others;
    }

    @Override
    public void changed(@Nullable StoredTicket before, StoredTicket after) {
        seq.set(after.seq());
        TicketView view = TicketView.of(after.ticket());
        if (after.ticket().state().isOpen()) {
            hub.publish(Topic.TICKETS, after.seq(), view);
        } else {
            hub.end(Topic.TICKETS, after.seq(), view);
        }
        others.forEach(other -> other.changed(before, after));
    }
}
